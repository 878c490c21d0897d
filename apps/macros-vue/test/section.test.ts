import { screen } from '@testing-library/vue'
import { expect, test, vi } from 'vitest'
import { isOpen, page } from './fixtures/macro-page'
import { openMacros, type OpenedMacros } from './fixtures/open-macros'

const labels = ({ emulator }: OpenedMacros) =>
  emulator.section.get()?.components.map((component) => component.type === 'button' && component.data.label)

test('the ticket’s details show the three most used macros', async () => {
  const opened = await openMacros({ desk: 'text' })
  const first = ['We are looking into it', 'Ask for the order number', 'The parcel is late']
  await expect.poll(() => labels(opened)).toEqual(first)
  const { person } = opened
  await person.click(page.title('Is it solved?'))
  await person.keyboard('{Enter}')
  await expect.poll(() => labels(opened)).toEqual(['Is it solved?', ...first.slice(0, 2)])
  expect(opened.emulator.section.get()?.title).toBe('Macros')
})

test('a click in the section opens the macro with its copy button focused, and copies nothing', async () => {
  const opened = await openMacros({ desk: 'text' })
  const { emulator, person } = opened
  await expect.poll(() => labels(opened)).toHaveLength(3)
  const copy = vi.spyOn(navigator.clipboard, 'writeText')
  await person.type(page.search(), 'unicorn')
  for (const [id, title] of [
    ['late-parcel', 'The parcel is late'],
    ['received', 'We are looking into it'],
  ] as const) {
    emulator.clickSectionButton(id)
    await expect.poll(() => isOpen(title)).toBe(true)
    expect(document.activeElement).toBe(page.copy())
  }
  page.search().focus()
  emulator.clickSectionButton('received')
  await expect.poll(() => document.activeElement).toBe(page.copy())
  expect(copy).not.toHaveBeenCalled()
})

test('a desk without sections receives none, and the app explains why', async () => {
  const { emulator } = await openMacros({ desk: 'qiscus' })
  await screen.findByText('This desk cannot show macros in the ticket details')
  expect(screen.getByText(/There is no "section" in the desk "qiscus"/)).toBeTruthy()
  expect(emulator.actions.filter(({ kind }) => kind === 'section')).toEqual([])
})
