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
  readString,
  readTags,
  readTicket,
  readTime,
  type TicketTable,
} from '../../model/read'
import { ticketPriorities, type TicketData } from '../../model/ticket'
import type { UserData } from '../../model/user'

/** A person in the form that Zendesk sends. */
interface ZendeskPerson {
  /** The id of the person. */
  id: string | number | null
  /** The display name. */
  name: string | null
  /** The email. */
  email: string | null
}

/** A group of agents in the form that Zendesk sends. */
interface ZendeskGroup {
  /** The id of the group. */
  id: string | number
  /** The display name. */
  name: string | null
}

/** A ticket in the form that Zendesk sends, put together from its paths (docs/protocols/zendesk.md, section 6). */
export interface ZendeskTicket {
  /** The id of the ticket, which is also its number; missing until it is saved. */
  id?: string | number
  /** The subject line. */
  subject: string | null
  /** One of `new`, `open`, `pending`, `hold`, `solved`, `closed`. */
  status: string | null
  /** One of `low`, `normal`, `high`, `urgent`. */
  priority: string | null
  /** The type, such as `question`. */
  type?: string | null
  /** The description. */
  description?: string
  /** The person who asks. */
  requester: ZendeskPerson | null
  /** The group and the agent that it is assigned to. */
  assignee: { user?: ZendeskPerson; group?: ZendeskGroup } | null
  /** The tags. */
  tags: string[]
  /** The time of creation. */
  createdAt: string | null
  /** The time of the last change. */
  updatedAt: string | null
  /** The brand. */
  brand?: unknown
  /** The form. */
  form?: unknown
  /** The organization of the requester. */
  organization?: unknown
  /** The values of the custom fields that the desk's option names, by name. */
  customFields: Record<string, unknown>
}

/** A user in the form that Zendesk sends. */
export interface ZendeskUser extends ZendeskPerson {
  /** The role in the desk's terms. */
  role: string | null
  /** The groups that the user is in. */
  groups: ZendeskGroup[]
}

/** Returns the neutral word for the desk's status or priority (docs/protocols/zendesk.md, Z72, Z73). */
function toNeutral(word: unknown): unknown {
  return word === 'hold' ? 'onhold' : word === 'normal' ? 'medium' : word
}

/** Returns the desk's word for a neutral status or priority. */
export function fromNeutral<Word>(word: Word): Word | string {
  return word === 'onhold' ? 'hold' : word === 'medium' ? 'normal' : word
}

/** The desk's field for each neutral one (docs/protocols/zendesk.md, Z70 to Z79). */
const ticketTable: TicketTable = {
  id: ['id', readId],
  number: ['id', readString],
  subject: ['subject', readString],
  status: ['status', (value) => readStatus(toNeutral(value))],
  priority: ['priority', (value) => ticketPriorities.find((known) => known === toNeutral(value)) ?? null],
  createdAt: ['createdAt', readTime],
  updatedAt: ['updatedAt', readTime],
  requester: ['requester', readRequester],
  assignee: ['assignee', (value) => readPart(value, (member) => readPart(member('user'), readPerson))],
  division: ['assignee', (value) => readPart(value, (member) => readDivision(member('group')))],
  tags: ['tags', readTags],
  customFields: ['customFields', readFields],
}

/** Reads a ticket of Zendesk. */
export function toTicket(raw: object): TicketData {
  return readTicket(ticketTable, raw)
}

/** Reads a user of Zendesk (Z90). */
export function toUser(raw: object): UserData {
  const member = (key: string) => ownMember(raw, key)
  const groups = member('groups')
  return {
    ...readPerson(member),
    id: readId(member('id')),
    role: readRole(member('role')),
    divisionId: Array.isArray(groups) ? (readDivision(groups[0])?.id ?? null) : null,
  }
}
