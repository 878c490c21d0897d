import type { AttachedApp, TrafficEntry } from '@deskbridge/host'
import { createWritable } from '@deskbridge/core'
import { expect, test } from 'vitest'
import type { Message } from '../../../src/ui/traffic/message'
import { createMessageList, type MessageList } from '../../../src/ui/traffic/message-list'

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

function source(name = 'Notes') {
  const state = createWritable({ mode: 'popup', ticket: null })
  return { app: { name, placement: 'ticket-sidebar' }, state } as unknown as AttachedApp
}

/** Creates a list whose frames are run by hand, or at once. */
function createList({ limit = 5000, isManual = false } = {}) {
  const frames: (() => void)[] = []
  const list = createMessageList({ limit, schedule: (run) => (isManual ? void frames.push(run) : run()) })
  return { ...list, frames, frame: () => frames.splice(0).forEach((run) => run()) }
}

function listOf(...names: string[]) {
  const list = createList()
  for (const name of names) list.add(entry({ name }), source())
  return list
}

const messagesIn = ({ state }: Pick<MessageList, 'state'>) =>
  state.get().rows.filter((row): row is Message => row.kind === 'message')

const namesIn = (list: Pick<MessageList, 'state'>) => messagesIn(list).map(({ name }) => name)

const rowsIn = ({ state }: Pick<MessageList, 'state'>) =>
  state.get().rows.map((row) => (row.kind === 'divider' ? `-- ${row.words}` : row.name))

test('Messages are listed in order and numbered from 1', () => {
  expect(messagesIn(listOf('handshake', 'response')).map(({ number, name }) => [number, name])).toEqual([
    [1, 'handshake'],
    [2, 'response'],
  ])
})

test('What is recorded includes the messages that wait for the next frame, or for the end of a pause', () => {
  const list = createList({ isManual: true })
  const recorded = () => list.recorded().map((row) => row.kind === 'message' && row.name)
  list.add(entry({ name: 'first' }), source())
  expect([recorded(), list.all()]).toEqual([['first'], []])
  list.setPaused(true)
  list.add(entry({ name: 'second' }), source())
  expect(recorded()).toEqual(['first', 'second'])
})

test('The list follows the messages once per frame, however many there are', () => {
  const list = createList({ isManual: true })
  let changes = 0
  list.state.subscribe(() => changes++)
  for (let index = 0; index < 1000; index++) list.add(entry({ name: `m${index}` }))
  expect([changes, list.frames.length, list.state.get().total]).toEqual([0, 1, 0])
  list.frame()
  expect([changes, list.state.get().total]).toEqual([1, 1000])
})

test('Times are relative to the last restart, for messages that come after it', () => {
  const list = createList()
  list.restartTime(100)
  list.add(entry({ at: 103.5, name: 'a' }))
  list.restartTime(200)
  list.add(entry({ at: 241, name: 'b' }))
  expect(messagesIn(list).map(({ offsetMs }) => offsetMs)).toEqual([3.5, 41])
})

test('A message from just before its page was seen to load has time zero', () => {
  const list = createList()
  list.restartTime(100)
  list.add(entry({ at: 99 }))
  expect(messagesIn(list)[0]?.offsetMs).toBe(0)
})

