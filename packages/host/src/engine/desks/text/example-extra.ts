import type { TextTicket } from '@deskbridge/core/desks/text'

/** Example of the fields that only tickets of the Text HelpDesk have. */
export const textExampleExtra = {
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
