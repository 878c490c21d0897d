import { fromNeutral, type ZendeskTicket, type ZendeskUser } from '@deskbridge/core/desks/zendesk'
import { isRecord } from '@deskbridge/core/internal'
import type { HostTicket } from '../../host-ticket'
import type { HostUser } from '../../host-user'
import { oncePer } from '../once-per'

/**
 * Writes a ticket as Zendesk sends it (docs/protocols/zendesk.md, Z70 to Z83).
 *
 * What the neutral ticket lacks comes from `extra`, also inside of its parts.
 */
export const fromTicket = oncePer(({ extra, ...ticket }: HostTicket): ZendeskTicket => {
  const { requester, assignee, customFields: _fields, ...own } = extra?.zendesk ?? {}
  const { user, group } = isRecord(assignee) ? assignee : {}
  const isAssigned = ticket.assignee ?? ticket.division
  const raw: Record<keyof ZendeskTicket, unknown> | object = {
    type: null,
    ...own,
    id: ticket.id,
    subject: ticket.subject,
    status: fromNeutral(ticket.status),
    priority: fromNeutral(ticket.priority),
    requester: ticket.requester && { ...requester, ...withoutPhone(ticket.requester) },
    assignee: isAssigned && {
      ...(ticket.assignee && { user: { ...user, ...ticket.assignee } }),
      ...(ticket.division && { group: { ...group, ...ticket.division } }),
    },
    tags: ticket.tags,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    customFields: ticket.customFields,
  }
  return raw as ZendeskTicket
})

function withoutPhone({ phone: _phone, ...person }: NonNullable<HostTicket['requester']>): object {
  return person
}

/** Writes a user as Zendesk sends it (docs/protocols/zendesk.md, Z90). */
export const fromUser = oncePer(({ id, name, email, role, divisionId }: HostUser): ZendeskUser => {
  const groups = divisionId === null ? [] : [{ id: divisionId, name: null }]
  return { id, name, email, role, groups }
})
