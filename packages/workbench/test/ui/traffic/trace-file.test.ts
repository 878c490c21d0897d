import type { TrafficEntry } from '@deskbridge/host'
import { expect, test } from 'vitest'
import { createMessageList } from '../../../src/ui/traffic/message-list'
import { readTrace, writeTrace } from '../../../src/ui/traffic/trace-file'
import { record } from './fixtures/record-messages'

const line = {
  at: 1,
  offsetMs: 0,
  direction: 'in',
  app: 'Notes',
  appId: 'notes-1',
  desk: 'text',
  name: 'track',
  origin: 'https://app.example.com',
  verdict: 'delivered',
}
const read = (...lines: unknown[]) => readTrace(lines.map((value) => JSON.stringify(value)).join('\n'))

test('What is exported is imported again, with its ties and dividers of its own', async () => {
  const recording = record({ desk: 'text' })
  await recording.connect()
  const trace = readTrace(writeTrace(recording.messages()))
  if ('problem' in trace) throw new Error(trace.problem)
  const list = createMessageList({ schedule: (run) => run() })
  list.addAll('Imported from traffic.jsonl', trace.entries)
  const [divider, ...rows] = list.state.get().rows
  expect(divider).toMatchObject({ kind: 'divider', words: 'Imported from traffic.jsonl' })
  const facts = ({ name, outcome, answers }: ReturnType<typeof recording.messages>[number]) => [
    name,
    outcome,
    answers?.number,
  ]
  const messages = rows.filter((row) => row.kind === 'message')
  expect(messages.map(facts)).toEqual(recording.messages().map(facts))
})

test.each([
  ['it is not JSON', '{'],
  ['it must be an object', '7'],
  ['"direction" must be "in" or "out"', JSON.stringify({ ...line, direction: 'up' })],
  ['"verdict" must be a verdict', JSON.stringify({ ...line, verdict: 'ignored:nothing' })],
  ['"at" ', JSON.stringify({ ...line, at: null })],
  [
    '"scene.mode" must be "popup" or "embed"',
    JSON.stringify({ ...line, scene: { placement: '', mode: '', hasTicket: true, openingTitle: null } }),
  ],
  ['"extra" ', JSON.stringify({ ...line, extra: 1 })],
])('A bad line is named, and nothing is imported: %s', (problem, bad) => {
  const trace = readTrace(`${JSON.stringify(line)}\n\n${bad}\n`)
  expect(trace).toEqual({ problem: expect.stringMatching(/^Line 3: /) as string })
  expect('problem' in trace && trace.problem).toContain(problem)
})

test('An empty file says so', () => {
  expect(readTrace('\n')).toEqual({ problem: 'The file has no messages.' })
})

test('Every member of a line is kept', () => {
  expect(read({ ...line, data: { a: 1 }, request: 'r1' })).toEqual({
    entries: [
      {
        app: 'Notes',
        offsetMs: 0,
        scene: null,
        fault: null,
        count: 1,
        entry: expect.objectContaining({ name: 'track', data: { a: 1 }, request: 'r1', at: 1 }) as object,
      },
    ],
  })
})

test('A row that stands for several messages stands for as many after an import', () => {
  const trace = read({ ...line, count: 40 }, { ...line, name: 'other' })
  if ('problem' in trace) throw new Error(trace.problem)
  const list = createMessageList({ schedule: (run) => run() })
  list.addAll('Imported', trace.entries)
  expect(list.state.get()).toMatchObject({ total: 41, shown: 41 })
})

test('An imported reply answers no request of this session that happens to have the same id', () => {
  const list = createMessageList({ schedule: (run) => run() })
  const entry = { ...line, data: null, direction: 'out', request: 'r1' } as TrafficEntry
  list.add(entry)
  const trace = read({ ...line, name: 'response', replyTo: 'r1' }, { ...line, name: 'later', request: 'r1' })
  if ('problem' in trace) throw new Error(trace.problem)
  list.addAll('Imported', trace.entries)
  list.add({ ...entry, direction: 'in', name: 'response', request: undefined, replyTo: 'r1' } as TrafficEntry)
  const messages = list.all().filter((row) => row.kind === 'message')
  expect(messages.map(({ name, answers }) => [name, answers?.number])).toEqual([
    ['track', undefined],
    ['response', undefined],
    ['later', undefined],
    ['response', 1],
  ])
})
