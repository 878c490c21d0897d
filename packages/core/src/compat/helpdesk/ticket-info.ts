import type { TextTicket } from '../../desks/text/to-ticket'
import type { Open } from '../base-widget'

/** A member as it is published: open where its type is unknown, and a `Date` for a time. */
type Published<Member> = unknown extends Member
  ? Open
  : unknown[] extends Member
    ? Open[]
    : Date extends Member
      ? Date
      : Member

type PublishedTicket = { [Name in keyof TextTicket]: Published<TextTicket[Name]> }

/** The ticket as the desk sent it; a host may send its times as strings. An interface, so that programs can add members. */
export interface ITicketInfo extends PublishedTicket {}
