import { faultVerdicts } from '@deskbridge/host-emulator/faults'
import { expect, test } from 'vitest'
import type { DeskFault } from '../../../src/ui/faults/desk-faults'
import { faultSummary, faultVerdictSentences, faultWords } from '../../../src/ui/faults/fault-words'

const apps = [{ id: 'orders', name: 'Orders' }]
const drop: DeskFault = { app: null, fault: { kind: 'drop' } }
const latency: DeskFault = { app: 'orders', fault: { kind: 'latency', ms: 300 } }

test.each<[string, DeskFault]>([
  ['latency 300 ms for Orders', latency],
  ['drop for all apps', drop],
  ['drop for gone', { app: 'gone', fault: { kind: 'drop' } }],
  ['duplicate copies 3 for all apps', { app: null, fault: { kind: 'duplicate', copies: 3 } }],
  [
    'malform member requester.email value [1] (ticket_info) for all apps',
    { app: null, fault: { kind: 'malform', member: 'requester.email', value: [1], message: 'ticket_info' } },
  ],
  [
    'drop (from the desk to the widget, once, 30 % of messages) for all apps',
    { app: null, fault: { kind: 'drop', direction: 'to-widget', times: 1, probability: 0.3 } },
  ],
  ['reload (2 times) for Orders', { app: 'orders', fault: { kind: 'reload', times: 2 } }],
])('A fault is described as “%s”', (words, fault) => {
  expect(faultWords(fault, apps)).toBe(words)
})

test('The summary counts the faults and names up to three of them', () => {
  expect(faultSummary([drop], apps)).toBe('1 fault is on: drop for all apps')
  expect(faultSummary([latency, drop], apps)).toBe(
    '2 faults are on: latency 300 ms for Orders, drop for all apps',
  )
  expect(faultSummary([latency, drop, drop, drop, drop], apps)).toMatch(
    /^5 faults are on: .*, drop for all apps, and 2 more$/,
  )
})

test('Everything that a fault can do to a message has a sentence', () => {
  for (const verdict of [...Object.values(faultVerdicts), 'withheld' as const]) {
    expect(faultVerdictSentences[verdict]).toMatch(/^A fault .*\.$/)
  }
})
