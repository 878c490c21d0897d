import type { TicketData } from '@deskbridge/core/internal'
import type { HostUser } from '../host-user'
import type { TicketStory } from '../ticket-story'

/** Example of a ticket, for messages that carry one. */
export const exampleTicket: TicketData = {
  id: 'ticket-1042',
  number: '1042',
  subject: 'Late order, no tracking',
  status: 'open',
  priority: 'high',
  createdAt: '2026-03-02T09:12:00.000Z',
  updatedAt: '2026-03-02T09:20:00.000Z',
  requester: { id: 'requester-7', name: 'Maya Chen', email: 'maya.chen@example.com', phone: null },
  assignee: { id: 'agent-3', name: 'Jonas Weber', email: 'jonas.weber@example.com' },
  division: { id: 'division-2', name: 'Shipping' },
  tags: ['delivery'],
  customFields: { order: '1001' },
}

/** Example of a user, for messages that carry one. */
export const exampleUser: HostUser = {
  id: 'agent-3',
  name: 'Jonas Weber',
  email: 'jonas.weber@example.com',
  role: 'agent',
  divisionId: 'division-2',
}

/** The example ticket with what desks send besides, of which it has the least. */
export const exampleStory: TicketStory = {
  ticket: exampleTicket,
  conversation: [],
  channel: 'email',
  formId: null,
  fieldLabels: {},
  followers: [],
  copies: [],
  rating: null,
  mergedTickets: [],
  mergedInto: null,
  draft: null,
  integrations: {},
}
