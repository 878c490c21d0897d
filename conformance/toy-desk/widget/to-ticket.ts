import type { TicketData } from '@deskbridge/core'

const nothing: TicketData = {
  id: '',
  number: null,
  subject: null,
  status: null,
  priority: null,
  createdAt: null,
  updatedAt: null,
  requester: null,
  assignee: null,
  division: null,
  tags: [],
  customFields: {},
}

/** Reads a ticket: the pinboard sends the neutral one. */
export function toTicket(raw: object): TicketData {
  return { ...nothing, ...raw }
}
