import type { DeskId, RawTicket, TicketData } from '@deskbridge/core/internal'

/** Is a ticket that a host shows: the neutral one, and what only one desk's wire has. */
export interface HostTicket extends TicketData {
  /** Gives a desk's own fields, which fill what the neutral ticket lacks and never replace what it has. */
  extra?: { [D in DeskId]?: Partial<RawTicket<D>> }
}
