import type {
  Action,
  AnyCapability,
  DeskId,
  Mode,
  Outcome,
  AnyPlacement,
  Placement,
  Post,
  Reason,
  Section,
  Size,
  Theme,
} from '@deskbridge/core/internal'
import type { HostTicket } from '../host-ticket'
import type { HostedApp } from '../hosted-app'
import type { Modals, OpenModal } from '../modals'
import type { TicketStory } from '../ticket-story'
import type { HostUser } from '../host-user'

/** The size of the space that an app can fill, in CSS pixels. */
export interface Viewport {
  /** The width. */
  readonly width: number
  /** The height. */
  readonly height: number
}

/** What is true at the helpdesk now, as far as it concerns one app. */
export interface HostView {
  /** The person who is logged in. */
  readonly user: HostUser
  /** The open ticket. */
  readonly ticket: HostTicket | null
  /** The desk's color theme. */
  readonly theme: Theme | null
  /** How the app is shown. */
  readonly mode: Mode
  /** The space that the app can fill, where it is known. */
  readonly viewport: Viewport | null
  /** The section that is shown until the app sends one. */
  readonly openingState: Section | null
  /** Whether the next section gives the opening state its title. */
  readonly takesFirstTitle: boolean
}

/** A part of {@link HostView} whose changes a desk may have to send to its apps. */
export type HostChange = 'user' | 'ticket' | 'theme' | 'mode'

/** What a session knows from the start. */
export interface HostSessionFacts {
  /** Id of the app's frame. */
  readonly appId: string
  /** URL of the app's frame. */
  readonly url: string
  /** Where the app is shown. */
  readonly placement: AnyPlacement
  /** Identity of this connection: a random name that all of the host's connections share, and a number that counts up. */
  readonly connection: { readonly owner: string; readonly instance: number }
  /** Version of the desk's host to be, where the desk has several. */
  readonly version: string | null
  /** Whether no other desk's session waits for the same app to decide. */
  readonly isSole: boolean
  /** Whether the host prefers no other of the app's desks. */
  readonly isPreferred: boolean
  /** Returns what is true now. */
  view(): HostView
  /** Returns the ids of the app's other frames: those that it has opened, or that which has opened this one, and the others that it has. */
  otherFrames(): readonly string[]
}

/** A modal that an app wants. */
export interface ModalWish {
  /** The placement of the desk that modals have. */
  readonly placement: Placement
  /** URL of the modal's page, absolute or relative to the app's. */
  readonly url: string
  /** The size that it should have. */
  readonly size: { readonly width?: Size; readonly height?: Size }
}

/** A message to the session of another frame of the same app. */
export interface Relay {
  /** Id of that frame. */
  readonly to: string
  /** The content, in the desk's own form. */
  readonly message: unknown
}

/** What a session reports about its app. */
export type HostSessionEvent =
  /** The app has announced itself. */
  | { type: 'ready' }
  /** Another document is in the frame, which has announced itself to this session before its `load`. */
  | { type: 'replaced' }
  /** The app did something that its desk lets it do here. */
  | { type: 'action'; action: Action }
  /** The app sent a well-formed message, which the helpdesk may answer: `respond()` is due, with the token. Only `receive()` returns it. */
  | { type: 'message'; token: unknown; name: string; data: unknown }
  /** The answer to a request. */
  | { type: 'settled'; id: number; result?: unknown; error?: Error }
  /** The app wants a modal: `opened()` is due, with the token. */
  | ({ type: 'open'; token: unknown } & ModalWish)
  /** The app closes this frame. */
  | { type: 'close' }

/** A message that a session wants posted to its app. */
export interface HostPost extends Post {
  /** Returns what to post in its place when it cannot be cloned. */
  toFallback?(error: unknown): unknown
}

/** What a session wants done after an input; the driver carries it out in the order of the members. */
export interface HostOutcome extends Outcome<HostSessionEvent> {
  /** Whether the desks that the host prefers to this one approach the app before the posts go out (docs/protocols/qiscus.md, Q142). */
  readonly approachesPreferred?: boolean
  /** Messages to post, in order. */
  readonly posts?: readonly HostPost[]
  /** Messages to sessions of the app's other frames, in order, after the posts. */
  readonly relays?: readonly Relay[]
  /** Delay after which the session's `wake()` is due, in milliseconds; replaces an earlier one, which `Infinity` cancels. Left out, that one stays. */
  readonly wakeAfterMs?: number
}

