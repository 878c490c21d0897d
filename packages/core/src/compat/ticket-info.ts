import type { TextTicket } from '../desks/text/to-ticket'

/** Is what the published types leave open; programs read whatever they expect inside. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Open = any

/** Is a member as the published type has it: open where nobody says what it is, and a `Date` for a time. */
type Published<Member> = unknown extends Member
  ? Open
  : unknown[] extends Member
    ? Open[]
    : Date extends Member
      ? Date
      : Member

/** Is the ticket as the desk sent it; a host may send its times as text. */
export type ITicketInfo = { [Name in keyof TextTicket]: Published<TextTicket[Name]> }
