import {
  readDivision,
  readFields,
  readId,
  readPart,
  readPerson,
  readRequester,
  readStatus,
  readTags,
  readString,
  readTicket,
  readTime,
  type TicketTable,
} from '../../model/read'
import type { TicketData, TicketPriority } from '../../model/ticket'

/** A ticket in the form that the Text HelpDesk sends (docs/protocols/text.md, "Ticket"). */
export interface TextTicket {
  /** The id of the ticket. */
  id: string
  /** The short number that agents use. */
  shortId: string
  /** The id of its creator. */
  createdBy?: string
  /** The id of the last editor. */
  updatedBy?: string
  /** The time of the last change. */
  updatedAt?: Date | string
  /** The time of the last public message. */
  lastMessageAt?: Date | string
  /** The time of creation. */
  date: Date | string
  /** The ticket's events. */
  events: unknown[]
  /** The person who asks. */
  requester: unknown
  /** One of `open`, `pending`, `onhold`, `solved`, `closed`. */
  status: unknown
  /** The spam status. */
  spam: unknown
  /** The subject line. */
  subject: string
  /** The source. */
  source: unknown
  /** The ids of its tags. */
  tagIds: string[]
  /** The teams that can see it. */
  teamIds: string[]
  /** The team and agent that it is assigned to. */
  assignment: unknown
  /** Whether a rating was requested. */
  ratingRequestSent: boolean
  /** The rating. */
  rating?: unknown
  /** The number of ratings. */
  totalRatings: number
  /** The people in copy. */
  ccs?: unknown[]
  /** The priority: -10 low, 0 medium, 10 high, 20 urgent. */
  priority: unknown
  /** The agents who follow it. */
  followers: string[]
  /** The tickets merged into it. */
  childTickets: unknown[]
  /** The ticket that it was merged into. */
  parentTicket: unknown
  /** An unsent reply. */
  draft?: unknown
  /** Data of integrations. */
  integrations?: unknown
  /** The custom fields by their keys. */
  customFields?: unknown
}

/** The desk's numbers for priorities. */
export const textPriorities: Readonly<Record<TicketPriority, number>> = {
  low: -10,
  medium: 0,
  high: 10,
  urgent: 20,
}

const words = Object.entries(textPriorities) as [TicketPriority, number][]

/** The desk's field for each neutral one (docs/protocols/text.md, "Ticket"). */
export const textTicketTable: TicketTable = {
  id: ['id', readId],
  number: ['shortId', readString],
  subject: ['subject', readString],
  status: ['status', readStatus],
  priority: ['priority', (value) => words.find(([, number]) => number === value)?.[0] ?? null],
  createdAt: ['date', readTime],
  updatedAt: ['updatedAt', readTime],
  requester: ['requester', readRequester],
  assignee: ['assignment', (value) => readPart(value, (member) => readPart(member('agent'), readPerson))],
  division: ['assignment', (value) => readPart(value, (member) => readDivision(member('team')))],
  tags: ['tagIds', readTags],
  customFields: ['customFields', readFields],
}

/** Reads a ticket of the Text HelpDesk. */
export function toTicket(raw: object): TicketData {
  return readTicket(textTicketTable, raw)
}
