import { createSubscriber } from 'svelte/reactivity'

const TICK_MS = 1000

/** The current time, for effects and templates: one interval for all of them, and none when nothing reads it. */
class Clock {
  readonly #subscribe = createSubscriber((update) => {
    const interval = setInterval(update, TICK_MS)
    return () => clearInterval(interval)
  })

  /** Current time in milliseconds, updated every second. */
  get now(): number {
    this.#subscribe()
    return Date.now()
  }
}

/** Clock that all countdowns share. */
export const clock = new Clock()
