import type { Clock } from '../base/clock'
import type { WidgetError } from '../base/errors'
import type { Readable, Unsubscribe } from '../base/readable'
import type { Diagnostic } from '../connection/diagnostic'
import type { AppContext, Capability, Ticket, User } from '../desks'
import type { Desk } from '../desks/desk'
import type { Link } from '../link/link'
import type { SaveHandler, Size, Toast } from '../model/action'
import type { Theme } from '../model/app-context'
import type { Section } from '../model/section'
import type { TicketChanges } from '../model/ticket'
import type { WidgetEventHandler, WidgetEventType } from './events'
import type { ConnectionStatus, WidgetState } from './state'
import type { TicketState } from './ticket-state'

/** Options of a widget. */
export interface WidgetOptions {
  /** The desks to connect to; default `[textDesk(), qiscusDesk()]`. */
  desks?: readonly Desk[]
  /** The only origins of desks without such an option of their own: exact, or `https://*.example.com`. */
  hostOrigins?: readonly string[]
  /** Time that connecting may take, in milliseconds; default 10,000; 0 for no limit. */
  connectTimeoutMs?: number
  /** Time that a request may take, in milliseconds; default 30,000, as a host may show a dialog first; 0 for no limit. */
  requestTimeoutMs?: number
  /** The channel for messages; default `parentLink()`. */
  link?: Link
  /** The source of time; default `systemClock`. */
  clock?: Clock
  /** Called with what was dropped or not possible. */
  onDiagnostic?: (diagnostic: Diagnostic) => void
}

/** Options with the desks required, so that a bundle contains only those. */
export type WidgetOptionsWithDesks = WidgetOptions & Required<Pick<WidgetOptions, 'desks'>>

/** A connection to a desk. Every method works detached. */
export interface Widget {
  /** The whole state; the readables below are parts of it. */
  readonly state: Readable<WidgetState>
  /** The status of the connection. */
  readonly status: Readable<ConnectionStatus>
  /** The error of a failed connection. */
  readonly error: Readable<WidgetError | null>
  /** The ticket beside the widget. */
  readonly ticket: Readable<Ticket | null>
  /** The ticket beside the widget, or why there is none. */
  readonly ticketState: Readable<TicketState>
  /** The person who is logged in. */
  readonly user: Readable<User | null>
  /** The app's place in the desk. */
  readonly appContext: Readable<AppContext | null>
  /** The desk's color theme. */
  readonly theme: Readable<Theme | null>
  /** What the desk supports in this placement and mode. */
  readonly capabilities: Readable<ReadonlySet<Capability>>
  /**
   * Opens the connection and keeps it until `close()`.
   *
   * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED, NOT_EMBEDDED, REJECTED or CLOSED.
   */
  connect(): Promise<void>
  /** Closes the connection unless something else retains it; `connect()` opens it again. */
  close(): void
  /** Opens the connection and keeps it until released; it closes shortly after the last release. */
  retain(): Unsubscribe
  /**
   * Returns a promise of the ticket: the same one until there is one.
   *
   * @throws {WidgetError} UNSUPPORTED if there is never a ticket here, or the error of the failed connection.
   */
  whenTicket(): Promise<Ticket>
  /** Registers an event handler. */
  on<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): Unsubscribe
  /** Returns whether the connected desk has a capability in this placement and mode; false before connected. */
  can(capability: Capability): boolean
  /**
   * Shows a section beside the open ticket; with another ticket the desk returns to the opening state.
   *
   * Its title must match the one in the app's opening state: with any other title the desk silently shows nothing.
   */
  setSection(section: Section): Promise<void>
  /** Shows a badge; `null` and 0 remove it. */
  setBadge(count: number | null): Promise<void>
  /** Shows a section beside every ticket until released, as soon as the desk supports it; on release the previous one returns. */
  holdSection(section: Section): Unsubscribe
  /** Shows a badge until released, as soon as the desk supports it; without holders the badge is removed. */
  holdBadge(count: number | null): Unsubscribe
  /** Resizes the app's frame. */
  resize(size: { width?: Size; height?: Size }): Promise<void>
  /** Enters or leaves fullscreen. */
  setFullscreen(fullscreen: boolean): Promise<void>
  /** Requests the ticket; resolves with the last known one if the desk has no such request. */
  refreshTicket(): Promise<Ticket>
  /** Requests the user. */
  refreshUser(): Promise<User>
  /** Shows a short message to the agent. */
  showToast(toast: Toast): Promise<void>
  /** Inserts text into the agent's reply, which the agent can still change and send. */
  insertText(text: string): Promise<void>
  /** Changes fields of the ticket, which the agent can still change and save. */
  updateTicket(changes: TicketChanges): Promise<void>
  /** Registers a handler that can stop the ticket from being saved, as soon as the desk supports it. */
  onBeforeSave(handler: SaveHandler): Unsubscribe
  /** Reports an event to the desk's analytics. */
  trackEvent(name: string, properties: object): Promise<void>
  /** Sends a raw message of the connected desk; resolves with the result, where the desk has results. */
  send(name: string, data?: unknown): Promise<unknown>
}
