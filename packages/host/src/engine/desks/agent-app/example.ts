import { agentAppEvents, agentAppMessages, type AgentAppProfile } from '@deskbridge/core/desks/agent-app'
import type { TicketStory } from '../../ticket-story'
import { textExampleMessages } from '../text/example-messages'
import { fromTicket } from './from-ticket'

/** Returns the fields that only conversations of the LiveChat Agent App have, for an example ticket. */
export function agentAppExampleExtra({ conversation }: TicketStory) {
  const [first] = conversation
  return {
    geolocation: {
      country: 'Netherlands',
      country_code: 'NL',
      region: 'North Holland',
      city: 'Amsterdam',
      timezone: 'Europe/Amsterdam',
    },
    chat: {
      groupID: '',
      ...(first && { preChatSurvey: [{ question: 'How can we help?', answer: first.text }] }),
    },
    source: 'chats',
  } satisfies Partial<AgentAppProfile>
}

const buttons = [{ text: 'Where is my order?', value: 'order', type: 'message', postback_id: 'order' }]
const card = { title: 'Order 1001', subtitle: 'On its way', buttons }

/** Returns examples of what the messages of the LiveChat Agent App carry, for an example ticket. */
export function agentAppExampleMessages(story: TicketStory): Readonly<Record<string, unknown>> {
  const { ticket_info: _ticket, ...shared } = textExampleMessages(story)
  const profile = fromTicket({ ...story.ticket, extra: { 'agent-app': agentAppExampleExtra(story) } })
  return {
    ...shared,
    [agentAppMessages.putText]: 'Your order is on its way.',
    [agentAppMessages.putInBox]: {
      type: 'rich_message',
      payload: { template_id: 'cards', elements: [card] },
    },
    [agentAppMessages.quickReplies]: { title: 'How can we help?', buttons },
    [agentAppMessages.cards]: [card],
    [agentAppMessages.navigate]: '/reports',
    [agentAppMessages.filters]: { groups: ['1'] },
    [agentAppMessages.redirect]: '/settings',
    ...(profile && { [agentAppEvents.profile]: profile }),
    [agentAppEvents.message]: {
      chat: 'chat-1',
      message: 'Where is my order?',
      message_id: 'message-1',
      message_source: 'visitor',
    },
    [agentAppEvents.boxText]: { value: 'Your order' },
    [agentAppEvents.pageData]: { queryParams: { order: '1001' } },
  }
}
