import { isRecord, ownMember } from '../../base/structure'
import {
  readDivision,
  readFields,
  readId,
  readPart,
  readPerson,
  readStatus,
  readString,
  readTags,
  readTicket,
  readTime,
  type TicketTable,
} from '../../model/read'
import { ticketPriorities, type TicketData } from '../../model/ticket'
import type { UserData } from '../../model/user'

/** A person in the form that Chatwoot sends. */
interface ChatwootPerson {
  /** The id of the person. */
  id: number | string | null
  /** The display name. */
  name: string | null
  /** The email. */
  email: string | null
}

/** A contact in the form that Chatwoot sends; it may have further members. */
interface ChatwootContact extends ChatwootPerson {
  /** The phone number. */
  phone_number?: string | null
  /** The id in another system. */
  identifier?: string | null
  /** The URL of a picture. */
  thumbnail?: string
  /** The values of custom attributes, by key. */
  custom_attributes?: Record<string, unknown>
  /** What else is known, such as the company. */
  additional_attributes?: Record<string, unknown>
}

/** A conversation in the form that Chatwoot sends; it may have further members. */
interface ChatwootConversation {
  /** The number that agents see. */
  id: number | string
  /** The id of the account. */
  account_id?: number
  /** The id of the inbox. */
  inbox_id?: number
  /** One of `open`, `resolved`, `pending`, `snoozed`. */
  status?: string | null
  /** One of `low`, `medium`, `high`, `urgent`. */
  priority?: string | null
  /** The labels. */
  labels?: string[]
  /** The time of creation, in seconds since 1970. */
  created_at?: number
  /** The time of the last change, in seconds since 1970. */
  updated_at?: number
  /** The time of the last activity, in seconds since 1970. */
  timestamp?: number
  /** The values of custom attributes, by key. */
  custom_attributes?: Record<string, unknown>
  /** What else is known, such as the browser of the contact. */
  additional_attributes?: Record<string, unknown>
  /** The messages that the agent's page has loaded. */
  messages?: Record<string, unknown>[]
  /** Who takes part, and through which channel. */
  meta?: {
    sender?: ChatwootContact
    channel?: string
    assignee?: ChatwootPerson | null
    team?: { id: number | string; name: string | null } | null
  }
}

/** A conversation with its contact in the form that Chatwoot sends (docs/protocols/chatwoot.md, W50). */
export interface ChatwootTicket {
  /** The open conversation. */
  conversation: ChatwootConversation
  /** The contact; missing until the agent's page has loaded it. */
  contact?: ChatwootContact | null
  /** The definitions of custom attributes, from version 4 on. */
  customAttributes?: { attribute_key: string; attribute_display_name: string; [member: string]: unknown }[]
}

/** The agent who is logged in, in the form that Chatwoot sends. */
export interface ChatwootUser extends ChatwootPerson {}

type Read<Value> = (value: unknown) => Value

/** Creates a reader of a member of an object. */
const inside =
  <Value>(key: string, read: Read<Value>): Read<Value> =>
  (value) =>
    read(isRecord(value) ? ownMember(value, key) : undefined)

/** Creates an entry of the table, for a member of the conversation. */
const of = <Value>(key: string, read: Read<Value>) => ['conversation', inside(key, read)] as const

// A fraction of a second is rarely exact.
const readSeconds: Read<string | null> = (value) =>
  readTime(typeof value === 'number' ? Math.round(value * 1000) : null)

const readContact: Read<TicketData['requester']> = (value) =>
  readPart(value, (member) => ({ ...readPerson(member), phone: readString(member('phone_number')) }))

/** The neutral field for each of the desk's (docs/protocols/chatwoot.md, W40 to W49), apart from the requester. */
const table: TicketTable = {
  id: of('id', readId),
  number: of('id', readString),
  subject: of('', () => null),
  status: of('status', (value) => readStatus(value === 'resolved' ? 'solved' : value)),
  priority: of('priority', (value) => ticketPriorities.find((known) => known === value) ?? null),
  createdAt: of('created_at', readSeconds),
  updatedAt: of('updated_at', readSeconds),
  requester: ['contact', readContact],
  assignee: of(
    'meta',
    inside('assignee', (value) => readPart(value, readPerson)),
  ),
  division: of('meta', inside('team', readDivision)),
  tags: of('labels', readTags),
  customFields: of('custom_attributes', readFields),
}

const readSender = inside('meta', inside('sender', readContact))

/** Reads a conversation of Chatwoot with its contact. */
export function toTicket(raw: object): TicketData {
  const ticket = readTicket(table, raw)
  return { ...ticket, requester: ticket.requester ?? readSender(ownMember(raw, 'conversation')) }
}

/** Reads the agent (W60). */
export function toUser(raw: object): UserData {
  const person = readPerson((key) => ownMember(raw, key))
  return { ...person, id: readId(person.id), role: null, divisionId: null }
}
