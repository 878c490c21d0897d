import type { Action } from '../model/action'
import type { Mode, Placement, Theme } from '../model/app-context'
import type { Capability } from '../model/capability'
import type { TicketData } from '../model/ticket'
import type { UserData } from '../model/user'
import type { Outcome } from './outcome'

/** What a session reports about its desk. */
export type SessionEvent =
  /** The desk has answered, and the widget may act. */
  | { type: 'connected'; context: SessionContext; capabilities: readonly Capability[] }
  /** The placement or the mode has changed since `connected`. */
  | { type: 'context'; context: SessionContext; capabilities: readonly Capability[] }
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
  | { type: 'settled'; id: number; error?: Error }
  /** The host has started again and has forgotten every request. */
  | { type: 'reconnected' }
  /** The desk refused the connection. */
  | { type: 'failed'; error: Error }

/** The app's place, as far as the desk tells it. */
export interface SessionContext {
  /** Id of this frame in the desk. */
  appId: string | null
  /** Where the app is shown. */
  placement: Placement | null
  /** How the app is shown. */
  mode: Mode | null
}

/** What a session knows from the start. */
export interface SessionFacts {
  /** Query of the page's URL, with its question mark. */
  readonly search: string
  /** Fragment of the page's URL, with its number sign. */
  readonly hash: string
}

/** An outcome of a {@link DeskSession}. */
export type SessionOutcome = Outcome<SessionEvent>

/**
 * The widget's side of one desk's protocol, without I/O: each input returns what is to be done.
 *
 * A session has no timer, no promise and no window. Ids of requests are the driver's.
 */
export interface DeskSession<Message = unknown> {
  /** Begins; called once, before any other input. */
  start(): SessionOutcome
  /** Handles the `load` of the document. */
  loaded?(): SessionOutcome
  /** Handles a message that `parse()` returned. */
  receive(message: Message): SessionOutcome
  /** Requests something from the desk; a later outcome settles the id, or a post of this one. */
  request(action: Action, id: number): SessionOutcome
  /** Forgets a request. */
  cancel(id: number): void
  /** Runs when the delay of the last `wakeAfterMs` is over. */
  wake?(): SessionOutcome
  /** Asks the host again for what it has not answered, because another widget wants to connect. */
  retry?(): SessionOutcome
  /** Returns whether the session must stay when no widget is left, because the host would not connect again. */
  mustStay(): boolean
}

/** A desk's protocol: who may speak it, and how its messages look. */
export interface DeskWire<Id extends string = string, Message = unknown> {
  /** Id of the desk. */
  readonly id: Id
  /** Origins that may be this desk, or `'pin-first'` to accept and keep the first that answers. */
  readonly hostOrigins: readonly string[] | 'pin-first'
  /** Origins that the developer allows for this desk, in place of all others. */
  readonly ownHostOrigins?: readonly string[] | undefined
  /** Placement that the app is configured for, where a desk's messages depend on it. */
  readonly placement?: Placement | null
  /** Capabilities that only this desk has. */
  readonly ownCapabilities?: readonly Capability[]
  /** Whether the desk answers only when the page is in no frame. */
  readonly isStandalone?: boolean
  /** Parses a message to widgets into a fresh, checked one; `null` for data of another desk. */
  parse(data: unknown): Message | null
  /** Creates a session that does nothing until started. */
  open(facts: SessionFacts): DeskSession<Message>
}

/** A desk, as a widget sees it: its protocol, and how its data are read. */
export interface Desk<Id extends string = string, Message = unknown> extends DeskWire<Id, Message> {
  /** Reads a ticket of this desk. */
  toTicket(raw: object): TicketData
  /** Reads a user of this desk, where the desk sends users. */
  toUser?(raw: object): UserData
}
