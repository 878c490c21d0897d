import type { Clock, DeskId, Envelope, Link, Readable, Theme, Unsubscribe } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { AttachedApp, AttachOptions } from './attached-app'
import type { DeskHost } from './desks/desk-host'
import type { HostDiagnostic } from './diagnostic'
import type { HostEventHandler, HostEventType } from './events'
import type { HostTicket } from './host-ticket'
import type { HostUser } from './host-user'
import type { OpenModal } from './modals'
import type { TrafficListener } from './traffic'

/** A message of an app that the helpdesk may answer itself. */
export interface AppRequest {
  /** The app that sent it. */
  app: AttachedApp
  /** Desk whose message it is. */
  desk: DeskId
  /** Name of the message in the words of its desk. */
  name: string
  /** What it carries. */
  data: unknown
}

/** What a host shows, and whom it notifies. */
export interface HostOptions {
  /** The person who is logged in. */
  user: HostUser
  /** The open ticket; default none. */
  ticket?: HostTicket | null
  /** The desk's color theme; default unknown to the apps. */
  theme?: Theme
  /**
   * The desks that the host speaks, the preferred one first; default `[textHost, qiscusHost]`, `deskHosts` are all.
   *
   * The order decides on the desk of an app whose definition says `desk: 'auto'` and which can speak several.
   */
  desks?: readonly DeskHost[]
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
   * it for the messages that it does not know. The host then acts on the message when the promise has resolved. `envelope` is the
   * object in which the app's link handed over the message.
   */
  respond?: (request: AppRequest, envelope: Envelope) => unknown
  /**
   * Opens a modal for an app, where the desk has modals: mount `definition` in a dialog, and return the app that `mount()` returns.
   *
   * Without this option no modal is opened. One that an app closes, or whose opener is gone, becomes `'detached'`, and its frame is removed.
   */
  openModal?: OpenModal
  /** Called with what was dropped, and why. */
  onDiagnostic?: (diagnostic: HostDiagnostic) => void
  /**
   * Called with every message, in the order in which they crossed: one that comes in before those that follow from it.
   *
   * `envelope` is the object in which the app's link handed over a message that came in.
   */
  onTraffic?: TrafficListener
}

/** Everything that a host shows to its apps, and the apps. */
export interface HostState {
  /** The person who is logged in. */
  readonly user: HostUser
  /** The open ticket. */
  readonly ticket: HostTicket | null
  /** The desk's color theme. */
  readonly theme: Theme | null
  /** The attached apps, the oldest first. */
  readonly apps: readonly AttachedApp[]
}

/** A frame that an app is about to get. */
export interface ReservedFrame {
  /** Id of the frame, to be given to `attach()`. */
  readonly appId: string
  /** URL of the frame: the app's own, and what its desks add. */
  readonly url: string
}

/** A host without frames. Every method works detached. */
export interface HostEngine {
  /** What the apps are shown, and the apps. */
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
   * Changes the desk's color theme.
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
   * Returns the id and the URL of a new frame for an app, which is then attached with both.
   *
   * @param hostOrigin Origin of the page that the frame is put into; default none.
   * @throws {WidgetError} INVALID_ARGUMENT for a definition that cannot be hosted.
   */
  reserveFrame(app: AppDefinition, hostOrigin?: string | null): ReservedFrame
  /** Reports a message that came from a window which is no app's. */
  refuse(envelope: Envelope): void
  /** Ends everything. */
  destroy(): void
}
