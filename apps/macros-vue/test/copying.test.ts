import { aTicket } from '@deskbridge/host-emulator'
import type { RenderWidgetOptions } from '@deskbridge/host-emulator/vue'
import { screen } from '@testing-library/vue'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { page } from './fixtures/macro-page'
import { desks, openMacros } from './fixtures/open-macros'

const refuse = () => Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'))

async function openSolved(scenario: RenderWidgetOptions) {
  const opened = await openMacros(scenario)
  await screen.findByText('Maya Chen')
  await opened.person.click(page.title('Is it solved?'))
  return opened
}

/** Adds a `copy` command to the document, which a test DOM lacks. */
function stubCopyCommand(answer: () => boolean) {
  const command = vi.fn<() => boolean>(answer)
  Object.assign(document, { execCommand: command })
  onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'))
  return command
}

/** Returns whether a desk sends its apps the signed-in user. */
const isSigned = (desk: (typeof desks)[number]) => desk === 'qiscus' || desk === 'zendesk'

describe.each(desks)('on the desk %s', (desk) => {
  test('the copied text is the one that is shown', async () => {
    const { person } = await openSolved({ desk })
    await person.click(page.copy())
    await screen.findByText(/^Copied\./)
    const copied = await navigator.clipboard.readText()
    const text = document.getElementById(page.copy().getAttribute('aria-describedby')!)
    expect(copied).toBe(text?.textContent)
    expect(copied).toMatch(
      /^Hi Maya Chen,\n\nI have not heard from you about “(Late order, no tracking|\[subject\])”/,
    )
    expect(copied.endsWith(isSigned(desk) ? '\nSam Rivera' : '\n[your name]')).toBe(true)
  })
})

test('copying a reply with gaps lists each gap once', async () => {
  const { person } = await openSolved({ desk: 'text' })
  await person.click(page.copy())
  expect((await screen.findByText('Copied. Still to fill in: [your name].')).role).toBe('status')
})

test('copying a reply without gaps is confirmed', async () => {
  const { person } = await openSolved({ desk: 'qiscus' })
  await person.click(page.copy())
  expect((await screen.findByText('Copied.')).role).toBe('status')
})

test('a confirmation for one ticket is not shown for the next', async () => {
  const { emulator, person } = await openSolved({ desk: 'qiscus' })
  await person.click(page.copy())
  await screen.findByText('Copied.')
  emulator.ticket.open(aTicket({ id: 'next', requester: { name: 'Tom Okafor' } }))
  await screen.findByText('Tom Okafor', { selector: 'p.reply bdi' })
  expect(screen.queryByText('Copied.')).toBe(null)
})

test('a copy that ends after a switch of tickets is not confirmed for the next ticket', async () => {
  const { emulator, person } = await openSolved({ desk: 'qiscus' })
  let release = (): void => {}
  vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(
    new Promise((resolve) => (release = () => resolve())),
  )
  await person.click(page.copy())
  emulator.ticket.open(aTicket({ id: 'next', requester: { name: 'Tom Okafor' } }))
  await screen.findByText('Tom Okafor', { selector: 'p.reply bdi' })
  release()
  await expect.poll(() => window.localStorage.getItem('deskbridge-macros')).toContain('"solved":1')
  expect(screen.queryByText('Copied.')).toBe(null)
})

test('the copy command is used where the desk does not share its clipboard, and the focus stays', async () => {
  const { person } = await openSolved({ desk: 'qiscus' })
  let selected: string | undefined
  const command = stubCopyCommand(() => {
    selected = (document.activeElement as HTMLTextAreaElement).value
    return true
  })
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(refuse)
  await person.click(page.copy())
  await screen.findByText('Copied.')
  expect(command).toHaveBeenCalledWith('copy')
  expect(selected).toMatch(/^Hi Maya Chen,.*Sam Rivera$/s)
  expect(document.activeElement).toBe(page.copy())
  expect(document.querySelector('textarea')).toBe(null)
})

test.each([
  ['returns false', () => false],
  [
    'throws',
    () => {
      throw new DOMException('Not allowed.', 'NotAllowedError')
    },
  ],
])('a blocked copy is reported and selected when the copy command %s', async (_, answer) => {
  const { person } = await openSolved({ desk: 'qiscus' })
  stubCopyCommand(answer)
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(refuse)
  await person.click(page.copy())
  await screen.findByText(
    'The browser blocked the clipboard. The reply is selected; copy it with the keyboard.',
  )
  expect(String(getSelection())).toMatch(/^Hi Maya Chen,.*Sam Rivera$/s)
  expect(window.localStorage.getItem('deskbridge-macros')).toBe(null)
})
