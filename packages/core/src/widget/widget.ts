import type { Clock } from '../base/clock'
import type { WidgetError } from '../base/errors'
import type { Readable, Unsubscribe } from '../base/readable'
import type { Diagnostic } from '../connection/diagnostic'
import type { AppContext, Ticket, User } from '../desks'
import type { Desk } from '../desks/desk'
import type { Link } from '../link/link'
import type { Size, Toast } from '../model/action'
import type { Theme } from '../model/app-context'
import type { Capability } from '../model/capability'
import type { Section } from '../model/section'
import type { WidgetEventHandler, WidgetEventType } from './events'
import type { ConnectionStatus, WidgetState } from './state'
import type { TicketState } from './ticket-state'

/** Says how a widget meets its desk. */
export interface WidgetOptions {
  /** Are the desks to speak; default `[textDesk(), qiscusDesk()]`. */
  desks?: readonly Desk[]
  /** Narrows the origins of every desk that has no such option of its own: exact, or `https://*.example.com`. */
  hostOrigins?: readonly string[]
  /** Is how long the connection may take, in milliseconds; default 10,000; 0 waits for ever. */
  connectTimeoutMs?: number
  /** Is how long a request may take, in milliseconds; default 30,000, as a host may show a dialog first; 0 waits for ever. */
  requestTimeoutMs?: number
  /** Moves the messages; default `parentLink()`. */
  link?: Link
  /** Is the source of time; default `systemClock`. */
  clock?: Clock
  /** Hears what was dropped or not possible, and why. */
  onDiagnostic?: (diagnostic: Diagnostic) => void
}

/** Requires the desks to be named, so that a bundle carries only those. */
export type WidgetOptionsWithDesks = WidgetOptions & Required<Pick<WidgetOptions, 'desks'>>

/** Is a widget's whole dealing with its desk. Every method works detached. */
export interface Widget {
  /** Is everything that is known; the slices below are parts of it. */
  readonly state: Readable<WidgetState>
  /** Is the stage of the connection. */
  readonly status: Readable<ConnectionStatus>
  /** Is why the connection failed, while it has. */
  readonly error: Readable<WidgetError | null>
  /** Is the ticket beside the widget. */
  readonly ticket: Readable<Ticket | null>
  /** The ticket beside the widget, or why there is none. */
  readonly ticketState: Readable<TicketState>
  /** Is the person who is logged in. */
  readonly user: Readable<User | null>
  /** Describes the app's place in the desk. */
  readonly appContext: Readable<AppContext | null>
  /** Is the desk's colours. */
  readonly theme: Readable<Theme | null>
  /** Is what can be had or asked for here. */
  readonly capabilities: Readable<ReadonlySet<Capability>>
  /**
   * Opens the connection and keeps it until `close()`.
   *
   * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED, NOT_EMBEDDED, REJECTED or CLOSED.
   */
  connect(): Promise<void>
  /** Lets go of the connection, which ends unless something else retains it; `connect()` may follow. */
  close(): void
  /** Opens the connection and keeps it until released; it ends a moment after the last hold is gone. */
  retain(): Unsubscribe
  /**
   * Waits for a ticket: the same promise until there is one.
   *
   * @throws {WidgetError} UNSUPPORTED when this place never has one, or why the connection failed.
   */
  whenTicket(): Promise<Ticket>
  /** Registers an event handler. */
  on<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): Unsubscribe
  /** Tells whether the connected desk has something in this placement and mode; false before connected. */
  can(capability: Capability): boolean
  /**
   * Wants a section to be shown beside the open ticket; with another ticket the desk goes back to the opening state.
   *
   * Its title must be the one that the app's opening state has in the desk: under any other title the desk shows nothing, and says nothing.
   */
  setSection(section: Section): Promise<void>
  /** Wants a badge to be shown; `null` and 0 remove it. */
  setBadge(count: number | null): Promise<void>
  /** Wants a section while held, beside every ticket, waiting quietly where there is none; on release the one held before returns. */
  holdSection(section: Section): Unsubscribe
  /** Wants a badge while held, waiting quietly where there is none; without holders the badge goes. */
  holdBadge(count: number | null): Unsubscribe
  /** Wants the app's frame to have a size. */
  resize(size: { width?: Size; height?: Size }): Promise<void>
  /** Enters or leaves fullscreen. */
  setFullscreen(fullscreen: boolean): Promise<void>
  /** Asks for the ticket, or takes the last known one where the desk cannot be asked. */
  refreshTicket(): Promise<Ticket>
  /** Asks for the user. */
  refreshUser(): Promise<User>
  /** Shows the agent a short message. */
  showToast(toast: Toast): Promise<void>
  /** Reports an event to the desk's analytics. */
  trackEvent(name: string, properties: object): Promise<void>
  /** Sends a raw message of the connected desk. */
  send(name: string, data?: unknown): Promise<unknown>
}
