import type { AppContextOf } from '../model/app-context'
import type { TicketOf } from '../model/ticket'
import type { UserOf } from '../model/user'
import type { QiscusTicket, QiscusUser } from './qiscus'
import type { StandaloneTicket, StandaloneUser } from './standalone'
import type { TextTicket } from './text'

/** Lists the desks with what they send; every other list of desks follows from this one. */
interface DeskData {
  /** Is the Text HelpDesk, which tells nothing of its users. */
  text: { ticket: TextTicket; user: never }
  /** Is the Qiscus Helpdesk Apps. */
  qiscus: { ticket: QiscusTicket; user: QiscusUser }
  /** Is no desk: a page opened by itself. */
  standalone: { ticket: StandaloneTicket; user: StandaloneUser }
}

/** Names a desk. */
export type DeskId = keyof DeskData

/** Is a ticket as a desk sends it. */
export type RawTicket<D extends DeskId> = DeskData[D]['ticket']

/** Is a ticket in neutral words; narrowing on `desk` types `raw`. */
export type Ticket = { [D in DeskId]: TicketOf<D, DeskData[D]['ticket']> }[DeskId]

/** Is a user in neutral words; narrowing on `desk` types `raw`. */
export type User = { [D in DeskId]: UserOf<D, DeskData[D]['user']> }[DeskId]

/** Describes the app's own place in the desk; `null` means that this desk does not say. */
export type AppContext = AppContextOf<DeskId>
