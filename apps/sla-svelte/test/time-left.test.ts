import { describe, expect, test } from 'vitest'
import { describeTimeLeft } from '../src/time-left'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe('the time left', () => {
  test.each([
    [45 * SECOND, 'in 45 s'],
    [12 * MINUTE, 'in 12 min'],
    [2 * HOUR, 'in 2 h'],
    [2 * HOUR + 10 * MINUTE, 'in 2 h 10 min'],
    [27 * HOUR, 'in 1 d 3 h'],
    [48 * HOUR, 'in 2 d'],
    [0, 'now'],
    [-45 * SECOND, '45 s late'],
    [-4 * MINUTE, '4 min late'],
    [-27 * HOUR, '1 d 3 h late'],
  ])('of %i ms is "%s"', (leftMs, words) => {
    expect(describeTimeLeft(leftMs, 0)).toBe(words)
  })

  test('is never more than shown, and a delay is never less than shown', () => {
    expect(describeTimeLeft(15 * MINUTE + 1, 0)).toBe('in 16 min')
    expect(describeTimeLeft(14 * MINUTE + 1, 0)).toBe('in 15 min')
    expect(describeTimeLeft(-5 * MINUTE + 1, 0)).toBe('4 min late')
    expect(describeTimeLeft(1, 0)).toBe('in 1 s')
    expect(describeTimeLeft(-1, 0)).toBe('now')
  })
})
