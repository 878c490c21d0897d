import type { TicketData, UserData } from '@deskbridge/core'

/** Is one message between the requester and an agent. */
export interface ConversationMessage {
  /** Is the writer's name. */
  author: string
  /** Is an ISO 8601 time. */
  at: string
  /** Is the text. */
  text: string
}

/** Is a ticket with what its page shows besides. */
export interface ExampleTicket {
  /** Is what the desk tells its apps. */
  ticket: TicketData & { number: string }
  /** Names the language of subject and conversation. */
  language: string
  /** Is the conversation, oldest first. */
  conversation: readonly ConversationMessage[]
}

const agent = { id: 'agent-7', name: 'Sam Rivera', email: 'sam.rivera@example.com' }

/** Is the agent at the desk. */
export const exampleUser: UserData = { ...agent, role: 'agent', divisionId: 'shipping' }

/** Are the tickets that the desk opens, the first one at the start. */
export const exampleTickets: readonly [ExampleTicket, ...ExampleTicket[]] = [
  {
    ticket: {
      id: 'ticket-1042',
      number: '1042',
      subject: 'Late order, no tracking',
      status: 'open',
      priority: 'high',
      createdAt: '2026-11-18T09:12:00.000Z',
      updatedAt: '2026-11-18T09:20:00.000Z',
      requester: {
        id: 'customer-311',
        name: 'Maya Chen',
        email: 'maya.chen@example.com',
        phone: '+1 202 555 0143',
      },
      assignee: agent,
      division: { id: 'shipping', name: 'Shipping' },
      tags: ['delivery', 'tracking'],
      customFields: { order: '20931' },
    },
    language: 'en',
    conversation: [
      {
        author: 'Maya Chen',
        at: '2026-11-18T09:12:00.000Z',
        text: 'Hello, I ordered a desk lamp on 6 November and paid for delivery within five days. The order page still says “preparing” and there is no tracking number. Could you tell me where it is?',
      },
      {
        author: 'Sam Rivera',
        at: '2026-11-18T09:20:00.000Z',
        text: 'Good morning Maya, I am sorry for the wait. I have asked the warehouse about order 20931 and will write to you today with a tracking number.',
      },
      {
        author: 'Maya Chen',
        at: '2026-11-18T09:26:00.000Z',
        text: 'Thank you. I am away from Friday on, so please have it delivered to my office if it ships later than that.',
      },
    ],
  },
  {
    ticket: {
      id: 'ticket-1041',
      number: '1041',
      subject: 'Charged twice for one subscription',
      status: 'pending',
      priority: 'medium',
      createdAt: '2026-11-17T15:40:00.000Z',
      updatedAt: '2026-11-17T16:05:00.000Z',
      requester: { id: 'customer-298', name: 'Tom Okafor', email: null, phone: '+44 20 7946 0958' },
      assignee: null,
      division: { id: 'billing', name: 'Billing' },
      tags: ['refund', 'phone call'],
      customFields: { invoice: 'INV-5518' },
    },
    language: 'en',
    conversation: [
      {
        author: 'Sam Rivera',
        at: '2026-11-17T15:40:00.000Z',
        text: 'Taken by phone: two payments of €29.00 were booked on 15 November. The customer has one subscription and gives no e-mail address; he asks to be called back.',
      },
      {
        author: 'Sam Rivera',
        at: '2026-11-17T16:05:00.000Z',
        text: 'Both payments carry invoice INV-5518. Waiting for the payment provider before the second one is returned.',
      },
    ],
  },
  {
    ticket: {
      id: 'ticket-1040',
      number: '1040',
      subject: 'لم يصل طلبي بعد وأريد تغيير العنوان',
      status: 'onhold',
      priority: 'low',
      createdAt: '2026-11-16T07:55:00.000Z',
      updatedAt: '2026-11-16T08:30:00.000Z',
      requester: {
        id: 'customer-305',
        name: 'ليلى حداد',
        email: 'layla.haddad@example.com',
        phone: null,
      },
      assignee: agent,
      division: { id: 'shipping', name: 'Shipping' },
      tags: ['address'],
      customFields: { order: '20874' },
    },
    language: 'ar',
    conversation: [
      {
        author: 'ليلى حداد',
        at: '2026-11-16T07:55:00.000Z',
        text: 'مرحبًا، لم يصل طلبي رقم 20874 بعد. انتقلت إلى منزل جديد، فهل يمكن تغيير عنوان التسليم؟',
      },
      {
        author: 'Sam Rivera',
        at: '2026-11-16T08:30:00.000Z',
        text: 'أهلًا ليلى، نعم يمكن ذلك. أرسلي إلينا العنوان الجديد وسنبلغ شركة الشحن اليوم.',
      },
    ],
  },
]
