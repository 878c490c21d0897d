import type { Action } from '../model/action'
import type { Mode, AnyPlacement, Theme } from '../model/app-context'
import type { AnyCapability } from '../model/capability'
import type { PreparedSection } from '../model/prepare-section'
import type { TicketData } from '../model/ticket'
import type { UserData } from '../model/user'
import type { Unsubscribe } from '../base/readable'
import type { Outcome } from './outcome'

/** An event of a session. */
export type SessionEvent =
  /** The desk has answered, and the widget may act; again when the app's place has changed since. */
  | { type: 'connected'; context: SessionContext; capabilities: readonly AnyCapability[] }
  /** The whole ticket, as the desk sent it. */
  | { type: 'ticket'; raw: object }
  /** The user, as the desk sent it. */
  | { type: 'user'; raw: object }
  /** The desk's color theme. */
  | { type: 'theme'; theme: Theme }
  /** A click on a button or item of the section. */
  | { type: 'click'; buttonId: string }
  /** A raw message of the desk, after the events that follow from it. */
  | { type: 'message'; name: string; data: unknown }
  /** The answer to a request. */
  | { type: 'settled'; id: number; error?: Error | undefined; result?: unknown }
  /** The host has started again and has forgotten every request, and what it was asked to show. */
  | { type: 'reconnected' }
  /** The desk refused the connection. */
  | { type: 'failed'; error: Error }

/** The app's place, as far as the desk sends it. */
export interface SessionContext {
  /** Id of this frame in the desk. */
  appId: string | null
  /** Where the app is shown. */
  placement: AnyPlacement | null
  /** How the app is shown. */
  mode: Mode | null
}

/** What a page knows of its desk before the desk has answered. */
export interface PageFacts {
  /** Query of the page's URL, with its question mark. */
  readonly search: string
  /** Fragment of the page's URL, with its number sign. */
  readonly hash: string
  /** Origin of the host; `null` where it is not known. */
  readonly hostOrigin: string | null
}

/** An outcome of a {@link DeskSession}. */
export type SessionOutcome = Outcome<SessionEvent>

/**
 * The widget's side of one desk's protocol, without I/O: each input returns what the driver is to do.
 *
 * A session has no timer, no promise and no window. Ids of requests are the driver's.
 */
export interface DeskSession<Message = unknown> {
  /** Starts; called once, before any other input. */
  start(): SessionOutcome
  /** Handles the `load` of the document. */
  loaded?(): SessionOutcome
  /** Handles that the page is visible again, where the host may have been silent meanwhile. */
  shown?(): SessionOutcome
  /** Handles a message that `parse()` returned. */
  receive(message: Message): SessionOutcome
  /** Requests something from the desk; a later outcome settles the id, or one of these posts does. */
  request(action: Action, id: number): SessionOutcome
  /** Forgets a request. */
  cancel(id: number): void
  /** Runs when the delay of the last `wakeAfterMs` is over. */
  wake?(): SessionOutcome
  /** Retries what the host has not answered, because another widget connects. */
  retry?(): SessionOutcome
  /** Returns whether the session must stay open when no widget is left, because the host would not connect again. */
  mustStay(): boolean
}

/** A desk's protocol: its origins and its messages. */
export interface DeskWire<Id extends string = string, Message = unknown> {
  /** Id of the desk. */
  readonly id: Id
  /** Origins that may be this desk, or `'pin-first'` to accept and keep the first that answers. */
  readonly hostOrigins: readonly string[] | 'pin-first'
  /** Origins that the developer allows for this desk, in place of all others. */
  readonly ownHostOrigins?: readonly string[] | undefined
  /** Placement that the app is configured for, where a desk's messages depend on it. */
  readonly placement?: AnyPlacement | null
  /** Capabilities that only this desk has. */
  readonly ownCapabilities?: readonly AnyCapability[]
  /** Whether the desk is for pages that are not in a frame. */
  readonly isStandalone?: boolean
  /**
   * Returns whether the page belongs to this desk and no other, by its URL or by the origin of its host, if that is known.
   *
   * Then no other desk of the widget is opened. Where it does not claim the page, the desk is opened only if every desk of the
   * widget has this function. For a desk whose messages another one has, too.
   */
  claims?(page: PageFacts): boolean
  /** Calls a function each time that the page becomes visible, for a desk whose sessions have `shown()`. */
  onShown?(run: () => void): Unsubscribe
  /** Parses and validates a message to widgets; `null` for data of another desk. */
  parse(data: unknown): Message | null
  /** Creates a session that does nothing until it starts. */
  open(page: PageFacts): DeskSession<Message>
}

/** The adapter of a desk: its protocol, and the readers of its data. */
export interface Desk<Id extends string = string, Message = unknown> extends DeskWire<Id, Message> {
  /** Reads a ticket of this desk. */
  toTicket(raw: object): TicketData
  /** Reads a user of this desk, where the desk sends users. */
  toUser?(raw: object): UserData
  /**
   * Checks a section and separates its click handlers, where the desk has sections. A bundle without such a desk has no such check.
   *
   * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member.
   */
  prepareSection?(value: unknown): PreparedSection
}
