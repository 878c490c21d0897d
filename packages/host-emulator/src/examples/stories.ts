import type { Division, Requester, TicketPriority, TicketStatus } from '@deskbridge/core/internal'
import type { TicketStory } from '@deskbridge/host/engine'
import { divisions, exampleUsers, requesters, type ExampleUser } from './people'

/** A message: its author, the minutes since the ticket was created, and the text. */
type Line = readonly [by: 'requester' | 'agent', minutes: number, text: string]

/** An example ticket whose times are relative, so that it never looks outdated. */
export interface Story extends Partial<
  Pick<TicketStory, 'channel' | 'copies' | 'draft' | 'fieldLabels' | 'formId' | 'integrations' | 'rating'>
> {
  readonly number: string
  readonly subject: string
  readonly status: TicketStatus
  readonly priority: TicketPriority | null
  /** Age of the ticket. */
  readonly minutesAgo: number
  readonly requester: Requester | null
  readonly assignee?: ExampleUser
  readonly division: Division
  readonly tags: readonly string[]
  readonly customFields?: Readonly<Record<string, unknown>>
  readonly followers?: readonly ExampleUser[]
  /** Number of the ticket that this one was merged into. */
  readonly mergedInto?: string
  /** Language of the conversation; default English. */
  readonly language?: string
  readonly lines: readonly Line[]
}

const [sam, ines, kofi] = exampleUsers
const { shipping, billing, accounts } = divisions

/** The example tickets, latest first. */
export const stories: readonly [Story, ...Story[]] = [
  {
    number: '1042',
    subject: 'Late order, no tracking',
    status: 'open',
    priority: 'high',
    minutesAgo: 192,
    requester: requesters.maya,
    assignee: sam,
    division: shipping,
    tags: ['late', 'tracking'],
    customFields: { order: '1001' },
    fieldLabels: { order: 'Order number' },
    formId: 'form-5',
    followers: [sam, ines],
    copies: ['orders@example.com'],
    draft: 'Hello Maya, the carrier has found your parcel.',
    integrations: { shop: { orders: ['1001'] } },
    lines: [
      [
        'requester',
        0,
        'Hello, my order 1001 with the running shoes was due two days ago. The order page only says “late”, and there is no tracking number. Could you tell me where it is?',
      ],
      [
        'agent',
        4,
        'Good morning Maya, I am sorry for the wait. I have asked the carrier about order 1001 and will write to you today.',
      ],
      [
        'requester',
        8,
        'Thank you. I am away from Friday, so please have it delivered to my office if it comes later than that.',
      ],
    ],
  },
  {
    number: '1041',
    subject: 'Refund for a cracked jug',
    status: 'open',
    priority: 'medium',
    minutesAgo: 464,
    requester: requesters.jonas,
    assignee: sam,
    division: billing,
    tags: ['refund'],
    customFields: { order: '968', amount: 89 },
    fieldLabels: { order: 'Order number', amount: 'Amount in EUR' },
    formId: 'form-6',
    lines: [
      [
        'requester',
        0,
        'The glass jug of the pour-over set from order 968 came with a crack along the handle. I have ordered a new one already, order 1006, so a refund would be fine.',
      ],
      [
        'agent',
        32,
        'Thank you for the photograph, Jonas. You need not send it back; I am checking how you paid.',
      ],
    ],
  },
  {
    number: '1040',
    subject: 'لم يصل طلبي بعد وأريد تغيير العنوان',
    status: 'open',
    priority: 'low',
    minutesAgo: 470,
    requester: requesters.layla,
    assignee: sam,
    division: shipping,
    tags: ['address'],
    language: 'ar',
    lines: [
      ['requester', 0, 'مرحبًا، لم يصل طلبي 1004 بعد. انتقلت إلى منزل جديد، فهل يمكن تغيير عنوان التسليم؟'],
      ['agent', 35, 'أهلًا ليلى، نعم يمكن ذلك. أرسلي إلينا العنوان الجديد وسنبلغ شركة الشحن اليوم.'],
      ['requester', 52, 'شكرًا، العنوان الجديد: شارع الزهور 12، الطابق الثالث.'],
    ],
  },
  {
    number: '1039',
    subject: 'Invoices for the last quarter',
    status: 'onhold',
    priority: 'medium',
    minutesAgo: 500,
    requester: requesters.priya,
    assignee: ines,
    division: accounts,
    tags: ['invoice'],
    customFields: { company: 'Nair & Daughters Ltd' },
    fieldLabels: { company: 'Company' },
    copies: ['accounts@example.com', 'audit@example.com'],
    followers: [kofi],
    lines: [
      [
        'requester',
        0,
        'Our auditors ask for the invoices of our last six orders. Could you send them as PDF files, please? The company’s name should read “Nair & Daughters Ltd”.',
      ],
      [
        'agent',
        95,
        'Of course. The invoices of order 944 and order 927 still carry the old name; I have asked Accounts to issue them again.',
      ],
    ],
  },
  {
    number: '1038',
    subject: 'Which size should I choose?',
    status: 'open',
    priority: 'low',
    minutesAgo: 1428,
    requester: requesters.tom,
    division: shipping,
    tags: ['before purchase'],
    lines: [
      ['requester', 0, 'I have never ordered from you. My shoes are between 43 and 44. Do yours run small?'],
    ],
  },
  {
    number: '1037',
    subject: 'Message from the website',
    status: 'pending',
    priority: null,
    minutesAgo: 1432,
    requester: null,
    division: shipping,
    tags: ['chat'],
    channel: 'chat',
    lines: [
      ['requester', 0, 'Do you deliver to the Channel Islands?'],
      ['agent', 4, 'Yes, within seven working days. Is there anything else?'],
    ],
  },
  {
    number: '1036',
    subject: 'Where is my gift card?',
    status: 'open',
    priority: 'urgent',
    minutesAgo: 1436,
    requester: requesters.sofia,
    assignee: ines,
    division: billing,
    tags: ['gift card'],
    lines: [
      [
        'requester',
        0,
        'The gift card from order 1007 was to arrive by email yesterday evening, for a birthday today. Nothing has come, and it is not in my spam folder either.',
      ],
      ['agent', 8, 'I am looking into it at once, Sofia.'],
    ],
  },
  {
    number: '1035',
    subject: 'Thank you, it arrived',
    status: 'solved',
    priority: 'low',
    minutesAgo: 1440,
    requester: requesters.ben,
    assignee: sam,
    division: shipping,
    tags: ['delivery'],
    rating: { score: 'good', comment: 'Quick and friendly.' },
    lines: [
      ['requester', 0, 'Order 1002 had been left with a neighbor. All is well, please close this.'],
      ['agent', 18, 'I am glad to hear it, Ben. Have a good week!'],
    ],
  },
  {
    number: '1034',
    subject:
      'Voicemail: “Hello, this is about the shop, I have tried three times now to pay with the card that I always use, and every time the page goes white after I press the button, so could somebody please call me back before five”',
    status: 'open',
    priority: 'low',
    minutesAgo: 1444,
    requester: requesters.caller,
    division: billing,
    tags: [],
    channel: 'phone',
    lines: [['requester', 0, 'Voicemail of 24 seconds. The caller left no name.']],
  },
  {
    number: '1033',
    subject: 'Order 1001: where is it?',
    status: 'closed',
    priority: 'medium',
    minutesAgo: 1700,
    requester: requesters.maya,
    assignee: sam,
    division: shipping,
    tags: ['late', 'merged'],
    mergedInto: '1042',
    lines: [['requester', 0, 'Is order 1001 on its way?']],
  },
]
