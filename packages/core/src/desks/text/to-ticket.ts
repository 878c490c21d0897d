import {
  readDivision,
  readFields,
  readId,
  readPart,
  readPerson,
  readRequester,
  readStatus,
  readTags,
  readText,
  readTicket,
  readTime,
  type TicketTable,
} from '../../model/read'
import type { TicketData, TicketPriority } from '../../model/ticket'

/** Is a ticket as the Text HelpDesk sends it (docs/protocols/text.md, "Ticket"). */
export interface TextTicket {
  /** Identifies the ticket. */
  id: string
  /** Is the short number that people use. */
  shortId: string
  /** Identifies who made it. */
  createdBy?: string
  /** Identifies who changed it last. */
  updatedBy?: string
  /** Is the time of the last change. */
  updatedAt?: Date | string
  /** Is the time of the last public message. */
  lastMessageAt?: Date | string
  /** Is the time of its making. */
  date: Date | string
  /** Are the ticket's events. */
  events: unknown[]
  /** Is the person who asks. */
  requester: unknown
  /** Is one of `open`, `pending`, `onhold`, `solved`, `closed`. */
  status: unknown
  /** Describes whether it is spam. */
  spam: unknown
  /** Is the subject line. */
  subject: string
  /** Says where it came from. */
  source: unknown
  /** Are the identifiers of its tags. */
  tagIds: string[]
  /** Are the teams that can see it. */
  teamIds: string[]
  /** Is the team and agent that it is assigned to. */
  assignment: unknown
  /** Is true when a rating has been asked for. */
  ratingRequestSent: boolean
  /** Is the rating. */
  rating?: unknown
  /** Counts the ratings. */
  totalRatings: number
  /** Are the people in the loop. */
  ccs?: unknown[]
  /** Is -10 low, 0 medium, 10 high or 20 urgent. */
  priority: unknown
  /** Are the agents who follow it. */
  followers: string[]
  /** Are the tickets merged into it. */
  childTickets: unknown[]
  /** Is the ticket that it was merged into. */
  parentTicket: unknown
  /** Is an unsent answer. */
  draft?: unknown
  /** Is data of integrations. */
  integrations?: unknown
  /** Are the custom fields by their keys. */
  customFields?: unknown
}

/** Lists the numbers that the desk uses for priorities. */
export const textPriorities: Readonly<Record<TicketPriority, number>> = {
  low: -10,
  medium: 0,
  high: 10,
  urgent: 20,
}

const words = Object.entries(textPriorities) as [TicketPriority, number][]

/** Maps the neutral ticket to the desk's fields (docs/protocols/text.md, "Ticket"). */
export const textTicketTable: TicketTable = {
  id: ['id', readId],
  number: ['shortId', readText],
  subject: ['subject', readText],
  status: ['status', readStatus],
  priority: ['priority', (value) => words.find(([, number]) => number === value)?.[0] ?? null],
  createdAt: ['date', readTime],
  updatedAt: ['updatedAt', readTime],
  requester: ['requester', readRequester],
  assignee: ['assignment', (value) => readPart(value, ({ agent }) => readPart(agent, readPerson))],
  division: ['assignment', (value) => readPart(value, ({ team }) => readDivision(team))],
  tags: ['tagIds', readTags],
  customFields: ['customFields', readFields],
}

/** Reads a ticket of the Text HelpDesk. */
export function toTicket(raw: object): TicketData {
  return readTicket(textTicketTable, raw)
}
