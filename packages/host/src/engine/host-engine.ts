import type { Clock, DeskId, Envelope, Link, Readable, Theme, Unsubscribe } from '@deskbridge/core/internal'
import type { AppDefinition, HostDeskId } from './app-definition'
import type { AttachedApp, AttachOptions } from './attached-app'
import type { HostDiagnostic } from './diagnostic'
import type { HostEventHandler, HostEventType } from './events'
import type { HostTicket } from './host-ticket'
import type { HostUser } from './host-user'
import type { TrafficEntry } from './traffic'

/** Is a message of an app that the helpdesk may answer itself. */
export interface AppRequest {
  /** Is the app that sent it. */
  app: AttachedApp
  /** Names the desk whose message it is. */
  desk: DeskId
  /** Names the message in the words of its desk. */
  name: string
  /** Is what it carries. */
  data: unknown
}

/** What a host shows, and whom it notifies. */
export interface HostOptions {
  /** The person who is logged in. */
  user: HostUser
  /** The open ticket; default none. */
  ticket?: HostTicket | null
  /** The desk's colour scheme; default unknown to the apps. */
  theme?: Theme
  /**
   * The desks that the host speaks, the preferred one first; default Text, then Qiscus.
   *
   * The order decides on the desk of an app whose definition says `desk: 'auto'` and which can speak several.
   */
  desks?: readonly HostDeskId[]
  /** Time a document may take to become ready, in milliseconds; default 10,000; 0 waits for ever. */
  readyTimeoutMs?: number
  /** Time `send()` waits for an answer, in milliseconds; default 30,000; 0 waits for ever. */
  requestTimeoutMs?: number
  /** The source of time; default `systemClock`. */
  clock?: Clock
  /**
   * Answers an app's message in place of the host, where the desk has answers.
   *
   * A value is the answer, and so is what a promise resolves to; a rejection or an exception is the error that the app gets.
   * `undefined` and `null` leave the message to the host, and so does a promise of `undefined`, as an `async` function returns
   * it for the messages that it does not know. The host then acts on the message when the promise has resolved.
   */
  respond?: (request: AppRequest) => unknown
  /** Hears what was dropped, and why. */
  onDiagnostic?: (diagnostic: HostDiagnostic) => void
  /** Hears of every message, in the order in which they crossed. */
  onTraffic?: (entry: TrafficEntry) => void
}

/** Is everything that a host shows to its apps, and the apps. */
export interface HostState {
  /** The person who is logged in. */
  readonly user: HostUser
  /** Is the open ticket. */
  readonly ticket: HostTicket | null
  /** Is the desk's colours. */
  readonly theme: Theme | null
  /** Are the attached apps, the oldest first. */
  readonly apps: readonly AttachedApp[]
}

/** Is a host without frames. Every method works detached. */
export interface HostEngine {
  /** Is what the apps are shown, and the apps. */
  readonly state: Readable<HostState>
  /**
   * Shows another user, or other data of the same one.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for a user without an id, with a bad member or that cannot be posted.
   */
  setUser(user: HostUser): void
  /**
   * Opens a ticket, or changes the open one, beside every app; `null` closes it, of which no desk notifies its apps.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for a ticket without an id, with a bad member or that cannot be posted.
   */
  setTicket(ticket: HostTicket | null): void
  /**
   * Changes the desk's colour scheme.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for an unknown one.
   */
  setTheme(theme: Theme): void
  /**
   * Attaches an app to the host over a link.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for a definition, link or option that cannot be used, CLOSED after `destroy()`.
   */
  attach(app: AppDefinition, link: Link, options?: AttachOptions): AttachedApp
  /**
   * Registers an event handler.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for an unknown event, or a handler that is no function.
   */
  on<K extends HostEventType>(type: K, handler: HostEventHandler<K>): Unsubscribe
  /**
   * Returns the URL for an app's frame: the app's own, and what its desk adds.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for a definition that cannot be hosted.
   */
  addressOf(app: AppDefinition): string
  /** Reports a message that came from a window which is no app's. */
  refuse(envelope: Envelope): void
  /** Ends everything for good. */
  destroy(): void
}
