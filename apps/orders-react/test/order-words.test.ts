import { expect, test } from 'vitest'
import type { Order } from '../server'
import { formatDay, formatMoney } from '../src/format'
import { describeDays } from '../src/order-words'

test.each([
  [{ amount: 129.9, currency: 'GBP' }, '£129.90'],
  [{ amount: 184_500, currency: 'INR' }, '₹184,500.00'],
  [{ amount: 1200, currency: 'JPY' }, 'JP¥1,200'],
])('an amount is formatted for its currency: %j', (money, text) => {
  expect(formatMoney(money)).toBe(text)
})

test('a day includes the year unless it is the current one', () => {
  const now = new Date(2026, 2, 10)
  expect(formatDay(new Date(2026, 0, 2).toISOString(), now)).toBe('2 Jan')
  expect(formatDay(new Date(2025, 11, 31).toISOString(), now)).toBe('31 Dec 2025')
})

test.each([
  ['processing', null, /^Placed 2 Jan$/],
  ['shipped', '2020-01-05T12:00:00.000Z', /, due 5 Jan$/],
  ['late', '2020-01-05T12:00:00.000Z', /, was due 5 Jan$/],
  ['delivered', '2020-01-05T12:00:00.000Z', /, arrived 5 Jan$/],
  ['refunded', '2020-01-05T12:00:00.000Z', /^Placed 2 Jan$/],
] as const)(
  'the description of a %s order includes its delivery where known',
  (status, arrivesAt, pattern) => {
    const order = { status, placedAt: '2020-01-02T12:00:00.000Z', arrivesAt } as Order
    expect(describeDays(order).replaceAll(' 2020', '')).toMatch(pattern)
  },
)