/** The helpdesk's own answer to a message of an app. */
export type HostResponse = { readonly result: unknown } | { readonly error: unknown }

/**
 * The host's side of one desk's protocol with one document, without I/O: each input returns what is to be done.
 *
 * A session has no timer, no promise and no window. Ids of requests are the driver's.
 */
export interface HostSession<Message = unknown, Token = unknown> {
  /** Handles the document's `load`, and that of a next document which this session has claimed. */
  loaded(): HostOutcome
  /** Handles a message that `parse()` returned, from an allowed origin; the outcome has a verdict. */
  receive(message: Message): HostOutcome
  /** Answers a message in the helpdesk's words; with no response the session handles the message itself. */
  respond(token: Token, response?: HostResponse): HostOutcome
  /** Handles a message from the session of another frame of the app. */
  relayed?(message: unknown, from: string): HostOutcome
  /** Handles the end of another frame of the app. */
  left?(appId: string): HostOutcome
  /** Handles the answer to an `open` event: the id of the modal's frame, or the error. */
  opened?(token: Token, response: HostResponse): HostOutcome
  /** Handles a change of a part of the view. */
  change(part: HostChange): HostOutcome
  /** Sends a click on the app's section; left out where the desk has none. */
  click?(buttonId: string): HostOutcome
  /** Sends a raw message to the app; a later outcome settles the id, or a post of this one. */
  request(name: string, data: unknown, id: number): HostOutcome
  /** Forgets a request. */
  cancel(id: number): void
  /** Runs when the delay of the last `wakeAfterMs` is over. */
  wake?(): HostOutcome
  /** Sends to the app unprompted, because a less preferred desk is about to. */
  approach?(): HostOutcome
  /** Stops sending to the app unprompted, because the app has announced itself to another desk; answers still count. */
  stopApproaching?(): HostOutcome
  /** Returns whether the frame's next `load` belongs to a document that may have announced itself already. */
  claimsLoad?(): boolean
}

/** What a desk puts into the URL of an app. */
export interface AppUrlFacts {
  /** Id of the app in the helpdesk. */
  readonly id: string
  /** The desk's color theme. */
  readonly theme: Theme | null
  /** Id of the app's frame. */
  readonly appId: string
  /** Origin of the host's page; `null` where it has none. */
  readonly hostOrigin: string | null
}

/** A message's name in the words of its desk, and what it carries. */
export interface NamedMessage {
  /** Name of the message. */
  readonly name: string
  /** What it carries; `undefined` when that is nothing. */
  readonly data: unknown
}

/** What is known of a desk's message by its name. */
export interface MessageFacts {
  /** Which side sends it. */
  readonly direction: 'to-host' | 'to-app' | 'both'
  /** Rules of docs/protocols that define it. */
  readonly rules: string
  /** Whether it keeps the connection, so that only the host itself can send it. */
  readonly isTransport?: true
  /** Whether the host only passes it on. */
  readonly isRaw?: true
  /** Whether an app announces itself with it, once for each document. */
  readonly isAnnouncement?: true
  /** Whether the host asks an app with it before the ticket is saved; when the app stops the save, `send()` rejects with the reason. */
  readonly asksBeforeSave?: true
  /** Names of the messages that it answers when it follows from one at once, on a wire without ids. */
  readonly answers?: readonly string[]
}

/** The part of a message in an exchange, where the wire has ids. */
export interface ExchangePart {
  /** Whether the message makes the request or answers it. */
  readonly role: 'request' | 'reply'
  /** Id of the request; no other one of the same side has it. */
  readonly id: string
}

