import type { QiscusTicket } from '@deskbridge/core/desks/qiscus'
import type { TextTicket } from '@deskbridge/core/desks/text'

/** Are the fields that only the Text HelpDesk's tickets have. */
export const textFields = {
  createdBy: 'requester-7',
  updatedBy: 'agent-3',
  lastMessageAt: '2026-03-02T09:20:00.000Z',
  events: [
    {
      ID: 'event-1',
      type: 'message',
      date: '2026-03-02T09:12:00.000Z',
      author: { ID: 'requester-7', name: 'Maya Chen', type: 'client' },
      message: { text: 'My order has not arrived, and there is no tracking number.' },
    },
    {
      ID: 'event-2',
      type: 'message',
      date: '2026-03-02T09:20:00.000Z',
      author: { ID: 'agent-3', name: 'Jonas Weber', type: 'agent' },
      message: { text: 'I am looking into it.' },
    },
  ],
  spam: { isSpam: false },
  source: { type: 'email' },
  teamIds: ['division-2'],
  ratingRequestSent: false,
  rating: null,
  totalRatings: 0,
  ccs: [{ email: 'orders@example.com' }],
  followers: ['agent-3'],
  childTickets: [],
  parentTicket: null,
  draft: null,
  integrations: {},
} satisfies Partial<TextTicket>

/** Are the fields that only the Qiscus Helpdesk's tickets have, also inside of its parts. */
export const qiscusFields = {
  form_id: 'form-5',
  custom_fields: [{ id: 'field-9', name: 'order', label: 'Order number', type: 'text', value: '1001' }],
} satisfies Partial<QiscusTicket>
