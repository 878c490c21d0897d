// @vitest-environment happy-dom
import type { TrafficEntry } from '@deskbridge/host'
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../../../src/ui/desk/desk'
import { createMessageList, type MessageList } from '../../../src/ui/traffic/message-list'
import { TrafficDock } from '../../../src/ui/traffic/traffic-dock'
import { DeskContext } from '../../../src/ui/desk/use-desk'

let messages: MessageList

beforeEach(() => {
  messages = createMessageList()
  render(
    <MantineProvider env="test">
      <DeskContext value={{ messages } as Desk}>
        <TrafficDock />
      </DeskContext>
    </MantineProvider>,
  )
})
afterEach(cleanup)

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
  messages.add(entry, 'Notes')
}

const button = (name: string) => screen.findByRole('button', { name })

test('Before the first message, the list explains when messages appear', () => {
  expect(screen.getByText(/No messages yet/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Clear filter' })).toBeNull()
})

test('A message opens by clicking its name, and closes with Escape', async () => {
  add('ticket_info')
  fireEvent.click(await button('ticket_info'))
  const detail = screen.getByRole('region', { name: '1. ticket_info' })
  expect(within(detail).getByText(/"from": "ticket_info"/)).toBeDefined()
  fireEvent.keyDown(detail, { key: 'Escape' })
  expect(screen.queryByRole('region', { name: '1. ticket_info' })).toBeNull()
})

test('A filter without matches is shown, and can be cleared', async () => {
  add('ticket_info')
  await button('ticket_info')
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter messages' }), { target: { value: 'toast' } })
  expect(await screen.findByText('No messages match “toast”.')).toBeDefined()
  fireEvent.click(await button('Clear filter'))
  await button('ticket_info')
})

test('While paused, new messages are queued and counted', async () => {
  fireEvent.click(await button('Pause'))
  add('ticket_info')
  expect(await screen.findByText('0 of 0, paused, 1 waiting')).toBeDefined()
  fireEvent.click(await button('Resume'))
  await button('ticket_info')
})

test('The rows have one tab stop, and the arrow keys move between them', async () => {
  for (const name of ['first', 'second', 'third']) add(name)
  const last = await button('third')
  const buttons = within(screen.getByRole('table')).getAllByRole('button')
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0])
  last.focus()
  fireEvent.keyDown(last, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(buttons[1])
  fireEvent.keyDown(buttons[1]!, { key: 'Home' })
  expect(document.activeElement).toBe(buttons[0])
})
