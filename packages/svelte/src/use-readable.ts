import type { Readable } from '@deskbridge/core'
import { isServer, keepEqual } from '@deskbridge/core/internal'
import type { Readable as SvelteStore } from 'svelte/store'
import { createSubscriber } from 'svelte/reactivity'

/** A value that changes over time: a store, as in `$ticket`, with a property for runes, as in `ticket.current`. */
export interface ReadableStore<T> extends SvelteStore<T> {
  /** The current value; an effect or a template that reads it runs again when it changes. */
  readonly current: T
}

/**
 * Returns the value of a readable, or what a selector returns for it, as a store that also has `current`.
 *
 * The readable has one listener, no matter how many effects read it. The selector may read runes. The returned value
 * keeps its reference while `isEqual` (by default `Object.is`) considers it equal to the previous one.
 */
export function useReadable<T, U = T>(
  readable: Readable<T>,
  selector?: (value: T) => U,
  isEqual?: (previous: U, next: U) => boolean,
): ReadableStore<U> {
  const keep = keepEqual(selector, isEqual)
  let seen: { value: U; isOnly: boolean } | undefined

  const get = (): U => keep(isServer() ? readable.getInitial() : readable.get())
  const track = createSubscriber((update) =>
    readable.subscribe(() => {
      // Nothing to update when every reader has already seen this value.
      if (seen?.isOnly && Object.is(seen.value, get())) return
      seen = undefined
      update()
    }),
  )
  return {
    get current() {
      track()
      const value = get()
      seen = { value, isOnly: !seen || (seen.isOnly && Object.is(seen.value, value)) }
      return value
    },
    subscribe(run) {
      let shown = get()
      run(shown)
      if (isServer()) return () => {}
      return readable.subscribe(() => {
        const next = get()
        if (!Object.is(shown, next)) run((shown = next))
      })
    },
  }
}
