import { describe, expect, it, vi } from 'vitest'
import { createWritable } from '../../src/base/readable'
import { select } from '../../src/base/select'

// The laws of readables are in conformance/readable.

describe('select', () => {
  it('calls its selector once for each value of the source, however often it is read', () => {
    const source = createWritable({ list: [1, 2, 3] })
    const selector = vi.fn<(value: { list: number[] }) => number>(({ list }) => list.length)
    const length = select(source, selector)
    length.subscribe(() => {})
    length.subscribe(() => {})
    source.set({ list: [4] })
    for (let count = 0; count < 5; count++) length.get()
    expect(selector).toHaveBeenCalledTimes(2)
  })

  it('keeps its reference, and its listeners quiet, while isEqual finds the values equal', () => {
    const source = createWritable(['a', 'b'])
    const sorted = select(
      source,
      (list) => list.slice().sort(),
      (previous, next) => previous.join() === next.join(),
    )
    const before = sorted.get()
    const listener = vi.fn<() => void>()
    sorted.subscribe(listener)
    source.set(['b', 'a'])
    expect(sorted.get()).toBe(before)
    expect(listener).not.toHaveBeenCalled()
    source.set(['c'])
    expect(listener).toHaveBeenCalledExactlyOnceWith(['c'])
  })

  it('does not listen to its source before somebody listens to it, nor after', () => {
    let listeners = 0
    const source = createWritable(0)
    const counted = {
      ...source,
      subscribe(listener: (value: number) => void) {
        listeners++
        const stop = source.subscribe(listener)
        return () => {
          listeners--
          stop()
        }
      },
    }
    const doubled = select(counted, (number) => number * 2)
    expect([doubled.get(), listeners]).toEqual([0, 0])
    const stop = doubled.subscribe(() => {})
    expect(listeners).toBe(1)
    stop()
    source.set(2)
    expect([doubled.get(), listeners]).toEqual([4, 0])
  })
})
