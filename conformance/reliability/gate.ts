import type { Clock } from '@deskbridge/core'

/** A window's event loop, which a test can freeze. */
export interface Gate {
  /** A clock whose timers wait while the window is frozen. */
  readonly clock: Clock
  /** Runs the task of a message, or lets it wait while the window is frozen. */
  deliver(task: () => void): void
  freeze(): void
  /** Runs everything that waited: the timers first, because browsers promise no order and this one is worse. */
  thaw(): void
  /** Ends the window: nothing runs in it any more. */
  destroy(): void
}

/** Creates a {@link Gate} in which time passes as on another clock. */
export function createGate(clock: Clock): Gate {
  let timers: (() => void)[] | null = null
  let messages: (() => void)[] = []
  let isAlive = true
  const cancels = new Set<() => void>()

  return {
    clock: {
      now: clock.now,
      after(delayMs, run) {
        if (!isAlive) return () => {}
        const task = () => {
          if (!cancels.delete(cancel)) return
          run()
        }
        const stop = clock.after(delayMs, () => {
          if (timers) timers.push(task)
          else task()
        })
        const cancel = () => {
          cancels.delete(cancel)
          stop()
        }
        cancels.add(cancel)
        return cancel
      },
    },
    deliver(task) {
      if (!isAlive) return
      if (timers) messages.push(task)
      else task()
    },
    freeze: () => void (timers ??= []),
    thaw() {
      const waiting = [...(timers ?? []), ...messages]
      timers = null
      messages = []
      for (const task of waiting) task()
    },
    destroy() {
      isAlive = false
      messages = []
      for (const cancel of [...cancels]) cancel()
    },
  }
}
