import { describe, expect, it } from 'vitest'
import {
  checkBoolean,
  checkFunction,
  checkList,
  checkMembers,
  checkOneOf,
  checkOptional,
  checkString,
} from '../../src/base/check'

const checkOrder = checkMembers<{ id: string; size?: string | null; lines: { text: string }[] }>({
  id: checkString,
  size: checkOptional(checkOneOf(['small', 'big', null])),
  lines: checkList(checkMembers({ text: checkString })),
})

const good = { id: 'a', lines: [{ text: 'one' }] }

describe('an invalid value', () => {
  it.each<[unknown, string]>([
    [null, 'The order is null: it must be an object.'],
    [[], 'The order is an empty array: it must be an object.'],
    [{ ...good, id: '' }, 'The id of the order is "": it must be a non-empty string.'],
    [{ ...good, id: Symbol('x') }, 'The id of the order is Symbol(x): it must be a non-empty string.'],
    [{ ...good, id: () => 'a' }, 'The id of the order is a function: it must be a non-empty string.'],
    [{ ...good, size: 'huge' }, "The size of the order is \"huge\": it must be 'small', 'big' or null."],
    [{ ...good, lines: {} }, 'The lines of the order is an object: it must be an array.'],
    [
      { ...good, lines: [...good.lines, { text: 7 }] },
      'The lines[1].text of the order is 7: it must be a non-empty string.',
    ],
    // oxlint-disable-next-line no-sparse-arrays
    [{ ...good, lines: [,] }, 'The lines[0] of the order is undefined: it must be an object.'],
  ])('%# is named with its path and the remedy', (value, message) => {
    expect(() => checkOrder(value, 'order')).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message }),
    )
  })

  it('is named in full only when it is short', () => {
    const long = 'x'.repeat(100_000)
    expect(() => checkBoolean(long, 'switch')).toThrow(
      /^The switch is "x{200}…": it must be true or false\.$/,
    )
    expect(() => checkFunction({ toString: null }, 'handler')).toThrow('The handler is an object')
  })
})

describe('a value that can be used', () => {
  it('is copied, with unknown members kept and missing ones left out', () => {
    const value = { ...good, size: null, own: 1 }
    const checked = checkOrder(value, 'order')
    expect(checked).toStrictEqual({ ...good, own: 1 })
    expect(checked).not.toBe(value)
    expect(checked.lines).not.toBe(value.lines)
  })

  it('keeps a member named __proto__ a member', () => {
    const value: unknown = JSON.parse('{ "id": "a", "lines": [], "__proto__": { "size": "big" } }')
    const checked = checkOrder(value, 'order')
    expect(Object.getPrototypeOf(checked)).toBe(Object.prototype)
    expect(checked.size).toBeUndefined()
  })

  it('may be missing where it is optional, and then has its default', () => {
    expect(checkOptional(checkString)(null, 'name')).toBeUndefined()
    expect(checkOptional(checkString, () => null)(undefined, 'name')).toBeNull()
    expect(checkOptional(checkString)('a', 'name')).toBe('a')
  })
})