/** Rules of docs/protocols that reports about an app cite, each as its id, a colon and a sentence. */
export interface CitedRules {
  /** What happens to a message of no desk. */
  readonly foreign: string
  /** What happens to a message that the host does not know. */
  readonly unhandled: string
  /** What happens to a malformed message. */
  readonly invalid: string
  /** What identifies an app. */
  readonly appId: string
  /** When an app's request is answered. */
  readonly unanswered: string
  /** When a section is shown, where the desk has sections. */
  readonly title?: string
}

/** How a helpdesk shows a placement that only one desk has. */
export interface OwnPlacement {
  /** Name to show. */
  readonly name: string
  /** Where its apps are: beside the open ticket, above the reply that the agent writes, or on a page of their own. */
  readonly area: 'ticket' | 'reply' | 'page'
  /** How the desk itself shows the app, in one sentence, where that is different. */
  readonly note?: string
}

/** The host's side of a desk: everything that the other parts need to know of it. */
export interface DeskHost<Id extends DeskId = DeskId, Message = unknown> {
  /** Id of the desk. */
  readonly id: Id
  /** Name to show. */
  readonly name: string
  /** What an app has in each placement of the desk. */
  readonly placements: Readonly<Partial<Record<AnyPlacement, readonly AnyCapability[]>>>
  /** The placements that only this desk has. */
  readonly ownPlacements?: Readonly<Record<string, OwnPlacement>>
  /** What each mode adds, where apps of the desk have modes. */
  readonly modes?: Readonly<Partial<Record<Mode, readonly AnyCapability[]>>>
  /** Versions of the desk's own host that differ in what they send, the default first. */
  readonly versions?: readonly string[]
  /** Whether each ticket has a document of its own: the app is loaded again when another ticket opens. */
  readonly reloadsForTicket?: true
  /** Messages of the desk by their names, as `describe()` returns them. */
  readonly messages: Readonly<Record<string, MessageFacts>>
  /** Rules that reports about an app cite. */
  readonly rules: CitedRules
  /** Ids of the rules of docs/protocols by which messages are ignored, by reason. */
  readonly reasonRules?: Readonly<Partial<Record<Reason, string>>>
  /** Members of a message by which it belongs to its connection, where the wire has any. */
  readonly connectionMembers?: readonly string[]
  /** Origins that the desk has: exact, or `https://*.example.com` for every subdomain; `'any-https'` where tenants have domains of their own. */
  readonly origins: readonly string[] | 'any-https'
  /** Origin that the desk is likely to have, for tests. */
  readonly exampleOrigin: string
  /** Returns the fields that only this desk's tickets have, for an example ticket. */
  exampleExtra(story: TicketStory): object
  /** Returns examples of what messages carry, by their names, for an example ticket and user; a message that is left out carries nothing. */
  exampleMessages?(story: TicketStory, user: HostUser): Readonly<Record<string, unknown>>
  /** Whether an app has this desk only by naming it, because what an app says does not let the host keep its order of preference. */
  readonly isByNameOnly?: true
  /** Whether a widget knows the desk by the URL of its page, so that it does not speak to it on another one. */
  readonly isKnownByUrl?: true
  /** Whether the first message of an app to this desk shows that it will speak to no other. */
  readonly isCommitting: boolean
  /** Creates the modals of a host's apps, where the desk has modals; so only hosts of such a desk have the code of modals. */
  createModals?(apps: ReadonlySet<HostedApp>, openModal: OpenModal | undefined): Modals
  /** Parses a message of an app into a fresh, checked one; `null` for data of another desk. */
  parse(data: unknown): Message | null
  /** Returns the name and the data of a message of this desk, in either direction; `null` for data of another desk. */
  describe(data: unknown): NamedMessage | null
  /** Returns which request a message of this desk makes or answers; `null` when it does neither. Left out where the wire has no ids. */
  exchangeOf?(message: unknown): ExchangePart | null
  /** Returns a copy of a message of this desk that carries other data; the message itself where it carries nothing. */
  replaceData(message: unknown, data: unknown): unknown
  /** Returns the URL of an app's frame: the app's own, and what the desk adds. */
  toUrl?(url: string, facts: AppUrlFacts): string
  /** Creates a session for a new document. */
  open(facts: HostSessionFacts): HostSession<Message>
}
