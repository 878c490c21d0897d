import type { QiscusTicket, QiscusUser } from '@deskbridge/core/desks/qiscus'
import { isRecord } from '@deskbridge/core/internal'
import type { HostTicket } from '../../host-ticket'
import type { HostUser } from '../../host-user'
import { oncePer } from '../once-per'

/**
 * Writes a ticket as the Qiscus Helpdesk sends it (docs/protocols/qiscus.md, Q70 to Q84).
 *
 * Ids go out as the helpdesk holds them. What the neutral ticket lacks comes from `extra`, also inside of its parts.
 */
export const fromTicket = oncePer(({ extra, ...ticket }: HostTicket): QiscusTicket => {
  const { requester, assignee, division, custom_fields: given, ...own } = extra?.qiscus ?? {}
  const fields = Array.isArray(given) ? given.filter(isRecord) : []
  const customFields = Object.entries(ticket.customFields).map(([key, value]) => ({
    id: key,
    label: key,
    type: 'text',
    ...fields.find(({ name }) => name === key),
    name: key,
    value,
  }))
  const raw: Record<keyof QiscusTicket, unknown> = {
    form_id: null,
    ...own,
    id: ticket.id,
    sequential_id: ticket.number,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    requester: ticket.requester && { ...requester, ...ticket.requester },
    assignee: ticket.assignee && { ...assignee, ...ticket.assignee },
    division: ticket.division && { ...division, ...ticket.division },
    tags: ticket.tags,
    custom_fields: customFields,
  }
  return raw as QiscusTicket
})

/** Writes a user as the Qiscus Helpdesk sends it (docs/protocols/qiscus.md, Q90 to Q93). */
export function fromUser({ id, name, email, role, divisionId }: HostUser): QiscusUser {
  const raw: Record<keyof QiscusUser, unknown> = { id, name, email, role, division_id: divisionId }
  return raw as QiscusUser
}
