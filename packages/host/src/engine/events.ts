import {
  runIsolated,
  type Action,
  type DeskId,
  type Unsubscribe,
  type WidgetError,
} from '@deskbridge/core/internal'
import type { AttachedApp } from './attached-app'

type Done<Kind extends Action['kind']> = { app: AttachedApp } & Omit<Extract<Action, { kind: Kind }>, 'kind'>

/** Maps the names of a host's events to what their handlers get; what an app did comes in the words of {@link Action}. */
export interface HostEvents {
  /** The app has announced itself: once for each document, and again if that turns out to speak another desk than it seemed to. */
  ready: { app: AttachedApp }
  /** The app did not announce itself in time; it may still do so. */
  failed: { app: AttachedApp; error: WidgetError }
  /** The app replaced its section. */
  section: Done<'section'>
  /** The app set its badge. */
  badge: Done<'badge'>
  /** The app asked for a size, which waits while the app is in fullscreen. */
  resize: Done<'resize'>
  /** The app entered or left fullscreen. */
  fullscreen: Done<'fullscreen'>
  /** The app wants to show a short message. */
  toast: Done<'toast'>
  /** The app wants to insert text into the agent's reply. */
  insertText: Done<'insertText'>
  /** The app wants to change fields of the ticket; show them with `setTicket()`. */
  updateTicket: Done<'updateTicket'>
  /** The app reported an event. */
  track: Done<'track'>
  /** The app sent a message that only its desk knows. */
  message: Done<'send'> & { desk: DeskId }
  /** The app did anything at all. */
  action: { app: AttachedApp; action: Action }
}

/** The name of an event of a host. */
export type HostEventType = keyof HostEvents

/** The names of a host's events; the type sees to it that none is missing. */
export const hostEventTypes = Object.keys({
  ready: true,
  failed: true,
  section: true,
  badge: true,
  resize: true,
  fullscreen: true,
  toast: true,
  insertText: true,
  updateTicket: true,
  track: true,
  message: true,
  action: true,
} satisfies Record<HostEventType, true>) as HostEventType[]

/** A handler for an event of a host. */
export type HostEventHandler<K extends HostEventType> = (event: HostEvents[K]) => void

/** Keeps a host's handlers and calls them; a handler that throws does not keep the others from running. */
export interface HostEmitter {
  /** Registers a handler. */
  on<K extends HostEventType>(type: K, handler: HostEventHandler<K>): Unsubscribe
  /** Calls the handlers of an event. */
  emit<K extends HostEventType>(type: K, event: HostEvents[K]): void
  /** Forgets every handler. */
  clear(): void
}

/** Creates a {@link HostEmitter}. */
export function createHostEmitter(): HostEmitter {
  const entries = new Set<{ type: HostEventType; handler: (event: never) => void }>()
  return {
    on(type, handler) {
      const entry = { type, handler }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    emit(type, event) {
      for (const entry of [...entries]) {
        if (entry.type === type && entries.has(entry)) runIsolated(() => entry.handler(event as never))
      }
    },
    clear: () => entries.clear(),
  }
}

/** Emits what an app did: as an action, and as the event that is named for it. */
export function emitAction(emitter: HostEmitter, app: AttachedApp, action: Action, desk: DeskId): void {
  emitter.emit('action', { app, action })
  const { kind, ...data } = action
  if (kind === 'refresh-ticket' || kind === 'refresh-user' || kind === 'beforeSave') return
  emitter.emit(kind === 'send' ? 'message' : kind, {
    app,
    ...data,
    ...(kind === 'send' && { desk }),
  } as never)
}
