import { zendeskActions, zendeskEvents, type ZendeskTicket } from '@deskbridge/core/desks/zendesk'
import type { TicketStory } from '../../ticket-story'

/** Returns the fields that only tickets of Zendesk have, for an example ticket. */
export function zendeskExampleExtra({ conversation }: TicketStory) {
  const [first] = conversation
  return { type: 'question', ...(first && { description: first.text }) } satisfies Partial<ZendeskTicket>
}

/** Returns examples of what the messages of Zendesk carry, for an example ticket. */
export function zendeskExampleMessages({ ticket }: TicketStory): Readonly<Record<string, unknown>> {
  return {
    get: ['ticket', 'currentUser'],
    set: { 'ticket.status': 'pending' },
    invoke: { [zendeskActions.notify]: ['The order is on its way.', 'notice'] },
    request: { url: '/api/v2/tickets.json', type: 'GET' },
    [zendeskEvents.changed]: { propertyName: 'ticket.status', newValue: 'pending', oldValue: ticket.status },
    [zendeskEvents.scheme]: 'dark',
  }
}
