import { ticketPriorities, type TicketData } from '@deskbridge/core/internal'
import { hostDeskIds, type HostDeskId, type StoryMessage } from '@deskbridge/host/engine'
import * as v from 'valibot'
import type { JsonIssue } from '../editor/json-text'

/** The fields of a ticket that can be edited. */
export type TicketFields = Omit<TicketData, 'id' | 'number'> & {
  subject: string
  createdAt: string
  updatedAt: string
}

/** Fields that only one desk has, by their names. */
export type OwnFields = Readonly<Record<string, unknown>>

/** What differs between a ticket and its example. */
export interface TicketEdit {
  /** Changed fields. */
  readonly fields?: Partial<TicketFields>
  /** Changed fields that only one desk has. */
  readonly own?: { readonly [Desk in HostDeskId]?: OwnFields }
  /** Names of the removed fields that only one desk has. */
  readonly removed?: { readonly [Desk in HostDeskId]?: readonly string[] }
  /** Added messages, oldest first. */
  readonly messages?: readonly StoryMessage[]
}

/** Depth of JSON beyond which a value is rejected, as functions that call themselves for each level would fail. */
const maxDepth = 64

/** Parses any JSON of a usual depth. */
const jsonSchema = v.custom<unknown>(
  (value) => isWithinDepth(value, maxDepth),
  `at most ${maxDepth} levels deep`,
)

const text = v.string('a string')
const textOrNull = v.nullable(v.string('a string or null'))
const time = v.pipe(
  v.string('a time in ISO 8601 format'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'a time in ISO 8601 format'),
)
const person = { id: textOrNull, name: textOrNull, email: textOrNull }
const orNull = 'an object or null'

/** Names of members that `v.record()` leaves out without a word. */
const lostNames = ['__proto__', 'constructor', 'prototype']
const own = v.pipe(
  v.custom<unknown>(
    (value) => typeof value !== 'object' || !lostNames.some((name) => Object.hasOwn(value ?? {}, name)),
    'an object without a member named __proto__, constructor or prototype',
  ),
  v.record(text, jsonSchema, 'an object'),
)

const fieldSchemas = {
  subject: text,
  status: textOrNull,
  priority: v.nullable(v.picklist(ticketPriorities, `${ticketPriorities.join(', ')} or null`)),
  createdAt: time,
  updatedAt: time,
  requester: v.nullable(v.strictObject({ ...person, phone: textOrNull }, orNull)),
  assignee: v.nullable(v.strictObject(person, orNull)),
  division: v.nullable(v.strictObject({ id: text, name: textOrNull }, orNull)),
  tags: v.array(text, 'an array of strings'),
  customFields: own,
} satisfies { [Name in keyof TicketFields]: v.GenericSchema<unknown, TicketFields[Name]> }

/** Names of the fields that can be edited. */
export const fieldNames = Object.keys(fieldSchemas) as (keyof TicketFields)[]

const desk = v.picklist(hostDeskIds)

const messageSchema = v.strictObject({
  by: v.picklist(['requester', 'agent']),
  author: text,
  authorId: textOrNull,
  at: time,
  text,
})

/** Parses an edit that comes from outside of the page. */
export const editSchema = v.strictObject({
  fields: v.exactOptional(v.partial(v.strictObject(fieldSchemas))),
  own: v.exactOptional(v.record(desk, own)),
  removed: v.exactOptional(v.record(desk, v.array(text))),
  messages: v.exactOptional(v.array(messageSchema)),
}) as v.GenericSchema<unknown, TicketEdit>

/** Returns the schema of a whole ticket as the editor shows it on a desk; its id and number cannot be edited. */
export function wholeSchema(ticket: { id: string; number: string }, deskId: HostDeskId) {
  const fixed = (value: string) => v.literal(value, `“${value}”, which identifies the ticket`)
  return v.strictObject(
    {
      id: fixed(ticket.id),
      number: fixed(ticket.number),
      ...fieldSchemas,
      extra: v.strictObject({ [deskId]: own }, 'an object'),
    },
    'an object',
  )
}

/** Returns what is wrong with a value, each with its path. */
export function toIssues(issues: readonly v.BaseIssue<unknown>[]): readonly JsonIssue[] {
  return issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: describe(issue) }))
}

function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not a field of a ticket: remove it.'
  if (issue.received === 'undefined') return 'is missing: add it, as null or empty if it is unknown.'
  return `must be ${issue.message}, got ${issue.received}.`
}

function isWithinDepth(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((member) => isWithinDepth(member, depth - 1))
}
