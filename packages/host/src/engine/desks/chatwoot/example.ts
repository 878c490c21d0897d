import { chatwootNames, type ChatwootTicket } from '@deskbridge/core/desks/chatwoot'
import type { HostUser } from '../../host-user'
import type { TicketStory } from '../../ticket-story'
import { fromTicket, fromUser } from './from-ticket'

/** Returns the fields that only conversations of Chatwoot have, for an example ticket. */
export function chatwootExampleExtra({ ticket, conversation, channel, fieldLabels }: TicketStory) {
  const channels = { chat: 'Channel::WebWidget', email: 'Channel::Email', phone: 'Channel::Api' }
  return {
    conversation: {
      id: ticket.id,
      account_id: 1,
      inbox_id: 1,
      meta: { channel: channels[channel] },
      messages: conversation.map(({ by, text, at }, index) => ({
        id: index + 1,
        content: text,
        message_type: by === 'agent' ? 1 : 0,
        created_at: Math.floor(Date.parse(at) / 1000),
        private: false,
      })),
    },
    customAttributes: Object.keys(ticket.customFields).map((key) => ({
      attribute_key: key,
      attribute_display_name: fieldLabels[key] ?? key,
      attribute_model: 'conversation_attribute',
    })),
  } satisfies Partial<ChatwootTicket>
}

/** Returns examples of what the messages of Chatwoot carry, for an example ticket and user. */
export function chatwootExampleMessages(
  story: TicketStory,
  user: HostUser,
): Readonly<Record<string, unknown>> {
  const ticket = fromTicket({ ...story.ticket, extra: { chatwoot: chatwootExampleExtra(story) } })
  return { [chatwootNames.context]: { ...ticket, currentAgent: fromUser(user), theme: 'light' } }
}
