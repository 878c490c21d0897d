import type { QueuedTicket } from './queued-ticket'

/** An example ticket whose due time is relative to now, so that it never looks outdated. */
interface ExampleTicket extends Pick<QueuedTicket, 'number' | 'subject' | 'requester' | 'priority'> {
  dueInMinutes: number
}

const MINUTE_MS = 60_000

const examples: readonly ExampleTicket[] = [
  {
    number: '1043',
    subject: 'Wrong size delivered, I need it on Saturday',
    requester: 'Elena Petrova',
    priority: 'high',
    dueInMinutes: 58,
  },
  {
    number: '1044',
    subject: 'Can I pay by invoice?',
    requester: 'Liam Murphy',
    priority: 'medium',
    dueInMinutes: 325,
  },
  {
    number: '1045',
    subject: 'Do you have this lamp in green?',
    requester: 'Hana Suzuki',
    priority: 'low',
    dueInMinutes: 1290,
  },
  {
    number: '1046',
    subject: 'Tablecloth arrived in another color, and the label names another customer',
    requester: 'Grace Kim',
    priority: 'high',
    dueInMinutes: 170,
  },
  {
    number: '1047',
    subject: 'دفعت مرتين ولم يصلني تأكيد',
    requester: 'عمر فاروق',
    priority: 'urgent',
    dueInMinutes: -4,
  },
  {
    number: '1048',
    subject: 'Voicemail: the shop shows an error page',
    requester: null,
    priority: 'urgent',
    dueInMinutes: 6,
  },
  {
    number: '1049',
    subject: 'Courier is at the door, the code does not work',
    requester: 'Diego Alvarez',
    priority: 'urgent',
    dueInMinutes: 12,
  },
  {
    number: '1050',
    subject: 'My account shows someone else’s orders',
    requester: 'Aisha Bello',
    priority: 'urgent',
    dueInMinutes: 16,
  },
]

/** Creates the example tickets, with due times relative to the given time. */
export function exampleQueue(now: Date): readonly QueuedTicket[] {
  return examples.map(({ dueInMinutes, ...ticket }) => ({
    id: `ticket-${ticket.number}`,
    ...ticket,
    dueAt: new Date(now.getTime() + dueInMinutes * MINUTE_MS).toISOString(),
  }))
}
