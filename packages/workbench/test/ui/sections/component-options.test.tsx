// @vitest-environment happy-dom
import type { SectionComponent } from '@deskbridge/core'
import { dataShapes, Expected, type Shape } from '@deskbridge/core/internal'
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { ComponentForm } from '../../../src/ui/sections/component-form'
import { newComponent, wordsOf, type ComponentType } from '../../../src/ui/sections/components'
import { SectionPreview } from '../../../src/ui/sections/section-preview'

afterEach(cleanup)

/** Renders the form of a new component, and the section as the ticket details show it. */
function Bench({ type }: { type: ComponentType }) {
  const [component, setComponent] = useState<SectionComponent>(() =>
    newComponent(type, { title: 'Orders', components: [] }),
  )
  return (
    <MantineProvider env="test">
      <ComponentForm component={component} onChange={setComponent} />
      <SectionPreview section={{ title: 'Orders', components: [component] }} />
    </MantineProvider>
  )
}

const field = (name: string) => screen.getByLabelText(new RegExp(`^${name}( \\*)?$`))
const fill = (name: string, value: string) => fireEvent.change(field(name), { target: { value } })
const check = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))
const shown = () => within(screen.getByRole('region', { name: 'Orders' }))
const status = () => screen.getByRole('status').textContent
const image = () => screen.getByRole('region', { name: 'Orders' }).querySelector('img')
const addTag = (text: string) => {
  const input = screen.getByRole('combobox', { name: 'Tags' })
  input.focus()
  fireEvent.change(input, { target: { value: text } })
  fireEvent.keyDown(input, { key: 'Enter' })
}

/** What a person sees of each component, and of each of its options. */
const specs: Record<string, () => unknown> = {
  item: () => expect(shown().getByText('Item').closest('a, button')).toBeNull(),
  async 'item.title'() {
    fill('Title', 'Order 1001')
    await shown().findByText('Order 1001')
  },
  async 'item.value'() {
    fill('Value', '€42')
    await shown().findByText('€42')
  },
  async 'item.description'() {
    fill('Description', 'Two days late')
    await shown().findByText('Two days late')
  },
  async 'item.imgUrl'() {
    expect(image()).toBeNull()
    fill('Image URL', 'https://example.com/shoe.png')
    await waitFor(() => expect(image()?.src).toBe('https://example.com/shoe.png'))
  },
  async 'item.imgSize'() {
    fill('Image URL', 'https://example.com/shoe.png')
    await waitFor(() => expect(image()?.dataset.size).toBe('big'))
    fill('Image size', 'small')
    await waitFor(() => expect(image()?.dataset.size).toBe('small'))
  },
  async 'item.link'() {
    fill('Link', 'https://example.com/1001')
    const link = await shown().findByRole('link', { name: 'Item' })
    expect(link.getAttribute('href')).toBe('https://example.com/1001')
    expect(link.getAttribute('target')).toBe('_blank')
  },
  async 'item.id'() {
    check('Clickable')
    fill('ID', 'order-1001')
    fireEvent.click(await shown().findByRole('button', { name: 'Item' }))
    expect(status()).toBe('Sends a click with the id “order-1001”.')
  },
  async 'item.clickable'() {
    fill('ID', 'order-1001')
    expect(shown().queryByRole('button')).toBeNull()
    check('Clickable')
    await shown().findByRole('button', { name: 'Item' })
    check('Clickable')
    await waitFor(() => expect(shown().queryByRole('button')).toBeNull())
  },
  async 'item.openApp'() {
    check('Open app')
    fireEvent.click(await shown().findByRole('button', { name: 'Item' }))
    expect(status()).toBe('Opens the app.')
  },
  button: () => expect(shown().getByRole('button', { name: 'Button' }).dataset.rank).toBeUndefined(),
  async 'button.label'() {
    fill('Label', 'Refund')
    await shown().findByRole('button', { name: 'Refund' })
  },
  async 'button.id'() {
    fill('ID', 'refund')
    await waitFor(() => {
      fireEvent.click(shown().getByRole('button'))
      expect(status()).toBe('Sends a click with the id “refund”.')
    })
  },
  async 'button.openApp'() {
    fireEvent.click(shown().getByRole('button'))
    expect(status()).toBe('Sends a click with the id “button-1”.')
    check('Open app')
    await waitFor(() => {
      fireEvent.click(shown().getByRole('button'))
      expect(status()).toBe('Sends a click with the id “button-1”. Opens the app.')
    })
  },
  async 'button.primary'() {
    check('Primary')
    await waitFor(() => expect(shown().getByRole('button').dataset.rank).toBe('primary'))
  },
  async 'button.secondary'() {
    check('Secondary')
    await waitFor(() => expect(shown().getByRole('button').dataset.rank).toBe('secondary'))
  },
  label_value: () => shown().getByText('Label value'),
  async 'label_value.label'() {
    fill('Label', 'Carrier')
    await shown().findByText('Carrier')
  },
  async 'label_value.value'() {
    fill('Value', 'Example Post')
    await shown().findByText('Example Post')
  },
  async 'label_value.iconUrl'() {
    fill('Icon URL', 'https://example.com/post.png')
    await waitFor(() => expect(image()?.src).toBe('https://example.com/post.png'))
  },
  async 'label_value.url'() {
    fill('Value', 'Example Post')
    fill('URL', 'https://example.com/post')
    const link = await shown().findByRole('link', { name: 'Example Post' })
    expect(link.getAttribute('href')).toBe('https://example.com/post')
  },
  link: () => shown().getByRole('link', { name: 'https://example.com/' }),
  async 'link.url'() {
    fill('URL', 'https://example.com/track')
    const link = await shown().findByRole('link', { name: 'https://example.com/track' })
    expect(link.getAttribute('href')).toBe('https://example.com/track')
  },
  async 'link.value'() {
    fill('Value', 'Track')
    await shown().findByRole('link', { name: 'Track' })
  },
  async 'link.inline'() {
    expect(shown().getByRole('link').dataset.inline).toBe('true')
    check('Inline')
    await waitFor(() => expect(shown().getByRole('link').dataset.inline).toBe('false'))
  },
  divider: () => shown().getByRole('separator'),
  tags: () =>
    expect(
      shown()
        .getAllByRole('listitem')
        .map((entry) => entry.textContent),
    ).toEqual(['New']),
  async 'tags.tags'() {
    addTag('late')
    await waitFor(() =>
      expect(
        shown()
          .getAllByRole('listitem')
          .map((entry) => entry.textContent),
      ).toEqual(['New', 'late']),
    )
  },
  async 'tags.label'() {
    fill('Label', 'Order tags')
    await shown().findByText('Order tags')
    shown().getByRole('list', { name: 'Order tags' })
  },
}

/** Each component of the protocol, and each of its options that can be sent. */
const expected = Object.entries(dataShapes).flatMap(([type, shape]) => [
  type,
  ...Object.entries(shape as Shape).flatMap(([name, kind]) =>
    kind === Expected.function ? [] : [`${type}.${name}`],
  ),
])

test('Every component and option has a test of what a person sees', () => {
  expect(Object.keys(specs)).toEqual(expected)
})

test.each(expected)('A person sees %s in the ticket details', async (name) => {
  const type = name.split('.')[0] as ComponentType
  render(<Bench type={type} />)
  expect(screen.getByRole('region', { name: 'Orders' })).toBeDefined()
  await specs[name]!()
})

test('A component without options says so', () => {
  render(<Bench type="divider" />)
  expect(screen.getByText(`${wordsOf('divider')} has no options.`)).toBeDefined()
})
