import type { HostTicket, UserData } from '@deskbridge/host'

/** A ticket as a helpdesk passes it to our host. */
export const deskTicket: HostTicket = {
  id: 'ticket-501',
  number: '42',
  subject: 'The parcel has not arrived',
  status: 'open',
  priority: 'high',
  createdAt: '2024-05-06T08:30:00.000Z',
  updatedAt: '2024-05-06T09:00:00.000Z',
  requester: { id: 'requester-7', name: 'Jane Roe', email: 'jane@example.com', phone: '+10000000000' },
  assignee: { id: 'agent-3', name: 'Alex Poe', email: 'alex@example.com' },
  division: { id: 'division-2', name: 'Parcels' },
  tags: ['delivery'],
  customFields: { order_number: '1001' },
}

/** The user of that helpdesk. */
export const deskUser: UserData = {
  id: 'agent-3',
  name: 'Alex Poe',
  email: 'alex@example.com',
  role: 'agent',
  divisionId: 'division-2',
}
