import type { TrafficEntry } from '@deskbridge/host'
import { expect, test } from 'vitest'
import { createMessageList } from '../../../src/ui/traffic/message-list'

function entry(change: Partial<TrafficEntry> = {}): TrafficEntry {
  return {
    at: 0,
    direction: 'out',
    appId: 'notes',
    desk: 'text',
    name: 'handshake',
    data: {},
    origin: 'http://localhost:4748',
    verdict: 'delivered',
    ...change,
  }
}

function listOf(...names: string[]) {
  const list = createMessageList()
  for (const name of names) list.add(entry({ name }), 'Notes')
  return list
}

const namesIn = ({ state }: ReturnType<typeof createMessageList>) =>
  state.get().visible.map(({ name }) => name)

test('Messages are listed in order and numbered from 1', () => {
  const { state } = listOf('handshake', 'response')
  expect(state.get().visible.map(({ number, name }) => [number, name])).toEqual([
    [1, 'handshake'],
    [2, 'response'],
  ])
})

test('Times are relative to the last restart, for messages that come after it', () => {
  const list = createMessageList()
  list.restartTime(100)
  list.add(entry({ at: 103 }), 'Notes')
  list.restartTime(200)
  list.add(entry({ at: 241 }), 'Notes')
  expect(list.state.get().visible.map(({ offsetMs }) => offsetMs)).toEqual([3, 41])
})

test('A message from just before its page was seen to load has time zero', () => {
  const list = createMessageList()
  list.restartTime(100)
  list.add(entry({ at: 99 }), 'Notes')
  expect(list.state.get().visible[0]?.offsetMs).toBe(0)
})

test('The size of a message is that of its content as JSON', () => {
  const list = createMessageList()
  list.add(entry({ data: { buttonId: '€' } }), 'Notes')
  expect(list.state.get().visible[0]?.sizeBytes).toBe('{"buttonId":"€"}'.length + 2)
})

test('The filter matches names, apps, desks, directions and verdicts, ignoring case', () => {
  const list = createMessageList()
  list.add(entry({ name: 'ticket_info' }), 'Notes')
  list.add(
    entry({ name: 'helpdesk:app:ready', desk: 'qiscus', direction: 'in', verdict: 'ignored:other-desk' }),
    'Orders',
  )
  const found = (filter: string) => {
    list.setFilter(filter)
    return namesIn(list)
  }
  expect(found('TICKET')).toEqual(['ticket_info'])
  expect(found('text')).toEqual(['ticket_info'])
  expect(found('orders')).toEqual(['helpdesk:app:ready'])
  expect(found('from app')).toEqual(['helpdesk:app:ready'])
  expect(found('other desk')).toEqual(['helpdesk:app:ready'])
})

test('A filter of several words requires all of them, and ignores surrounding spaces', () => {
  const list = listOf('ticket_info', 'handshake')
  list.setFilter('  text  info ')
  expect(namesIn(list)).toEqual(['ticket_info'])
  list.setFilter(' ')
  expect(namesIn(list)).toHaveLength(2)
})

test('The total includes the messages that the filter hides', () => {
  const list = listOf('ticket_info', 'handshake')
  list.setFilter('info')
  expect(list.state.get()).toMatchObject({ total: 2, filter: 'info' })
})

test('A paused list does not change, and counts the queued messages', () => {
  const list = listOf('first')
  list.setPaused(true)
  const before = list.state.get().visible
  list.add(entry({ name: 'second' }), 'Notes')
  expect(list.state.get()).toMatchObject({ visible: before, total: 1, waiting: 1, isPaused: true })
})

test('The filter also works while the list is paused', () => {
  const list = listOf('first', 'second')
  list.setPaused(true)
  list.setFilter('second')
  expect(namesIn(list)).toEqual(['second'])
})

test('A resumed list shows the queued messages in order', () => {
  const list = listOf('first')
  list.setPaused(true)
  list.add(entry({ name: 'second' }), 'Notes')
  list.setPaused(false)
  list.add(entry({ name: 'third' }), 'Notes')
  expect(namesIn(list)).toEqual(['first', 'second', 'third'])
  expect(list.state.get().waiting).toBe(0)
})

test('Clearing removes listed and queued messages, and numbering continues', () => {
  const list = listOf('first')
  list.setPaused(true)
  list.add(entry(), 'Notes')
  list.clear()
  expect(list.state.get()).toMatchObject({ visible: [], total: 0, waiting: 0, isPaused: true })
  list.setPaused(false)
  list.add(entry(), 'Notes')
  expect(list.state.get().visible[0]?.number).toBe(3)
})

test('The oldest messages beyond the limit are dropped, also from the queue', () => {
  const list = createMessageList(2)
  for (const name of ['a', 'b', 'c']) list.add(entry({ name }), 'Notes')
  expect(namesIn(list)).toEqual(['b', 'c'])
  list.setPaused(true)
  for (const name of ['d', 'e', 'f']) list.add(entry({ name }), 'Notes')
  expect(list.state.get().waiting).toBe(2)
  list.setPaused(false)
  expect(namesIn(list)).toEqual(['e', 'f'])
})
