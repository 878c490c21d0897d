import type {
  Action,
  Clock,
  Envelope,
  Mode,
  Placement,
  Section,
  Theme,
  Verdict,
} from '@deskbridge/core/internal'
import type { HostDeskId } from '../app-definition'
import type { HostTicket } from '../host-ticket'
import type { HostUser } from '../host-user'

/** Is the size of the space that an app can fill, in CSS pixels. */
export interface Viewport {
  /** Is the width. */
  readonly width: number
  /** Is the height. */
  readonly height: number
}

/** Describes the app that a session speaks with, as far as it does not change. */
export interface AppPlace {
  /** Identifies the app's frame. */
  readonly appId: string
  /** Is the address that the frame was given. */
  readonly address: string
  /** Says where the app is shown. */
  readonly placement: Placement
  /** Is the section that is shown until the app sends one. */
  readonly openingState: Section | null
  /** Whether the next section gives the opening state its title. */
  readonly takesFirstTitle: boolean
}

/** Is what the host could tell an app now. */
export interface HostView {
  /** Is the person who is logged in. */
  readonly user: HostUser
  /** Is the open ticket. */
  readonly ticket: HostTicket | null
  /** Is the desk's colours. */
  readonly theme: Theme | null
  /** Says how the app is shown. */
  readonly mode: Mode
  /** Is the space that the app can fill, where it is known. */
  readonly viewport: Viewport | null
}

/** Names a part of {@link HostView} that a desk may have to tell its apps about. */
export type HostChange = Exclude<keyof HostView, 'viewport'>

/** Says what a session has to tell about its app. */
export type HostSessionEvent =
  /** The app has announced itself. */
  | { type: 'ready' }
  /** Another document is in the frame, which has announced itself to this session before its `load`. */
  | { type: 'replaced' }
  /** The app did something that its desk lets it do here. */
  | { type: 'action'; action: Action }

/** Gives a session everything that it may touch. */
export interface HostSessionIo {
  /**
   * Posts a message to the app.
   *
   * @throws {DOMException} `DataCloneError` when the message cannot be cloned.
   */
  post(message: object): void
  /** Tells what happened. */
  emit(event: HostSessionEvent): void
  /** Lets the helpdesk answer a message itself; `null` leaves it to the session. */
  respond(name: string, data: unknown): Promise<unknown> | null
  /** Returns what is true now. */
  view(): HostView
  /** Describes the app. */
  readonly app: AppPlace
  /** Whether no other desk's session waits for the same app to decide. */
  readonly isSole: boolean
  /** Whether the host prefers no other of the app's desks. */
  readonly isPreferred: boolean
  /** Lets each desk that the host prefers to this one approach the app, which may speak that one too. */
  approachPreferred(): void
  /** Is the session's only source of time. */
  readonly clock: Clock
}

/** Speaks one desk's protocol with one document from the host's side, without touching the outside. */
export interface HostSession {
  /** Handles the document's `load`, and that of a next document which this session has claimed. */
  loaded(): void
  /** Takes a message whose shape and origin have been checked, and says what became of it. */
  receive(envelope: Envelope): Verdict
  /** Tells the app, when it is ready and may know, that a part of the view is another. */
  tell(change: HostChange): void
  /** Tells the app, which is ready, of a click on its section. */
  click?(buttonId: string): void
  /** Sends a raw message; resolves as the app acknowledges, or when posted where apps do not. Nobody waits once the signal aborts. */
  send(name: string, data: unknown, signal: AbortSignal): Promise<unknown>
  /** Speaks to the app unasked, because a desk that comes after this one is about to. */
  approach?(): void
  /** Speaks to the app unasked only when it is told to, because the app has announced itself to another desk; answers are still taken. */
  stopApproaching?(): void
  /** Returns whether the frame's next `load` belongs to a document that may have announced itself already. */
  claimsLoad?(): boolean
  /** Ends for good; what waits for an answer is rejected. */
  close(): void
}

/** Is one host's side of a desk. */
export interface DeskHost {
  /** Names the desk. */
  readonly id: HostDeskId
  /** Is true when the first word of an app to this desk shows that it will speak to no other. */
  readonly isCommitting: boolean
  /** Tells whether data has the shape of an app's messages to this desk. */
  recognizes(data: unknown): boolean
  /** Names a message of this desk, in either direction, and takes out what it carries. */
  describe(data: unknown): { name: string; data: unknown }
  /** Adds to an app's address what this desk says there. */
  toAddress?(url: string, app: { id: string; theme: Theme | null }): string
  /** Creates a session for a new document. */
  open(io: HostSessionIo): HostSession
}
