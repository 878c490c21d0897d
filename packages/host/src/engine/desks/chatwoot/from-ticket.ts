import type { ChatwootTicket, ChatwootUser } from '@deskbridge/core/desks/chatwoot'
import type { HostTicket } from '../../host-ticket'
import type { HostUser } from '../../host-user'
import { oncePer } from '../once-per'

/** Returns a time in seconds, as far as it is one (W44). */
function toSeconds(time: string | null): number | undefined {
  const milliseconds = Date.parse(time ?? '')
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}

function toContact({ phone, ...person }: NonNullable<HostTicket['requester']>) {
  return { ...person, phone_number: phone }
}

/** Writes a definition for each custom field (W57). */
function toDefinitions(customFields: HostTicket['customFields']) {
  return Object.keys(customFields).map((key) => ({ attribute_key: key, attribute_display_name: key }))
}

/**
 * Writes a ticket as Chatwoot sends it, a conversation with its contact (docs/protocols/chatwoot.md, W40 to W51).
 *
 * What the neutral ticket lacks comes from `extra`, also inside of its parts.
 */
export const fromTicket = oncePer(({ extra, ...ticket }: HostTicket): ChatwootTicket => {
  const { conversation, contact, ...own } = extra?.chatwoot ?? {}
  const { requester, assignee, division, createdAt, updatedAt } = ticket
  const created = toSeconds(createdAt)
  const person = requester && { ...contact, ...toContact(requester) }
  const raw: Record<keyof ChatwootTicket, unknown> = {
    customAttributes: toDefinitions(ticket.customFields),
    ...own,
    conversation: {
      messages: [],
      additional_attributes: {},
      ...conversation,
      id: ticket.id,
      status: ticket.status === 'solved' ? 'resolved' : ticket.status,
      priority: ticket.priority,
      labels: ticket.tags,
      custom_attributes: ticket.customFields,
      created_at: created === undefined ? undefined : Math.floor(created),
      updated_at: toSeconds(updatedAt),
      meta: {
        ...conversation?.meta,
        sender: person ?? undefined,
        assignee: assignee && { ...conversation?.meta?.assignee, ...assignee },
        team: division && { ...conversation?.meta?.team, ...division },
      },
    },
    contact: person,
  }
  return raw as unknown as ChatwootTicket
})

/** Writes the agent as Chatwoot sends it (docs/protocols/chatwoot.md, W60). */
export function fromUser({ id, name, email }: HostUser): ChatwootUser {
  return { id, name, email }
}
