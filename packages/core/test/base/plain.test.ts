import { describe, expect, it } from 'vitest'
import { toPlain } from '../../src/base/plain'

/** Wraps a value as a framework does: every object that is read out of it is a proxy again. */
function makeReactive<T extends object>(target: T): T {
  return new Proxy(target, {
    get(from, key, receiver) {
      const value: unknown = Reflect.get(from, key, receiver)
      return typeof value === 'object' && value !== null ? makeReactive(value) : value
    },
  })
}

describe('toPlain', () => {
  it('makes of proxies all the way down what can be cloned', () => {
    const data = { list: [{ a: 1 }], deep: { deeper: { text: 'x' } } }
    const reactive = makeReactive(data)
    expect(() => structuredClone(reactive)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
    expect(structuredClone(toPlain(reactive))).toEqual(data)
  })

  it('copies: nothing of the original is in the copy', () => {
    const data = { list: [{ a: 1 }] }
    const copy = toPlain(data)
    expect(copy).toEqual(data)
    expect(copy.list[0]).not.toBe(data.list[0])
  })

  it('keeps what is no record, list, map or set', () => {
    const kept = { at: new Date(5), run: () => {}, none: undefined }
    expect(Object.values(toPlain(kept))).toEqual(Object.values(kept))
    expect(toPlain(kept).run).toBe(kept.run)
  })

  it('copies maps and sets with their entries', () => {
    const data = { map: new Map([[{ key: 1 }, { a: 1 }]]), set: new Set([{ b: 2 }]) }
    const copy = toPlain(data)
    expect(copy).toEqual(data)
    expect([...copy.map.values()][0]).not.toBe([...data.map.values()][0])
    expect([...copy.set][0]).not.toBe([...data.set][0])
  })

  it('ends when a part contains itself, and keeps the cycle', () => {
    const loop: { self?: unknown; a: number } = { a: 1 }
    loop.self = loop
    const copy = toPlain(loop)
    expect(copy.self).toBe(copy)
    expect(copy).not.toBe(loop)
  })

  it('keeps an own member "__proto__" as data', () => {
    const copy = toPlain(JSON.parse('{ "a": { "__proto__": { "isAdmin": true } } }'))
    expect(Object.getPrototypeOf(copy.a)).toBe(Object.prototype)
    expect(Object.keys(copy.a)).toEqual(['__proto__'])
  })

  it('copies only the entries of a list, with its holes and its length, however long', () => {
    const list = Object.assign([], { length: 2 ** 32 - 1, 3: { a: 1 }, constructor: 5 })
    const copy = toPlain<unknown[]>(list)
    expect([copy.length, Object.keys(copy), copy[3]]).toEqual([2 ** 32 - 1, ['3'], { a: 1 }])
    expect(copy.constructor).toBe(Array)
  })

  it('rejects a value of more levels than it follows, in words that name the limit', () => {
    let deep: object = {}
    for (let level = 0; level < 50_000; level++) deep = level % 2 ? { deep } : [deep]
    expect(() => toPlain(deep)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringContaining('500 levels') }),
    )
  })
})
