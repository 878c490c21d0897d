import type { TicketData } from '@deskbridge/core'

/** Reads a ticket: the pinboard sends the neutral one, as JSON. */
export function toTicket(raw: object): TicketData {
  return raw as TicketData
}
