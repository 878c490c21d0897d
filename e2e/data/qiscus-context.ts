/** A ticket as Qiscus Helpdesk sends it. */
export const qiscusTicket = {
  id: 501,
  sequential_id: 42,
  subject: 'The parcel has not arrived',
  status: 'open',
  priority: 'high',
  created_at: '2024-05-06T08:30:00.000Z',
  updated_at: '2024-05-06T09:00:00.000Z',
  requester: { id: 7, name: 'Jane Roe', email: 'jane@example.com', phone: '+10000000000' },
  assignee: { id: 3, name: 'Alex Poe', email: 'alex@example.com' },
  division: { id: 2, name: 'Parcels' },
  tags: ['delivery'],
  form_id: 9,
  custom_fields: [{ id: 1, name: 'order_number', label: 'Order number', type: 'text', value: '1001' }],
}

/** A user as Qiscus Helpdesk sends it. */
export const qiscusUser = {
  id: 3,
  name: 'Alex Poe',
  email: 'alex@example.com',
  role: 'Agent',
  division_id: 2,
}
