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
  readText,
  readTicket,
  readTime,
  type TicketTable,
} from '../../model/read'
import { ticketPriorities, type TicketData } from '../../model/ticket'
import type { UserData } from '../../model/user'

/** Is a ticket as the Qiscus Helpdesk sends it (docs/protocols/qiscus.md, "Ticket"). */
export interface QiscusTicket {
  /** Identifies the ticket. */
  id: string | number
  /** Is the number that people use. */
  sequential_id: string | number
  /** Is the subject line. */
  subject: string
  /** Is the status in the desk's words. */
  status: string
  /** Is the priority in the desk's words. */
  priority: string
  /** Is the time of its making. */
  created_at: string
  /** Is the time of the last change. */
  updated_at: string
  /** Is the person who asks. */
  requester: { id: string | number; name: string; email: string; phone: string }
  /** Is the agent who has it. */
  assignee: { id: string | number; name: string; email: string } | null
  /** Is the division that has it. */
  division: { id: string | number; name: string } | null
  /** Are its tags. */
  tags: string[]
  /** Identifies the form that made it. */
  form_id: string | number | null
  /** Are its custom fields. */
  custom_fields: { id: string | number; name: string; label: string; type: string; value: unknown }[]
}

/** Is a user as the Qiscus Helpdesk sends it. */
export interface QiscusUser {
  /** Identifies the user. */
  id: string | number
  /** Is the name to show. */
  name: string
  /** Is the e-mail address. */
  email: string
  /** Is the role in the desk's words. */
  role: string
  /** Identifies the user's division. */
  division_id: string | number | null
}

/** Maps the neutral ticket to the desk's fields (docs/protocols/qiscus.md, Q70 to Q81). */
export const qiscusTicketTable: TicketTable = {
  id: ['id', readId],
  number: ['sequential_id', readText],
  subject: ['subject', readText],
  status: ['status', readStatus],
  priority: [
    'priority',
    (value) => ticketPriorities.find((known) => known === readText(value)?.toLowerCase()) ?? null,
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
  const { role, division_id: division, ...person } = raw as Record<string, unknown>
  const { id, name, email } = readPerson(person)
  const divisionId = readText(Array.isArray(division) ? division[0] : division)
  return { id: id ?? '', name, email, role: readRole(role), divisionId }
}
