import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRecord, shareStructure } from '../../src/base/structure'

describe('shareStructure', () => {
  it('returns the previous value itself when both are structurally equal, and an equal of the next one in any case', () => {
    const json = fc.jsonValue()
    fc.assert(
      fc.property(json, json, (previous, next) => {
        expect(shareStructure(previous, structuredClone(previous))).toBe(previous)
        expect(shareStructure(previous, next)).toEqual(next)
      }),
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

  it('comes to an end when a part contains itself', () => {
    const createLoop = () => {
      const loop: Record<string, unknown> = { a: { b: 1 } }
      loop.self = loop
      return loop
    }
    expect(shareStructure(createLoop(), createLoop())).toMatchObject({ a: { b: 1 } })
  })
})

it('isRecord is true for plain objects alone', () => {
  expect([{}, { a: 1 }, Object.create(null)].every(isRecord)).toBe(true)
  expect([null, undefined, [], new Date(), new Map(), () => {}, 'text', 5].some(isRecord)).toBe(false)
})
