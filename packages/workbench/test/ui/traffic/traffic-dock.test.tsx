// @vitest-environment happy-dom
import { createWritable } from '@deskbridge/core'
import type { AttachedApp, TrafficEntry } from '@deskbridge/host'
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Desk } from '../../../src/ui/desk/desk'
import { exampleTickets, exampleUsers } from '../../../src/ui/desk/examples'
import { DeskContext } from '../../../src/ui/desk/use-desk'
import { ComposePanel } from '../../../src/ui/traffic/compose-panel'
import { createMessageList, type MessageList } from '../../../src/ui/traffic/message-list'
import { TrafficDock } from '../../../src/ui/traffic/traffic-dock'

let messages: MessageList
let sent: unknown[]

const notes = {
  app: { name: 'Notes', placement: 'ticket-sidebar' },
  state: createWritable({ mode: 'popup', ticket: null }),
} as unknown as AttachedApp

beforeEach(() => {
  // A test DOM has no layout, and without a height no row would be in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
  messages = createMessageList()
  sent = []
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function show(panel: ReactNode): void {
  const send = (...message: unknown[]) => Promise.resolve(sent.push(message))
  const apps = { all: createWritable([{ config: { id: 'notes', name: 'Notes' }, send }]) }
  const scenario = createWritable({ desk: 'text' })
  const tickets = { examples: createWritable(exampleTickets) }
  const users = createWritable(exampleUsers)
  render(
    <MantineProvider env="test">
      <DeskContext value={{ messages, apps, scenario, tickets, users } as unknown as Desk}>
        {panel}
      </DeskContext>
    </MantineProvider>,
  )
}

function add(name: string, change: Partial<TrafficEntry> = {}): void {
  const entry: TrafficEntry = {
    at: 0,
    direction: 'in',
    appId: 'notes-1',
    desk: 'text',
    name,
    data: { from: name },
    origin: 'http://app.test',
    verdict: 'delivered',
    ...change,
  }
  messages.add(entry, notes)
}

const button = (name: string) => screen.findByRole('button', { name })
const rows = () => within(screen.getByRole('table')).getAllByRole('button')

test('Before the first message, the list explains when messages appear', () => {
  show(<TrafficDock />)
  expect(screen.getByText(/No messages yet/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Clear filter' })).toBeNull()
})

test('A message opens by clicking its name, and closes with Escape', async () => {
  show(<TrafficDock />)
  add('ticket_info')
  fireEvent.click(await button('ticket_info'))
  const detail = screen.getByRole('region', { name: '1. ticket_info' })
  expect(within(detail).getByText(/"from": "ticket_info"/)).toBeDefined()
  fireEvent.keyDown(detail, { key: 'Escape' })
  expect(screen.queryByRole('region', { name: '1. ticket_info' })).toBeNull()
})

test('An opened message shows its verdict in words and the rule that decided', async () => {
  show(<TrafficDock />)
  add('customer_details_section', { verdict: 'ignored:title' })
  fireEvent.click(await button('customer_details_section'))
  const detail = screen.getByRole('region', { name: '1. customer_details_section' })
  expect(detail.textContent).toContain('ignored: other title')
  const rule = await within(detail).findByRole('link', { name: 'T243' })
  expect(rule.getAttribute('href')).toBe('protocols/text.html#T243')
  expect(rule.parentElement?.textContent).toMatch(/title/)
})

test('Messages that are tied are marked, and lead to each other', async () => {
  show(<TrafficDock />)
  add('track', { request: 'r1' })
  add('other')
  add('response', { direction: 'out', replyTo: 'r1' })
  fireEvent.click(await button('track'))
  const marks = screen.getAllByRole('row').map((row) => row.dataset['tied'])
  expect(marks).toEqual([undefined, 'false', 'false', 'true'])
  fireEvent.click(await button('Answered by 3'))
  expect(screen.getByRole('region', { name: '3. response' })).toBeDefined()
})

test('A filter without matches is shown, and can be cleared', async () => {
  show(<TrafficDock />)
  add('ticket_info')
  await button('ticket_info')
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter messages' }), { target: { value: 'toast' } })
  expect(await screen.findByText('No messages match “toast”.')).toBeDefined()
  fireEvent.click(await button('Clear filter'))
  await button('ticket_info')
})

test('The counts say how many messages a filter hides, and show them all again', async () => {
  show(<TrafficDock />)
  for (const name of ['first', 'second', 'third']) add(name)
  await button('third')
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter messages' }), { target: { value: 'third' } })
  expect(await screen.findByText('1 of 3')).toBeDefined()
  expect(screen.getByText('2 hidden')).toBeDefined()
  fireEvent.click(await button('Show all'))
  expect(rows()).toHaveLength(3)
})

test('While paused, new messages are queued and counted', async () => {
  show(<TrafficDock />)
  fireEvent.click(await button('Pause'))
  add('ticket_info')
  expect(await screen.findByText('Paused, 1 waiting')).toBeDefined()
  fireEvent.click(screen.getAllByRole('button', { name: 'Resume' })[0]!)
  await button('ticket_info')
})

test('The rows have one tab stop, and the keys move between them and past dividers', async () => {
  show(<TrafficDock />)
  add('first')
  messages.addDivider('Ticket #1')
  for (const name of ['second', 'third']) add(name)
  const last = await button('third')
  const names = () => rows().map(({ tabIndex, textContent }) => [textContent, tabIndex])
  expect(names()).toEqual([
    ['first', -1],
    ['second', -1],
    ['third', 0],
  ])
  last.focus()
  const press = (key: string) => {
    fireEvent.keyDown(document.activeElement!, { key })
    return document.activeElement?.textContent
  }
  expect(['ArrowUp', 'ArrowUp', 'ArrowUp', 'End', 'Home', 'PageDown'].map(press)).toEqual([
    'second',
    'first',
    'first',
    'third',
    'first',
    'third',
  ])
})

test('Of many rows only those in view are in the page, and the table says how many there are', async () => {
  show(<TrafficDock />)
  for (let index = 0; index < 1000; index++) add(`m${index}`)
  await button('m0')
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001')
  expect(rows().length).toBeLessThan(60)
})

test('A message from an app cannot be sent again, and the button says so', async () => {
  show(<TrafficDock />)
  add('track')
  fireEvent.click(await button('track'))
  expect((await button('Send again, edited')).getAttribute('aria-disabled')).toBe('true')
})

test('A composed message is sent to the app with the example that the desk gives', async () => {
  show(<ComposePanel />)
  fireEvent.click(await button('change_theme T163'))
  fireEvent.click(await button('Send'))
  expect(await screen.findByText('Sent to Notes.')).toBeDefined()
  expect(sent).toEqual([['change_theme', { theme: 'dark' }]])
})
