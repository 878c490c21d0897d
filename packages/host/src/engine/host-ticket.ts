import type { Assignee, DeskId, Division, RawTicket, Requester, TicketData } from '@deskbridge/core/internal'

/** An id as the helpdesk holds it; a number goes out as a number where the desk's wire has numbers. */
export type HostId = string | number

/** A part of a ticket with the ids of the helpdesk. */
type WithHostId<Part extends { id: string | null }> = Omit<Part, 'id'> & {
  /** Id within the helpdesk. */
  id: HostId | Extract<Part['id'], null>
}

/** A ticket as a helpdesk shows it: the neutral one with the ids that the helpdesk holds, and what only one desk's wire has. */
export interface HostTicket extends Omit<
  TicketData,
  'id' | 'number' | 'requester' | 'assignee' | 'division'
> {
  /** The id within the helpdesk. */
  id: HostId
  /** The short number that people use. */
  number: HostId | null
  /** The person who asks. */
  requester: WithHostId<Requester> | null
  /** The agent who has the ticket. */
  assignee: WithHostId<Assignee> | null
  /** The division that has the ticket. */
  division: WithHostId<Division> | null
  /** A desk's own fields, which fill what the neutral ticket lacks and never replace what it has. */
  extra?: { [D in DeskId]?: Partial<RawTicket<D>> }
}
