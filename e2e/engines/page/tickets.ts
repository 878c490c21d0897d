import * as fixtures from '@deskbridge/fixtures/tickets'
import type { TicketData } from '@deskbridge/core'

/** Gives a ticket a title that every desk sends: as its subject, and as the name of its requester for desks without subjects. */
export function titled<T extends TicketData>(ticket: T, title: string) {
  return { ...ticket, subject: title, requester: { ...fixtures.neutralTicket.requester, name: title } }
}

/** The ticket that is open first. */
export const neutralTicket = titled(fixtures.neutralTicket, fixtures.neutralTicket.subject)

/** The ticket that is opened next. */
export const otherNeutralTicket = titled(fixtures.otherNeutralTicket, fixtures.otherNeutralTicket.subject!)

/** Returns the title of a ticket, as far as its desk sends one. */
export function titleOf(ticket: Pick<TicketData, 'subject' | 'requester'> | null): string | null {
  return ticket?.subject ?? ticket?.requester?.name ?? null
}
