import { expect, test } from 'vitest'
import { isEqual } from '../../src/playwright/is-equal'

const same: readonly (readonly [string, unknown, unknown])[] = [
  ['nested data', { a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }],
  ['a member that is undefined and one that is missing', { a: 1, b: undefined }, { a: 1 }],
  ['the same time', new Date(5), new Date(5)],
  ['what an asymmetric matcher accepts', { id: 7, name: 'Ada' }, { id: expect.any(Number), name: 'Ada' }],
  ['an object that an asymmetric matcher accepts', { a: 1, b: 2 }, expect.objectContaining({ a: 1 })],
  ['values that are no number', Number.NaN, Number.NaN],
]

test.each(same)('%s are equal', (_, actual, expected) => {
  expect(isEqual(actual, expected)).toBe(true)
  expect(actual).toEqual(expected)
})

const different: readonly (readonly [string, unknown, unknown])[] = [
  ['another value', { a: 1 }, { a: 2 }],
  ['a further member', { a: 1, b: 2 }, { a: 1 }],
  ['a list and an object', [], {}],
  ['a shorter list', [1], [1, undefined]],
  ['null and an object', null, {}],
  ['a time and an object', new Date(5), {}],
  ['what an asymmetric matcher rejects', { id: '7' }, { id: expect.any(Number) }],
]

test.each(different)('%s differ', (_, actual, expected) => {
  expect(isEqual(actual, expected)).toBe(false)
  expect(actual).not.toEqual(expected)
})
