import { expect, test } from 'vitest'
import { riskOf } from '../src/risk'

const MINUTE_MS = 60_000

test.each([
  [15 * MINUTE_MS + 1, 'on-track'],
  [15 * MINUTE_MS, 'due-soon'],
  [1, 'due-soon'],
  [0, 'overdue'],
  [-MINUTE_MS, 'overdue'],
])('a ticket with %i ms left is %s', (leftMs, risk) => {
  expect(riskOf(leftMs, 0)).toBe(risk)
})
