import { ownMember } from '../../base/structure'
import {
  readDivision,
  readFields,
  readId,
  readPart,
  readPerson,
  readRequester,
  readRole,
  readStatus,
  readTags,
  readString,
  readTicket,
  readTime,
  type TicketTable,
} from '../../model/read'
import { ticketPriorities, type TicketData } from '../../model/ticket'
import type { UserData } from '../../model/user'

/** A ticket in the form that the Qiscus Helpdesk sends (docs/protocols/qiscus.md, "Ticket"). */
export interface QiscusTicket {
  /** The id of the ticket. */
  id: string | number
  /** The number that agents use. */
  sequential_id: string | number
  /** The subject line. */
  subject: string
  /** The status in the desk's terms. */
  status: string
  /** The priority in the desk's terms. */
  priority: string
  /** The time of creation. */
  created_at: string
  /** The time of the last change. */
  updated_at: string
  /** The person who asks. */
  requester: { id: string | number; name: string; email: string; phone: string }
  /** The agent that it is assigned to. */
  assignee: { id: string | number; name: string; email: string } | null
  /** The division that it is assigned to. */
  division: { id: string | number; name: string } | null
  /** The tags. */
  tags: string[]
  /** The id of the form that created it. */
  form_id: string | number | null
  /** The custom fields. */
  custom_fields: { id: string | number; name: string; label: string; type: string; value: unknown }[]
}

/** A user in the form that the Qiscus Helpdesk sends. */
export interface QiscusUser {
  /** The id of the user. */
  id: string | number
  /** The display name. */
  name: string
  /** The email. */
  email: string
  /** The role in the desk's terms. */
  role: string
  /** The id of the user's division. */
  division_id: string | number | null
}

/** The desk's field for each neutral one (docs/protocols/qiscus.md, Q70 to Q81). */
export const qiscusTicketTable: TicketTable = {
  id: ['id', readId],
  number: ['sequential_id', readString],
  subject: ['subject', readString],
  status: ['status', readStatus],
  priority: [
    'priority',
    (value) => ticketPriorities.find((known) => known === readString(value)?.toLowerCase()) ?? null,
  ],
  createdAt: ['created_at', readTime],
  updatedAt: ['updated_at', readTime],
  requester: ['requester', readRequester],
  assignee: ['assignee', (value) => readPart(value, readPerson)],
  division: ['division', readDivision],
  tags: ['tags', readTags],
  customFields: ['custom_fields', readFields],
}

/** Reads a ticket of the Qiscus Helpdesk. */
export function toTicket(raw: object): TicketData {
  return readTicket(qiscusTicketTable, raw)
}

/** Reads a user of the Qiscus Helpdesk (Q90 to Q93). */
export function toUser(raw: object): UserData {
  const member = (key: string) => ownMember(raw, key)
  const division = member('division_id')
  return {
    ...readPerson(member),
    id: readId(member('id') ?? member('ID')),
    role: readRole(member('role')),
    divisionId: readString(Array.isArray(division) ? division[0] : division),
  }
}
