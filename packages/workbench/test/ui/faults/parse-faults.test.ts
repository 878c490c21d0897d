import { expect, test } from 'vitest'
import { parseFaults } from '../../../src/ui/faults/parse-faults'

const drop = { app: null, fault: { kind: 'drop' } }

test('Faults from the address are copied into fresh objects', () => {
  const given = [drop, { app: 'orders', fault: { kind: 'latency', ms: 300, message: 'track' } }]
  const faults = parseFaults(given)
  expect(faults).toEqual(given)
  expect(faults[0]).not.toBe(given[0])
})

test.each<[string, unknown]>([
  ['no list', { 0: drop }],
  ['a string', '[]'],
  ['nothing', undefined],
])('What is %s has no faults', (_, value) => {
  expect(parseFaults(value)).toEqual([])
})

test.each<[string, unknown]>([
  ['of no kind', { app: null, fault: {} }],
  ['of an unknown kind', { app: null, fault: { kind: 'explode' } }],
  ['of a kind that every object has', { app: null, fault: { kind: 'constructor' } }],
  ['without a setting that it needs', { app: null, fault: { kind: 'latency' } }],
  ['with a setting of another kind', { app: null, fault: { kind: 'drop', copies: 2 } }],
  ['with more copies than a page can take', { app: null, fault: { kind: 'duplicate', copies: 1e9 } }],
  ['for an app that is no string', { app: 7, fault: { kind: 'drop' } }],
  ['for an app without an id', { app: '', fault: { kind: 'drop' } }],
  ['for nothing named', { fault: { kind: 'drop' } }],
  ['that is null', null],
])('A fault %s is left out, and the others stay', (_, bad) => {
  expect(parseFaults([drop, bad, drop])).toEqual([drop, drop])
})

test('No more than 50 faults are taken', () => {
  expect(parseFaults(Array.from({ length: 10_000 }, () => drop))).toHaveLength(50)
})
