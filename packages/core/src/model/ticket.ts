/** Names the states that desks share; a desk may have words of its own. */
export type TicketStatus = 'open' | 'pending' | 'onhold' | 'solved' | 'closed'

/** The priorities that desks share, the lowest first. */
export const ticketPriorities = ['low', 'medium', 'high', 'urgent'] as const

/** A priority that desks share. */
export type TicketPriority = (typeof ticketPriorities)[number]

/** Describes the person who asks. */
export interface Requester {
  /** Identifies the requester within the desk. */
  id: string | null
  /** Is the name to show. */
  name: string | null
  /** Is the e-mail address. */
  email: string | null
  /** Is the telephone number as the desk keeps it. */
  phone: string | null
}

/** Describes the agent who has the ticket. */
export interface Assignee {
  /** Identifies the agent within the desk. */
  id: string | null
  /** Is the name to show. */
  name: string | null
  /** Is the e-mail address. */
  email: string | null
}

/** Describes the division or team that has the ticket. */
export interface Division {
  /** Identifies the division within the desk. */
  id: string
  /** Is the name to show. */
  name: string | null
}

/** Describes a ticket in the same words for every desk; what a desk does not send is `null` or empty, never invented. */
export interface TicketData {
  /** Identifies the ticket within the desk. */
  id: string
  /** Is the short number that people use. */
  number: string | null
  /** Is the subject line. */
  subject: string | null
  /** Is one of the shared states, or the desk's own word. */
  status: TicketStatus | (string & {}) | null
  /** Is one of the shared priorities. */
  priority: TicketPriority | null
  /** Is an ISO 8601 time. */
  createdAt: string | null
  /** Is an ISO 8601 time. */
  updatedAt: string | null
  /** Is the person who asks. */
  requester: Requester | null
  /** Is the agent who has the ticket. */
  assignee: Assignee | null
  /** Is the division that has the ticket. */
  division: Division | null
  /** Are the tags as the desk sends them: names, or ids where it sends ids. */
  tags: string[]
  /** Are the custom fields' values by the fields' names. */
  customFields: Record<string, unknown>
}

/** Is a ticket as a given desk sent it. */
export interface TicketOf<D extends string, Raw> extends TicketData {
  /** Names the desk; narrowing on it types `raw`. */
  desk: D
  /** Is exactly what the desk sent. */
  raw: Raw
}
