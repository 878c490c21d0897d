import { createWritable, useWidget, type Readable, type ReadableStore } from '@deskbridge/svelte'
import { flushSync, mount, unmount } from 'svelte'
import { get } from 'svelte/store'
import { expect, it } from 'vitest'
import Readings from './svelte-readings.svelte'

/** Mounts a component that reads one store in three ways, and counts the listeners of its readable; `early` is notified before them. */
function mountReadings(early: (store: ReadableStore<number>) => void = () => {}) {
  const value = createWritable(1)
  let listeners = 0
  let store: ReadableStore<number> | undefined
  value.subscribe(() => early(store!))
  const readable: Readable<number> = {
    ...value,
    subscribe(listener) {
      const stop = value.subscribe(listener)
      listeners++
      return () => {
        listeners--
        stop()
      }
    },
  }
  const target = document.createElement('main')
  const props = { readable, onStore: (made: ReadableStore<number>) => (store = made) }
  const component = mount(Readings, { target, props })
  flushSync()
  return {
    component,
    set: value.set,
    store: store!,
    listeners: () => listeners,
    grow: () => target.querySelector('button')!.click(),
    shown: () => [...target.querySelectorAll('output')].map(({ textContent }) => Number(textContent)),
  }
}

it('two effects that read current share one subscription, and the store has its own', async () => {
  const { component, listeners, set, shown } = mountReadings()
  expect(shown()).toEqual([1, 2, 1])
  expect(listeners()).toBe(2)
  set(5)
  flushSync()
  expect(shown()).toEqual([5, 10, 5])
  await unmount(component)
  await Promise.resolve()
  expect(listeners()).toBe(0)
})

it('a rune that the selector reads is tracked, and later changes of the readable are seen', () => {
  const { grow, set, shown } = mountReadings()
  set(4)
  grow()
  flushSync()
  expect(shown().slice(0, 2)).toEqual([8, 16])
  set(2)
  flushSync()
  expect(shown().slice(0, 2)).toEqual([4, 8])
})

it('a new value that is read before the effects run still reaches the effects', () => {
  const read: number[] = []
  const { set, shown } = mountReadings((store) => read.push(store.current))
  set(5)
  flushSync()
  expect(read).toEqual([5])
  expect(shown()).toEqual([5, 10, 5])
})

it('reading outside of any effect returns the current value, and leaves no listener', async () => {
  const { component, listeners, set, store } = mountReadings()
  await unmount(component)
  await Promise.resolve()
  set(7)
  expect(store.current).toBe(7)
  expect(get(store)).toBe(7)
  expect(listeners()).toBe(0)
})

it('the error of useWidget outside of a component explains where to call it', () => {
  expect(() => useWidget()).toThrow(expect.objectContaining({ code: 'NO_WIDGET' }))
  expect(() => useWidget()).toThrow(/top level of a component’s script/)
})