test('The filter matches names, apps, desks, directions and verdicts, ignoring case', () => {
  const list = createList()
  list.add(entry({ name: 'ticket_info' }), source())
  const ready = { desk: 'qiscus', direction: 'in', verdict: 'ignored:other-desk' } as const
  list.add(entry({ name: 'helpdesk:app:ready', ...ready }), source('Orders'))
  const found = (words: string) => {
    list.setFilter({ words })
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
  list.setFilter({ words: '  text  info ' })
  expect(namesIn(list)).toEqual(['ticket_info'])
  list.setFilter({ words: ' ' })
  expect(namesIn(list)).toHaveLength(2)
})

test('Messages are also selected by app, direction and outcome', () => {
  const list = createList()
  list.add(entry({ name: 'a' }), source('Notes'))
  list.add(entry({ name: 'b', direction: 'in' }), source('Orders'))
  list.add(entry({ name: 'c', direction: 'in', verdict: 'invalid:data' }), source('Orders'))
  expect(list.state.get().apps).toEqual(['Notes', 'Orders'])
  list.setFilter({ apps: ['Orders'] })
  expect(namesIn(list)).toEqual(['b', 'c'])
  list.setFilter({ outcomes: ['invalid', 'posted'] })
  expect(namesIn(list)).toEqual(['c'])
  list.setFilter({ apps: [], directions: ['out'] })
  expect(namesIn(list)).toEqual(['a'])
})

test('The counts tell how many messages the filter hides', () => {
  const list = listOf('ticket_info', 'handshake')
  list.setFilter({ words: 'info' })
  expect(list.state.get()).toMatchObject({ shown: 1, total: 2 })
})

test('A paused list does not change, and counts the queued messages', () => {
  const list = listOf('first')
  list.setPaused(true)
  const { rows } = list.state.get()
  list.add(entry({ name: 'second' }))
  expect(list.state.get()).toMatchObject({ total: 1, waiting: 1, isPaused: true })
  expect(list.state.get().rows).toBe(rows)
})

test('Pausing lists what has arrived and nothing that comes later, also within one frame', () => {
  const list = createList({ isManual: true })
  list.add(entry({ name: 'before' }))
  list.setPaused(true)
  list.add(entry({ name: 'after' }))
  list.frame()
  expect(namesIn(list)).toEqual(['before'])
  expect(list.state.get().waiting).toBe(1)
})

test('The filter also works while the list is paused', () => {
  const list = listOf('first', 'second')
  list.setPaused(true)
  list.setFilter({ words: 'second' })
  expect(namesIn(list)).toEqual(['second'])
})

test('A resumed list shows the queued messages in order', () => {
  const list = listOf('first')
  list.setPaused(true)
  list.add(entry({ name: 'second' }))
  list.setPaused(false)
  list.add(entry({ name: 'third' }))
  expect(namesIn(list)).toEqual(['first', 'second', 'third'])
  expect(list.state.get().waiting).toBe(0)
})

test('Clearing removes listed and queued messages, and numbering continues', () => {
  const list = listOf('first')
  list.setPaused(true)
  list.add(entry())
  list.clear()
  expect(list.state.get()).toMatchObject({ rows: [], total: 0, waiting: 0, dropped: 0, isPaused: true })
  list.setPaused(false)
  list.add(entry())
  expect(messagesIn(list)[0]?.number).toBe(3)
})

test('The oldest messages beyond the limit are dropped and counted', () => {
  const list = createList({ limit: 2 })
  for (const name of ['a', 'b', 'c']) list.add(entry({ name }))
  expect(namesIn(list)).toEqual(['b', 'c'])
  expect(list.state.get().dropped).toBe(1)
})

test('While paused, messages are kept up to the limit, and those dropped are counted', () => {
  const list = createList({ limit: 3 })
  list.setPaused(true)
  for (let index = 0; index < 10; index++) list.add(entry({ name: `m${index}` }))
  expect(list.state.get()).toMatchObject({ waiting: 3, dropped: 7 })
  list.setPaused(false)
  expect(namesIn(list)).toEqual(['m7', 'm8', 'm9'])
})

test('Nothing of a flood is lost silently, though no frame comes in between', () => {
  const list = createList({ limit: 100, isManual: true })
  for (let index = 0; index < 10_000; index++) list.add(entry({ name: `m${index}` }))
  list.frame()
  const { total, dropped } = list.state.get()
  expect([total, dropped]).toEqual([100, 9900])
  expect(namesIn(list).at(-1)).toBe('m9999')
})

test('Equal messages of an app in a row are one row with a count, whatever other apps send', () => {
  const list = createList()
  for (const at of [0, 500, 1000]) {
    list.add(entry({ at, data: { a: [1] } }), source())
    list.add(entry({ appId: 'orders', name: `other ${at}` }), source('Orders'))
  }
  const [first, ...others] = messagesIn(list)
  expect(first).toMatchObject({ name: 'handshake', count: 3, at: 0, lastAt: 1000 })
  expect(others.map(({ name }) => name)).toEqual(['other 0', 'other 500', 'other 1000'])
})

test('The counts are of messages, however many rows they take', () => {
  const list = createList({ limit: 1 })
  for (const name of ['a', 'a', 'a', 'b', 'b']) list.add(entry({ name }))
  expect(list.state.get()).toMatchObject({ total: 2, dropped: 3, shown: 2 })
})

test('Messages that differ in their data, or have a divider between them, stay apart', () => {
  const list = createList()
  list.add(entry({ data: { a: { b: 1 } } }))
  list.add(entry({ data: { a: { b: 2 } } }))
  list.addDivider('Notes loads a new document')
  list.add(entry({ data: { a: { b: 2 } } }))
  expect(messagesIn(list).map(({ count }) => count)).toEqual([1, 1, 1])
})

test('Dividers stand between messages, and a filter keeps those that have a match below them', () => {
  const list = listOf('first')
  list.addDivider('Ticket #1')
  list.add(entry({ name: 'second' }))
  list.addDivider('Ticket #2')
  list.add(entry({ name: 'third' }))
  expect(rowsIn(list)).toEqual(['first', '-- Ticket #1', 'second', '-- Ticket #2', 'third'])
  list.setFilter({ words: 'third' })
  expect(rowsIn(list)).toEqual(['-- Ticket #2', 'third'])
  expect(list.state.get()).toMatchObject({ shown: 1, total: 3 })
})

test('A message to an app is posted until a reply proves that the app received it', () => {
  const list = createList()
  list.add(entry({ name: 'call', request: 'r1' }))
  expect(messagesIn(list)[0]).toMatchObject({ outcome: 'posted', replies: [] })
  list.add(entry({ name: 'response', direction: 'in', replyTo: 'r1' }))
  const [request, reply] = messagesIn(list)
  expect(request).toMatchObject({ outcome: 'answered', words: { short: 'answered' } })
  expect(request?.replies).toEqual([{ seq: reply?.seq, number: 2 }])
  expect(reply).toMatchObject({ outcome: 'delivered', answers: { seq: request?.seq, number: 1 } })
})

test('A reply that the desk refuses proves nothing', () => {
  const list = createList()
  list.add(entry({ name: 'call', request: 'r1' }))
  list.add(entry({ name: 'response', direction: 'in', replyTo: 'r1', verdict: 'ignored:stale' }))
  expect(messagesIn(list)[0]?.outcome).toBe('posted')
})

test('The last of equal requests is the one that a reply ties to', () => {
  const list = createList()
  for (const at of [0, 500]) list.add(entry({ at, request: 'r1' }))
  list.add(entry({ name: 'response', direction: 'in', replyTo: 'r1' }))
  expect(messagesIn(list)[0]).toMatchObject({ count: 2, outcome: 'answered' })
})

test('A message keeps what was true of its app when it crossed', () => {
  const list = createList()
  list.add(entry(), source())
  expect(messagesIn(list)[0]?.scene).toEqual({
    placement: 'ticket-sidebar',
    mode: 'popup',
    hasTicket: false,
    openingTitle: null,
  })
})

test('What a fault did to a message is a row of its own, which no equal message joins', () => {
  const list = createList()
  const report = {
    appId: 'notes-1',
    desk: 'text',
    name: 'ticket_info',
    data: null,
    direction: 'to-widget',
    verdict: 'dropped',
    sentence: 'A fault dropped this message.',
  } as const
  list.addFault(report)
  list.addFault(report)
  expect(messagesIn(list).map(({ words }) => words.short)).toEqual(['fault: dropped', 'fault: dropped'])
})

test('Comparing a message with the one before takes bounded time, whatever it shares', () => {
  const list = createList()
  const laughs = () => {
    let data: unknown = ['laugh']
    for (let level = 0; level < 11; level++) data = Array.from({ length: 20 }, () => data)
    return data
  }
  for (let index = 0; index < 2; index++) list.add(entry({ data: laughs() }), source())
  expect(messagesIn(list)).toHaveLength(2)
})
