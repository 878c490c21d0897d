import type { Unsubscribe } from './readable'

/** A source of time and timers; tests and replays pass their own. */
export interface Clock {
  /** Returns the milliseconds since a fixed, arbitrary time. */
  now(): number
  /** Calls a function once after a delay in milliseconds; the result cancels it. */
  after(delayMs: number, run: () => void): Unsubscribe
}

/** The real clock of the page or process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
