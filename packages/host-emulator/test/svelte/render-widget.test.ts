import { cleanup, screen } from '@testing-library/svelte'
import { afterEach, expect, it, vi } from 'vitest'
import { cleanUp } from '../../src/pure'
import { renderWidget } from '../../src/svelte'
import Subject from './subject.svelte'

afterEach(cleanUp)

it.each(['text', 'qiscus', 'auto'] as const)(
  'a Svelte component that is rendered on the desk %s has its ticket and later ones, until the desk ends',
  async (desk) => {
    const options = { desk, ticket: { subject: 'Lost' }, props: { label: 'Subject' } }
    const { desk: opened } = renderWidget(Subject, options)
    expect(await screen.findByText('Subject: Lost')).toBeTruthy()
    opened.ticket.update({ subject: 'Found' })
    expect(await screen.findByText('Subject: Found')).toBeTruthy()
    opened.dispose()
    expect(screen.queryByText(/Subject/)).toBe(null)
  },
)

it('a Svelte component can be given other props', async () => {
  const { rerender } = renderWidget(Subject, { props: { label: 'Subject' } })
  await rerender({ label: 'About' })
  expect(await screen.findByText('About: Late order, no tracking')).toBeTruthy()
})

it('a Svelte component that Testing Library has taken away is not taken away once more', () => {
  const warn = vi.spyOn(console, 'warn')
  const { desk } = renderWidget(Subject, { props: { label: 'Subject' } })
  cleanup()
  desk.dispose()
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})
