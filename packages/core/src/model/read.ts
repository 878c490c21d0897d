import { isRecord, ownMember } from '../base/structure'
import type { Division, TicketData, TicketStatus } from './ticket'
import type { Role } from './user'

const statuses: readonly TicketStatus[] = ['open', 'pending', 'onhold', 'solved', 'closed']
/** The roles that most desks have. */
export const roles: readonly Role[] = ['agent', 'supervisor', 'admin', 'owner']

/** The maximum number of entries to read from a received list; `raw` has them all. */
export const readableEntries = 10_000

/** The fields of a neutral ticket, each with the desk's own field and its reader. */
export type TicketTable = {
  readonly [Field in keyof TicketData]: readonly [key: string, read: (value: unknown) => TicketData[Field]]
}

/** Reads a desk's ticket according to its table. */
export function readTicket(table: TicketTable, raw: object): TicketData {
  const ticket: Record<string, unknown> = {}
  for (const [field, [key, read]] of Object.entries(table)) ticket[field] = read(ownMember(raw, key))
  return ticket as unknown as TicketData
}

/** Reads a string or a finite number as a string, and anything else as `null`. */
export function readString(value: unknown): string | null {
  return typeof value === 'string' || Number.isFinite(value) ? String(value) : null
}

/** Reads a required id; returns an empty string when it is missing. */
export function readId(value: unknown): string {
  return readString(value) ?? ''
}

/** Reads a time as an ISO 8601 string; a string is kept as the desk sent it. */
export function readTime(value: unknown): string | null {
  const date = typeof value === 'number' ? new Date(value) : value
  if (!(date instanceof Date)) return typeof value === 'string' ? value : null
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** Reads one of the known words in any letter case, and any other word as it is. */
function readWord<Word extends string>(words: readonly Word[], value: unknown): Word | string | null {
  if (typeof value !== 'string') return null
  return words.find((known) => known === value.toLowerCase()) ?? value
}

/** Reads a ticket's status. */
export function readStatus(value: unknown): TicketData['status'] {
  return readWord(statuses, value)
}

/** Reads a user's role. */
export function readRole(value: unknown): string | null {
  return readWord(roles, value)
}

/** Reads an own member of a part of a ticket. */
type ReadMember = (key: string) => unknown

/** Reads an optional part of a ticket. */
export function readPart<Part>(value: unknown, read: (member: ReadMember) => Part): Part | null {
  return isRecord(value) ? read((key) => ownMember(value, key)) : null
}

/** Reads a person: the requester or an agent. */
export function readPerson(member: ReadMember) {
  return {
    id: readString(member('id') ?? member('ID')),
    name: readString(member('name')),
    email: readString(member('email')),
  }
}

/** Reads a requester. */
export function readRequester(value: unknown): TicketData['requester'] {
  return readPart(value, (member) => ({ ...readPerson(member), phone: readString(member('phone')) }))
}

/** Reads a division or team. */
export function readDivision(value: unknown): Division | null {
  return readPart(value, (member) => ({
    id: readId(member('id') ?? member('ID')),
    name: readString(member('name')),
  }))
}

/** Reads a list of tags. */
export function readTags(value: unknown): string[] {
  return readList(value)
    .map(readString)
    .filter((tag) => tag !== null)
}

/** Reads custom fields from an object, or from a list of fields with a name and a value. */
export function readFields(value: unknown): Record<string, unknown> {
  if (!Array.isArray(value)) return isRecord(value) ? value : {}
  const readField = (member: ReadMember) =>
    [readId(member('apiKey') ?? member('name') ?? member('id')), member('value')] as const
  const fields = readList(value).map((entry) => readPart(entry, readField))
  return Object.fromEntries(fields.filter((field) => field !== null))
}

/** Reads the first entries of a list, holes as `undefined`, without calling the list's own methods. */
function readList(value: unknown): unknown[] {
  if (!Array.isArray(value)) return []
  const length = Math.min(value.length, readableEntries)
  return Array.from({ length }, (_, index) => ownMember(value, index))
}
