const events = ['uncaughtException', 'unhandledRejection'] as const

/** Collects the errors that nobody catches, in place of whoever else waits for them. */
export interface UncaughtErrors {
  /** Takes what came since the last call. */
  take(): unknown[]
  /** Ends the collection. */
  stop(): void
}

/** Starts to collect the errors that nobody catches: those thrown in tasks of their own, and unhandled rejections. */
export function watchUncaught(): UncaughtErrors {
  const errors: unknown[] = []
  const others = events.map((event) => process.rawListeners(event))
  const collect = (error: unknown) => void errors.push(error)
  for (const event of events) process.removeAllListeners(event).on(event, collect)
  return {
    take: () => errors.splice(0),
    stop() {
      for (const [index, event] of events.entries()) {
        process.removeAllListeners(event)
        for (const listener of others[index]!) process.on(event, listener as () => void)
      }
    },
  }
}
