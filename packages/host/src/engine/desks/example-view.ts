import type { HostTicket } from '../host-ticket'
import type { HostUser } from '../host-user'

/** Example of a ticket, for messages that carry one. */
export const exampleTicket: HostTicket = {
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
