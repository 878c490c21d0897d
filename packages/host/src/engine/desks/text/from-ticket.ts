import { textPriorities, type TextTicket } from '@deskbridge/core/desks/text'
import { isRecord } from '@deskbridge/core/internal'
import type { HostId, HostTicket } from '../../host-ticket'
import { oncePer } from '../once-per'

/** What the published type always has and the neutral ticket lacks. */
const emptyTicket = {
  events: [],
  spam: null,
  source: null,
  teamIds: [],
  ratingRequestSent: false,
  totalRatings: 0,
  followers: [],
  childTickets: [],
  parentTicket: null,
}

/**
 * Writes a ticket as the Text HelpDesk sends it (docs/protocols/text.md, T190 to T206).
 *
 * Ids go out as strings, as the published type says. What the neutral ticket lacks comes from `extra`, also inside of its parts, or is an empty value of the published type.
 */
export const fromTicket = oncePer(({ extra, ...ticket }: HostTicket): TextTicket => {
  const { requester, assignment, ...own } = extra?.text ?? {}
  const { agent, team, ...assigned } = isRecord(assignment) ? assignment : {}
  const { assignee, division } = ticket
  const raw: Partial<Record<keyof TextTicket, unknown>> = {
    ...emptyTicket,
    ...own,
    id: String(ticket.id),
    shortId: ticket.number === null ? null : String(ticket.number),
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority && textPriorities[ticket.priority],
    date: toDate(ticket.createdAt),
    updatedAt: toDate(ticket.updatedAt),
    requester: withOwn(requester, ticket.requester),
    assignment: { ...assigned, agent: withOwn(agent, assignee), team: withOwn(team, division) },
    tagIds: ticket.tags,
    customFields: ticket.customFields,
  }
  return raw as TextTicket
})

/** Adds to a part of the ticket what only this desk has of it; an id under its other name (T202) would speak for the part's own. */
function withOwn(own: unknown, part: { id: HostId | null } | null): object | null {
  const { ID: _otherId, ...rest } = isRecord(own) ? own : {}
  return part && { ...rest, ...part, id: part.id === null ? null : String(part.id) }
}

/** Writes a time as a `Date` when that is the same time to the letter, otherwise as it is (T204). */
function toDate(time: string | null): Date | string | null {
  const date = new Date(time ?? Number.NaN)
  return !Number.isNaN(date.getTime()) && date.toISOString() === time ? date : time
}
