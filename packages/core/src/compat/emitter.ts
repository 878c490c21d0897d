import { runIsolated } from '../base/emitter'

type Handler = (...args: never[]) => unknown

/** Handlers by the name of their event, each as often as it was registered; under `'*'` for every event. */
export interface Emitter {
  /** Registers a handler. */
  on(type: string, handler: Handler): void
  /** Removes one registration, or all of them when no event is named. */
  off(type?: string, handler?: Handler): void
  /** Calls the handlers of these names, each handler once where there are several; one that throws does not keep the others from running. */
  emit(names: readonly string[], type: string, data: unknown): void
}

/** Creates an {@link Emitter}. */
export function createEmitter(): Emitter {
  let entries: { type: string; handler: (...args: unknown[]) => unknown }[] = []
  const handlersOf = (names: readonly string[]) =>
    entries.filter(({ type }) => names.includes(type)).map(({ handler }) => handler)

  return {
    on: (type, handler) => void entries.push({ type, handler: handler as () => unknown }),
    off(type, handler) {
      const index = entries.findIndex((entry) => entry.type === type && entry.handler === handler)
      entries = entries.filter((_, at) => type && at !== index)
    },
    emit(names, type, data) {
      const handlers = handlersOf(names)
      for (const handler of names.length > 1 ? new Set(handlers) : handlers) runIsolated(() => handler(data))
      for (const handler of handlersOf(['*'])) runIsolated(() => handler(type, data))
    },
  }
}
