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

  it('copies maps and sets with what they hold', () => {
    const data = { map: new Map([[{ key: 1 }, { a: 1 }]]), set: new Set([{ b: 2 }]) }
    const copy = toPlain(data)
    expect(copy).toEqual(data)
    expect([...copy.map.values()][0]).not.toBe([...data.map.values()][0])
    expect([...copy.set][0]).not.toBe([...data.set][0])
  })

  it('comes to an end when a part contains itself, and keeps the loop', () => {
    const loop: { self?: unknown; a: number } = { a: 1 }
    loop.self = loop
    const copy = toPlain(loop)
    expect(copy.self).toBe(copy)
    expect(copy).not.toBe(loop)
  })
})
