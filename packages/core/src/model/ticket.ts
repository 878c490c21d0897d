/** A status that most desks have; a desk may have others of its own. */
export type TicketStatus = 'open' | 'pending' | 'onhold' | 'solved' | 'closed'

/** The common priorities, lowest first. */
export const ticketPriorities = ['low', 'medium', 'high', 'urgent'] as const

/** A common priority. */
export type TicketPriority = (typeof ticketPriorities)[number]

/** The person who asks. */
export interface Requester {
  /** The requester's id in the desk. */
  id: string | null
  /** The display name. */
  name: string | null
  /** The email. */
  email: string | null
  /** The phone number, as the desk stores it. */
  phone: string | null
}

/** The agent that a ticket is assigned to. */
export interface Assignee {
  /** The agent's id in the desk. */
  id: string | null
  /** The display name. */
  name: string | null
  /** The email. */
  email: string | null
}

/** The division or team that a ticket is assigned to. */
export interface Division {
  /** The division's id in the desk. */
  id: string
  /** The display name. */
  name: string | null
}

/** A ticket in a form that is the same for every desk. What a desk does not send is `null` or empty, never made up. */
export interface TicketData {
  /** The ticket's id in the desk. */
  id: string
  /** The short number that agents use. */
  number: string | null
  /** The subject line. */
  subject: string | null
  /** A common status, or the desk's own. */
  status: TicketStatus | (string & {}) | null
  /** A common priority. */
  priority: TicketPriority | null
  /** The time of creation, in ISO 8601. */
  createdAt: string | null
  /** The time of the last change, in ISO 8601. */
  updatedAt: string | null
  /** The person who asks. */
  requester: Requester | null
  /** The agent that it is assigned to. */
  assignee: Assignee | null
  /** The division that it is assigned to. */
  division: Division | null
  /** The tags as the desk sends them, by name or by id. */
  tags: string[]
  /** The values of custom fields, by field name. */
  customFields: Record<string, unknown>
}

/** The fields of a ticket that a widget can change; those that are left out stay. */
export interface TicketChanges {
  /** The subject line. */
  subject?: string
  /** A common status, or the desk's own. */
  status?: TicketStatus | (string & {})
  /** A common priority. */
  priority?: TicketPriority
  /** All tags, in place of those before. */
  tags?: readonly string[]
  /** The agent to assign it to. */
  assignee?: { readonly id: string }
  /** The values of custom fields, by field name. */
  customFields?: Readonly<Record<string, unknown>>
}

/** A ticket of one desk. */
export interface TicketOf<D extends string, Raw> extends TicketData {
  /** The id of the desk; narrowing on it types `raw`. */
  desk: D
  /** Exactly what the desk sent. */
  raw: Raw
}
