import type { Readable } from '@deskbridge/core'
import { isServer, keepEqual } from '@deskbridge/core/internal'
import type { Readable as SvelteStore } from 'svelte/store'
import { createSubscriber } from 'svelte/reactivity'

/** Is a value that changes over time: a store, as in `$ticket`, and a member for runes, as in `ticket.current`. */
export interface ReadableStore<T> extends SvelteStore<T> {
  /** Is the present value; an effect or a template that reads it runs again when it changes. */
  readonly current: T
}

/**
 * Returns what a readable holds, or what a selector makes of it, as a store that also has `current`.
 *
 * However many effects read it, the readable has one listener. The selector may read runes. What it returns keeps its
 * reference while `isEqual`, by default `Object.is`, finds it equal to what was returned before.
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
      // Only when every reader has seen this value is there nobody to tell.
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
