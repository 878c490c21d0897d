import type { Unsubscribe } from './readable'

/** The handlers of events; one that throws does not stop the others. */
export interface Emitter<Events> {
  /** Registers a handler. */
  on<K extends keyof Events>(type: K, handler: (event: Events[K]) => void): Unsubscribe
  /** Calls the handlers of an event; returns whether there was one. */
  emit<K extends keyof Events>(type: K, event: Events[K]): boolean
}

/** Runs a function whose error must not stop the caller; the error is rethrown in a microtask. */
export function runIsolated(run: () => void): void {
  try {
    run()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

/** Creates an {@link Emitter}. */
export function createEmitter<Events>(): Emitter<Events> {
  const entries = new Set<{ type: keyof Events; handler: (event: never) => void }>()
  return {
    on(type, handler) {
      const entry = { type, handler }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    emit(type, event) {
      const called = [...entries].filter((entry) => entry.type === type)
      for (const entry of called) {
        if (entries.has(entry)) runIsolated(() => entry.handler(event as never))
      }
      return called.length > 0
    },
  }
}
