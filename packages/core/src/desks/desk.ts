import type { Clock } from '../base/clock'
import type { Unsubscribe } from '../base/readable'
import type { Envelope, LinkRefusal } from '../link/link'
import type { Action } from '../model/action'
import type { Mode, Placement, Theme } from '../model/app-context'
import type { Capability } from '../model/capability'
import type { TicketData } from '../model/ticket'
import type { UserData } from '../model/user'

/** Says why a well-formed or foreign message was left alone. */
export type Reason =
  | LinkRefusal
  /** It comes from an origin that is not allowed, or not from the one that was pinned. */
  | 'other-origin'
  /** No known desk writes messages like it. */
  | 'foreign'
  /** It belongs to a desk that was not chosen. */
  | 'other-desk'
  /** It comes from an earlier connection of the same host, or of one that was replaced. */
  | 'stale'
  /** It repeats what was said already. */
  | 'duplicate'
  /** It answers nothing that was asked, or asks nothing that is known. */
  | 'unknown'
  /** It names another app. */
  | 'app-id'
  /** It came before the two sides were connected. */
  | 'not-connected'
  /** The section's title is not the opening state's. */
  | 'title'
  /** The app's mode does not have it. */
  | 'mode'
  /** The app's placement does not have it. */
  | 'placement'
  /** There is no ticket to answer with. */
  | 'no-ticket'

/** Says what became of a message: acted upon, left alone for a reason, or malformed at a path. */
export type Verdict = 'delivered' | `ignored:${Reason}` | `invalid:${string}`

/** Says what a session has to tell about its desk. */
export type SessionEvent =
  /** The desk has answered and the widget may act. */
  | { type: 'connected'; context: SessionContext; capabilities: readonly Capability[] }
  /** The place or the mode is another than was said with `connected`. */
  | { type: 'context'; context: SessionContext; capabilities: readonly Capability[] }
  /** There is a ticket, whole and as the desk sent it. */
  | { type: 'ticket'; raw: object }
  /** There is a user, as the desk sent it. */
  | { type: 'user'; raw: object }
  /** The desk's colours are known. */
  | { type: 'theme'; theme: Theme }
  /** A button or item of the section was clicked. */
  | { type: 'click'; buttonId: string }
  /** A message of the desk, whatever it was, after the events that follow from it. */
  | { type: 'message'; name: string; data: unknown }
  /** The host started anew and knows nothing of what was asked before. */
  | { type: 'rebound' }
  /** The desk refused the connection. */
  | { type: 'failed'; error: Error }

/** Describes the app's place as far as the desk told it. */
export interface SessionContext {
  /** Identifies this frame to the desk. */
  appId: string | null
  /** Says where the app is shown. */
  placement: Placement | null
  /** Says how the app is shown. */
  mode: Mode | null
}

/** Gives a session everything that it may touch. */
export interface SessionIo {
  /** Posts a message to every origin that may be the host's; returns false, and posts nothing, while none is known. */
  send(message: unknown): boolean
  /** Posts a message that carries no data, which any page may read while no origin is known; returns whether it was posted. */
  announce(message: unknown): boolean
  /** Tells what happened. */
  emit(event: SessionEvent): void
  /** Is the session's only source of time. */
  readonly clock: Clock
  /** Runs a function when the document has loaded, or at once when it has already. */
  whenLoaded(run: () => void): Unsubscribe
  /** Is the query of the page's address, with its question mark. */
  readonly search: string
}

/** Speaks one desk's protocol from the widget's side, without touching the outside. */
export interface DeskSession {
  /** Begins to speak; it is called once. */
  start(): void
  /** Takes a message whose shape and origin have been checked, and says what became of it. */
  receive(envelope: Envelope): Verdict
  /**
   * Asks the desk for something; resolves as the desk acknowledges, or when posted where desks do not.
   *
   * An aborted request is forgotten: it is not posted again to a host that starts anew.
   */
  perform(action: Action, signal: AbortSignal): Promise<unknown>
  /** Asks the host again for what it has not answered, because a widget wants to connect. */
  retry?(): void
  /** Tells, when nobody is connected any more, whether it must be kept listening because it could not begin anew. */
  park(): boolean
  /** Ends for good. */
  close(): void
}

/** Describes a desk's wire: who may speak for it, and how its messages look. */
export interface DeskWire<Id extends string = string> {
  /** Names the desk. */
  readonly id: Id
  /** Are the origins that may be this desk, or `'pin-first'` to accept and keep the first that answers. */
  readonly hostOrigins: readonly string[] | 'pin-first'
  /** Are the origins that the developer allows for this desk; they go before everything else. */
  readonly ownHostOrigins?: readonly string[] | undefined
  /** The place in the desk that the app is configured for, where a desk's messages depend on it. */
  readonly placement?: Placement | null
  /** Is true for a desk that answers only when the page is in no frame. */
  readonly isStandalone?: boolean
  /** Tells whether data has the shape of this desk's messages to widgets. */
  recognizes(data: unknown): boolean
  /** Creates a session that does nothing until started. */
  open(io: SessionIo): DeskSession
}

/** Describes a desk: its wire, and how its data read. */
export interface Desk<Id extends string = string> extends DeskWire<Id> {
  /** Reads a ticket of this desk. */
  toTicket(raw: object): TicketData
  /** Reads a user of this desk, where the desk tells of users. */
  toUser?(raw: object): UserData
}
