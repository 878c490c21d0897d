import type { AnyPlacement, Mode, TicketData, UserData } from '@deskbridge/core/internal'
import type { AttachedApp } from '@deskbridge/host/engine'
import type { CreatePeer } from '../desk/desk-peer'
import type { WireFacts } from './wire-facts'
import type { ClockFault, Ends } from '../reliability/reliability'

/** Where a host made by hand shows the app, and how they are connected. */
export interface PeerPlace {
  readonly placement: AnyPlacement
  readonly mode: Mode | null
  /** Name of the connection among those of the desk; `usual` for the one that an app need not ask for. */
  readonly connection: string
}

/** What the same thing is called on a desk, for the faults of the test kit. */
interface FaultNames {
  /** Name of the message that carries the ticket. */
  readonly ticketMessage: string
  /** Name of the message that carries a change of it. */
  readonly updateMessage: string
  /** Name of the message that says only that the ticket has changed, where the widget fetches it then. */
  readonly noticeMessage?: string
  /** Name of a message that the host posts after a message about the ticket, in the same task; left out where there is none. */
  readonly lateMessage?: string
  /** What becomes of the copy of a ticket. */
  readonly copyVerdict: string
  /** Path of the ticket in the data of its message, with a dot at the end. */
  readonly memberPrefix: string
  /** Path of the division in the ticket. */
  readonly divisionMember: string
  /** Returns the message with which the widget of a page announces itself to a host that has started again; left out where the host approaches it. */
  reannounce?(pageUrl: string): unknown
}

/** What the suites must know of a desk beyond what its two sides state. */
export interface DeskFacts {
  /** The queries by which an app's URL asks for other connections than the usual one, by their names. */
  readonly connections?: Readonly<Record<string, string>>
  /** How to speak on the desk's wire in another's place, where its messages belong to a conversation; sister desks share it. */
  readonly wire?: WireFacts
  /** Whether the desk sends its color theme. */
  readonly hasTheme: boolean
  /** Whether the usual connection lets a host start anew around the living widget. */
  readonly hostsStartAnew: boolean
  /** Whether the host sends no change of the ticket or the user: a widget has to ask, in the same words as at the start. */
  readonly mustAsk?: true
  /** Whether the host connects a widget at the load, though it has not been asked. */
  readonly connectsAtLoad?: true
  /** Whether the URL of an app names the only origin that the widget greets, which an opaque origin cannot be. */
  readonly namesOrigin?: true
  /** Whether the desk sends the placement, so that no option has to state it. */
  readonly sendsPlacement?: boolean
  /** Name of the message with which a host asks before a ticket is saved, where the desk has such a hook. */
  readonly saveHook?: string
  /** Whether raw messages are sent as JSON, which carries fewer values than a structured clone. */
  readonly isJson?: true
  /** Returns what the wire carries of a ticket. */
  carries(ticket: TicketData): TicketData
  /** Returns what the wire carries of a user; default everything. */
  carriesUser?(user: UserData): UserData
  /** Returns the id that a widget knows itself by in an app. */
  appIdOf(app: AttachedApp): string | null
  /** Creates the desk's host, made by hand from the vendor's documents. */
  createPeer(place: PeerPlace): CreatePeer
  /** Names of the messages that answer another one, where the descriptor does not name them. */
  readonly answers?: readonly string[]
  readonly faults: FaultNames
  /** What apps flood their host with, beside announcements: the name of a message, and what the one of a number carries. */
  readonly floods?: Readonly<Record<string, readonly [name: string, dataOf: (number: number) => unknown]>>
  /** Returns whether a widget is connected in a placement without announcing itself; default never. */
  isSilent?(placement: AnyPlacement): boolean
  /** Returns how a widget ends up after a fault where that differs from the usual ends. */
  endsAfter?(fault: ClockFault, usual: Ends, placement: AnyPlacement): Partial<Ends>
}
