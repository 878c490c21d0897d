import type { Unsubscribe } from './readable'

/** Tells the time and runs things later; tests and replays pass one of their own. */
export interface Clock {
  /** Returns milliseconds from a fixed, arbitrary start. */
  now(): number
  /** Runs a function once after a delay in milliseconds; the result cancels it. */
  after(delayMs: number, run: () => void): Unsubscribe
}

/** Is the real clock of the page or process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
