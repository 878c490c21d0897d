// @vitest-environment happy-dom
import type { TrafficEntry } from '@deskbridge/host'
import { beforeEach, expect, test, vi } from 'vitest'
import { createMessageList, type MessageList } from '../../src/ui/message-list'
import { createMessagesPanel } from '../../src/ui/messages-panel'

let list: MessageList
let panel: HTMLElement

beforeEach(() => {
  list = createMessageList()
  panel = createMessagesPanel(list)
  document.body.replaceChildren(panel)
})

function add(name: string, data: unknown = {}): void {
  const verdict: TrafficEntry['verdict'] = 'delivered'
  list.add({
    at: 0,
    direction: 'in',
    appId: 'notes-1',
    desk: 'text',
    name,
    data,
    origin: 'http://app.test',
    verdict,
  })
}

const rowButtons = () => Array.from(panel.querySelectorAll<HTMLButtonElement>('tbody button'))
const buttonNamed = (name: string) =>
  Array.from(panel.querySelectorAll('button')).find(({ textContent }) => textContent === name)!
const namesDrawn = (names: string[]) =>
  vi.waitFor(() => expect(rowButtons().map(({ textContent }) => textContent)).toEqual(names))
const detail = () => panel.querySelector<HTMLElement>('#message-detail')!
const empty = () => panel.querySelector<HTMLElement>('.empty')!

test('Before the first message the list says when messages come', async () => {
  expect(empty().textContent).toContain('No messages yet')
  expect(buttonNamed('Remove the filter').hidden).toBe(true)
  add('handshake')
  await namesDrawn(['handshake'])
  expect(empty().hidden).toBe(true)
})

test('A filter that matches nothing is named, and the button beside it removes it', async () => {
  add('handshake')
  list.setFilter('zzz')
  await vi.waitFor(() => expect(empty().textContent).toContain('No message contains “zzz”.'))
  buttonNamed('Remove the filter').click()
  await namesDrawn(['handshake'])
  expect(document.activeElement).toBe(panel.querySelector('input'))
})

test('A paused list without messages says so', async () => {
  list.setPaused(true)
  await vi.waitFor(() => expect(empty().textContent).toContain('The list is paused'))
  expect(buttonNamed('Resume')).toBeDefined()
})

test('Rows stay the same elements while others come and go', async () => {
  add('first')
  add('second')
  await namesDrawn(['first', 'second'])
  const [, second] = rowButtons()
  second?.focus()
  list.setFilter('second')
  await namesDrawn(['second'])
  list.setFilter('')
  await namesDrawn(['first', 'second'])
  expect(rowButtons()[1]).toBe(second)
  expect(document.activeElement).toBe(second)
})

test('A click on a row opens the message as JSON, and another one closes it', async () => {
  add('track', { event: 'refund', amount: 3 })
  await namesDrawn(['track'])
  const [button] = rowButtons()
  button?.closest('tr')?.click()
  expect(detail().hidden).toBe(false)
  expect(detail().querySelector('pre')?.textContent).toBe('{\n  "event": "refund",\n  "amount": 3\n}')
  expect(button?.getAttribute('aria-expanded')).toBe('true')
  button?.click()
  expect(detail().hidden).toBe(true)
  expect(button?.getAttribute('aria-expanded')).toBe('false')
})

test('Closing a message leaves the keyboard at its row', async () => {
  add('track')
  await namesDrawn(['track'])
  rowButtons()[0]?.click()
  buttonNamed('Close message').click()
  expect(document.activeElement).toBe(rowButtons()[0])
})

test('A message that leaves the list closes', async () => {
  add('track')
  await namesDrawn(['track'])
  rowButtons()[0]?.click()
  list.clear()
  await namesDrawn([])
  expect(detail().hidden).toBe(true)
})

test('The rows are one stop for the Tab key, and the arrow keys move among them', async () => {
  add('first')
  add('second')
  await namesDrawn(['first', 'second'])
  expect(rowButtons().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0])
  const [first, second] = rowButtons()
  second?.focus()
  second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))
  expect(document.activeElement).toBe(first)
  expect(rowButtons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1])
  first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))
  expect(document.activeElement).toBe(first)
})
