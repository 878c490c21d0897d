import { systemClock, type Clock } from './clock'
import { runIsolated } from './emitter'
import type { Unsubscribe } from './readable'

/** A queue for the tasks of one peer that leaves the page time to render and to handle input. */
export interface FairShare {
  /**
   * Runs a task immediately while the page keeps up, otherwise later; tasks never overtake each other.
   *
   * While too many tasks wait, calls `onDropped` instead; a task without it is always kept.
   */
  run(task: () => void, onDropped?: () => void): void
  /** Drops the waiting tasks. */
  close(): void
}

/** The time a peer may use before the page must show that it keeps up, and the overhead of a task. */
const burstMs = 50
const overheadMs = 0.1

/** The delay of timers in a page that keeps up, in milliseconds. */
const graceMs = 50

/** The time that waiting tasks run in a row, and the longest pause after that. */
const sliceMs = 16
const maxPauseMs = 500

/** The number of tasks that may wait. */
const maxWaiting = 5000

/**
 * Creates a {@link FairShare}.
 *
 * A task costs the page more than the time that it runs: a browser posts, renders and settles promises afterwards. So a timer is
 * started when a peer has used its burst, and shows by its delay whether the page keeps up. There is no timer before that.
 *
 * @param isHidden Returns whether the page is hidden, so that nothing is rendered and timers hardly run.
 */
export function createFairShare(isHidden: () => boolean, clock: Clock = systemClock): FairShare {
  const waiting: (() => void)[] = []
  let usedMs = 0
  let turnAt = 0
  let cancelTurn: Unsubscribe | null = null

  const perform = (task: () => void) => {
    const start = clock.now()
    try {
      task()
    } finally {
      usedMs += clock.now() - start + overheadMs
    }
  }

  const startTimer = (delayMs: number) => {
    turnAt = clock.now() + delayMs
    cancelTurn = clock.after(delayMs, takeTurn)
  }

  const takeTurn = () => {
    cancelTurn = null
    usedMs = 0
    const goesOn = () => waiting.length > 0 && (usedMs < sliceMs || isHidden())
    while (goesOn()) runIsolated(() => perform(waiting.shift()!))
    // The pause is as long as this turn took, and as long as the page needed to come to it.
    if (waiting.length > 0) startTimer(Math.min(clock.now() - turnAt, maxPauseMs))
  }

  return {
    run(task, onDropped) {
      const isLate = cancelTurn && clock.now() > turnAt + graceMs && !isHidden()
      if (waiting.length === 0 && !isLate) {
        try {
          perform(task)
        } finally {
          if (!cancelTurn && usedMs > burstMs) startTimer(0)
        }
      } else if (waiting.length < maxWaiting || !onDropped) waiting.push(task)
      else onDropped()
    },
    close() {
      waiting.length = 0
      cancelTurn?.()
      cancelTurn = null
    },
  }
}
