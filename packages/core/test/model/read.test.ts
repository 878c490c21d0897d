import { describe, expect, it } from 'vitest'
import { readableEntries, readFields, readPart, readTags, readString, readTicket } from '../../src/model/read'
import { textTicketTable } from '../../src/desks/text'

/** Makes a list with holes, with members of its own beside its entries. */
const list = (length: number, members: object): unknown[] => Object.assign([], { length }, members)

describe('readTicket', () => {
  it("reads the ticket's own members alone", () => {
    const raw = Object.create({ subject: 'inherited', tagIds: ['inherited'] })
    expect(readTicket(textTicketTable, raw)).toMatchObject({ subject: null, tags: [] })
  })
})

describe('readString', () => {
  it.each([
    ['text', 'text'],
    [0, '0'],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [7n, null],
    [{ toString: () => 'text' }, null],
    [['text'], null],
  ])('reads %s as %s', (value, read) => {
    expect(readString(value)).toBe(read)
  })
})

describe('readPart', () => {
  it("gives the part's own members alone", () => {
    const part = Object.assign(
      Object.create({ name: 'inherited' }),
      JSON.parse('{ "__proto__": { "id": 1 } }'),
    )
    expect(readPart(part, (member) => ['id', 'name', 'toString'].map(member))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('readTags', () => {
  it('leaves out holes and what is not a string', () => {
    expect(readTags(list(5, { 1: 'late', 3: {}, 4: 7 }))).toEqual(['late', '7'])
  })

  it('is not led astray by members that a list brings along', () => {
    expect(readTags(list(1, { 0: 'late', constructor: 5, flatMap: 5, map: 5 }))).toEqual(['late'])
  })

  it('reads the first entries of a list of any length', () => {
    expect(readTags(list(2 ** 32 - 1, { 0: 'late', [readableEntries]: 'vip' }))).toEqual(['late'])
  })

  it.each([[null], ['late'], [{ length: 1, 0: 'late' }]])('reads no tags in %j', (value) => {
    expect(readTags(value)).toEqual([])
  })
})

describe('readFields', () => {
  it('reads a list with holes and foreign entries', () => {
    const fields = list(4, { 1: { apiKey: 'order', value: 5 }, 2: null, constructor: 5, filter: 5 })
    expect(readFields(fields)).toEqual({ order: 5 })
  })

  it('keeps a field that is called "__proto__" as data', () => {
    const fields = readFields([{ name: '__proto__', value: { isAdmin: true } }])
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
    expect(Object.keys(fields)).toEqual(['__proto__'])
  })

  it('reads the first entries of a list of any length', () => {
    expect(readFields(list(2 ** 32 - 1, { 0: { name: 'order', value: 5 } }))).toEqual({ order: 5 })
  })
})
