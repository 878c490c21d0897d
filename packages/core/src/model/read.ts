import { isRecord } from '../base/structure'
import type { Division, TicketData, TicketStatus } from './ticket'
import type { Role } from './user'

const statuses: readonly TicketStatus[] = ['open', 'pending', 'onhold', 'solved', 'closed']
const roles: readonly Role[] = ['agent', 'supervisor', 'admin', 'owner']

/** Maps each neutral field of a ticket to the desk's own field and the way to read it. */
export type TicketTable = {
  readonly [Field in keyof TicketData]: readonly [key: string, read: (value: unknown) => TicketData[Field]]
}

/** Reads a desk's ticket through its table. */
export function readTicket(table: TicketTable, raw: object): TicketData {
  const source = raw as Record<string, unknown>
  const entries = Object.entries(table).map(([field, [key, read]]) => [field, read(source[key])])
  return Object.fromEntries(entries) as TicketData
}

/** Reads a text or a number as a text, and anything else as `null`. */
export function readText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** Reads an identifier that must be there, as an empty text when it is not. */
export function readId(value: unknown): string {
  return readText(value) ?? ''
}

/** Reads a time as an ISO 8601 text; a text is kept as the desk sent it. */
export function readTime(value: unknown): string | null {
  const date = typeof value === 'number' ? new Date(value) : value
  if (!(date instanceof Date)) return typeof value === 'string' ? value : null
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** Reads one of the known words whatever its letter case, and any other word as it is. */
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

/** Reads a part of a ticket that may be missing. */
export function readPart<Part>(value: unknown, read: (part: Record<string, unknown>) => Part): Part | null {
  return isRecord(value) ? read(value) : null
}

/** Reads a person: the requester or an agent. */
export function readPerson(person: Record<string, unknown>) {
  return {
    id: readText(person.id ?? person.ID),
    name: readText(person.name),
    email: readText(person.email),
  }
}

/** Reads a requester. */
export function readRequester(value: unknown): TicketData['requester'] {
  return readPart(value, (person) => ({ ...readPerson(person), phone: readText(person.phone) }))
}

/** Reads a division or team. */
export function readDivision(value: unknown): Division | null {
  return readPart(value, (part) => ({ id: readId(part.id ?? part.ID), name: readText(part.name) }))
}

/** Reads a list of tags. */
export function readTags(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((tag) => readText(tag) ?? []) : []
}

/** Reads custom fields, which come as a record or as a list of fields with a name and a value. */
export function readFields(value: unknown): Record<string, unknown> {
  if (!Array.isArray(value)) return isRecord(value) ? value : {}
  const fields = value.filter(isRecord)
  return Object.fromEntries(
    fields.map((field) => [readId(field.apiKey ?? field.name ?? field.id), field.value]),
  )
}
