import { aTicket } from '@deskbridge/host-emulator'
import { screen } from '@testing-library/vue'
import { describe, expect, test } from 'vitest'
import { page } from './fixtures/macro-page'
import { openMacros } from './fixtures/open-macros'

/** The text that a desk was asked to insert, oldest first. */
const insertedOn = ({ emulator }: Awaited<ReturnType<typeof openMacros>>) =>
  emulator.actions.filter(({ kind }) => kind === 'insertText')

describe.each(['ticket-sidebar', 'message-box'] as const)(
  'in the placement %s of a desk that inserts text',
  (placement) => {
    const open = async () => {
      const opened = await openMacros({ desk: 'agent-app', placement })
      await screen.findByText('Maya Chen')
      await opened.person.click(page.title('Is it solved?'))
      return opened
    }

    test('the inserted text is the one that is shown, and inserting is a use of the macro', async () => {
      const opened = await open()
      await opened.person.keyboard('{Enter}')
      await screen.findByText(/^Inserted\. Still to fill in: /)
      const shown = document.getElementById(page.insert().getAttribute('aria-describedby')!)?.textContent
      expect(shown).toContain('Maya Chen')
      expect(insertedOn(opened)).toEqual([{ kind: 'insertText', text: shown }])
      expect(window.localStorage.getItem('deskbridge-macros')).toContain('"solved":1')
    })

    test('the reply can be copied as well', async () => {
      const { person } = await open()
      await person.click(page.copy())
      await screen.findByText(/^Copied\./)
      expect(await navigator.clipboard.readText()).toContain('Maya Chen')
    })

    test('a confirmation for one chat is not shown for the next', async () => {
      const { emulator, person } = await open()
      await person.click(page.insert())
      await screen.findByText(/^Inserted\./)
      emulator.ticket.open(aTicket({ id: 'next', requester: { id: 'tom', name: 'Tom Okafor' } }))
      await screen.findByText('Tom Okafor', { selector: 'p.reply bdi' })
      expect(screen.queryByText(/^Inserted\./)).toBe(null)
    })
  },
)

test('a desk that refuses the text is reported, and the macro was not used', async () => {
  const { emulator, person } = await openMacros({ desk: 'agent-app' })
  await screen.findByText('Maya Chen')
  await person.click(page.title('Is it solved?'))
  emulator.faults.refuse({ message: 'put_message' })
  await person.click(page.insert())
  await screen.findByText('The desk did not insert the reply. Copy it instead.')
  expect(window.localStorage.getItem('deskbridge-macros')).toBe(null)
})

test.each(['text', 'qiscus'] as const)(
  'the desk %s inserts no text, so the app only copies',
  async (desk) => {
    const { person } = await openMacros({ desk })
    await screen.findByText('Maya Chen')
    await person.click(page.title('Is it solved?'))
    expect(screen.queryByRole('button', { name: 'Insert' })).toBe(null)
    expect(document.activeElement).toBe(page.copy())
  },
)
