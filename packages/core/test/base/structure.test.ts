import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRecord, maxDepth, maxParts, shareStructure } from '../../src/base/structure'

describe('shareStructure', () => {
  it('returns the previous value when both are structurally equal, and always an equal of the next one', () => {
    const json = fc.jsonValue()
    fc.assert(
      fc.property(json, json, (previous, next) => {
        expect(shareStructure(previous, structuredClone(previous))).toBe(previous)
        expect(shareStructure(previous, next)).toEqual(next)
      }),
      { examples: [[{ ['__proto__']: [], valueOf: 1 }, { ['__proto__']: [0] }]] },
    )
  })

  it('keeps the reference of each part that did not change', () => {
    const previous = { a: { b: [1] }, list: [{ c: 1 }, { d: 2 }], at: new Date(5) }
    const shared = shareStructure(previous, { a: { b: [1] }, list: [{ c: 1 }, { d: 3 }], at: new Date(5) })
    expect(shared).not.toBe(previous)
    expect(shared.a).toBe(previous.a)
    expect(shared.at).toBe(previous.at)
    expect(shared.list).not.toBe(previous.list)
    expect(shared.list[0]).toBe(previous.list[0])
  })

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    [[1], { 0: 1 }],
    [{}, []],
    [new Date(1), new Date(2)],
    [new Date(1), 1],
    [null, {}],
    ['1', 1],
    [new Map([[1, 2]]), new Map([[1, 3]])],
    [0, -0],
  ])('takes %j and %j for different', (previous, next) => {
    const shared = shareStructure<unknown>(previous, next)
    expect(shared).not.toBe(previous)
    expect(shared).toEqual(next)
  })

  it('changes neither of its arguments', () => {
    const previous = { a: { b: 1 } }
    const next = { a: { b: 1 }, c: 2 }
    shareStructure(previous, next)
    expect([previous, next]).toEqual([{ a: { b: 1 } }, { a: { b: 1 }, c: 2 }])
  })

  it('ends when a part contains itself', () => {
    const createLoop = () => {
      const loop: Record<string, unknown> = { a: { b: 1 } }
      loop.self = loop
      return loop
    }
    expect(shareStructure(createLoop(), createLoop())).toMatchObject({ a: { b: 1 } })
  })

  it('keeps an own member "__proto__" of a list as data in the copy that holds a shared part', () => {
    const list = (last: number) =>
      Object.defineProperty([{ id: 1 }, last], '__proto__', { value: { isAdmin: true }, enumerable: true })
    const previous = list(1)
    const shared = shareStructure(previous, list(2))
    expect(shared[0]).toBe(previous[0])
    expect(Object.getPrototypeOf(shared)).toBe(Array.prototype)
    expect(Object.hasOwn(shared, '__proto__')).toBe(true)
  })

  it('keeps an own member "__proto__" as data, in what is equal and in what changed', () => {
    const create = (note: string) => JSON.parse(`{ "__proto__": { "isAdmin": true }, "note": "${note}" }`)
    const previous = create('one')
    expect(shareStructure(previous, create('one'))).toBe(previous)
    const shared = shareStructure(previous, create('two'))
    expect(Object.getPrototypeOf(shared)).toBe(Object.prototype)
    expect(shared.isAdmin).toBeUndefined()
    expect(Object.entries(shared)).toEqual(Object.entries(create('two')))
  })

  it('takes no inherited member for one of the previous value', () => {
    const shared = shareStructure<unknown>({ a: 1 }, { toString: Object.prototype.toString })
    expect(Object.keys(shared as object)).toEqual(['toString'])
  })

  it('returns the previous value for an equal date, also for one that is invalid', () => {
    const previous = { at: new Date(Number.NaN) }
    expect(shareStructure(previous, { at: new Date(Number.NaN) })).toBe(previous)
  })

  it('distinguishes a hole from undefined, and one length from another', () => {
    const sparse = (length: number, entries: object = {}) => Object.assign([], { length }, entries)
    const previous = sparse(3, { 1: 'a' })
    expect(shareStructure(previous, sparse(3, { 1: 'a' }))).toBe(previous)
    for (const next of [sparse(4, { 1: 'a' }), [undefined, 'a', undefined]]) {
      const shared = shareStructure<unknown[]>(previous, next)
      expect([shared.length, Object.keys(shared)]).toEqual([next.length, Object.keys(next)])
    }
  })

  it('comes to an end at once for a list of the greatest length', () => {
    const create = () => Object.assign([], { length: 2 ** 32 - 1, 7: 'a' })
    const previous = create()
    expect(shareStructure(previous, create())).toBe(previous)
  })

  it('takes what lies beyond its limits for changed, and never throws', () => {
    const deep = () => nest(50_000)
    const next = deep()
    const shared = shareStructure<unknown>(deep(), next)
    expect(levelOf(shared, maxDepth)).toBe(levelOf(next, maxDepth))
    const wide = () => Array.from({ length: maxParts + 1 }, (_, index) => index)
    const list = wide()
    expect(shareStructure(wide(), list)).toBe(list)
  })

  it('comes to an end for a few parts that contain each other again and again', () => {
    const create = () => {
      let part: object = {}
      for (let level = 0; level < 100; level++) part = { left: part, right: part }
      return part
    }
    expect(shareStructure(create(), create())).toMatchObject({ left: { right: {} } })
  })
})

/** Makes a value of so many levels. */
function nest(levels: number): unknown {
  let value: unknown = 'core'
  for (let level = 0; level < levels; level++) value = { inner: value }
  return value
}

/** Returns what lies so many levels down. */
function levelOf(value: unknown, levels: number): unknown {
  let part = value
  for (let level = 0; level < levels; level++) part = (part as { inner: unknown }).inner
  return part
}

it('isRecord is true for plain objects alone', () => {
  expect([{}, { a: 1 }, Object.create(null)].every(isRecord)).toBe(true)
  expect([null, undefined, [], new Date(), new Map(), () => {}, 'text', 5].some(isRecord)).toBe(false)
})
