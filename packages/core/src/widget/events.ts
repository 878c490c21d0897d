import type { Unsubscribe } from '../base/readable'
import type { DeskId, Ticket } from '../desks'

/** Maps the names of events to what their handlers get. */
export interface WidgetEvents {
  /** Another ticket is open, or the open one has changed; `isSwitch` is true for another id and for the first. */
  ticketChange: { ticket: Ticket; previous: Ticket | null; isSwitch: boolean }
  /** A button or clickable item of the section was clicked. */
  sectionButtonClick: { buttonId: string }
  /** The desk has started anew around the living widget. */
  reconnect: Record<never, never>
  /** Is every message of the desk, under the desk's own name. */
  message: { desk: DeskId; name: string; data: unknown }
}

/** Names an event. */
export type WidgetEventType = keyof WidgetEvents

/** Hears an event. */
export type WidgetEventHandler<K extends WidgetEventType> = (event: WidgetEvents[K]) => void

/** Keeps handlers and calls them; a handler that throws does not keep the others from running. */
export interface Emitter {
  /** Registers a handler. */
  on<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): Unsubscribe
  /** Calls the handlers of an event; tells whether there was one. */
  emit<K extends WidgetEventType>(type: K, event: WidgetEvents[K]): boolean
}

/** Runs a function whose error must not stop the caller; the error is thrown in a task of its own. */
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
export function createEmitter(): Emitter {
  const entries = new Set<{ type: WidgetEventType; handler: (event: never) => void }>()
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
