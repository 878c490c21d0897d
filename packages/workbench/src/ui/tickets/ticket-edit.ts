import type { Assignee, TicketChanges } from '@deskbridge/core'
import { changeStory } from '@deskbridge/host-emulator/examples'
import type { HostDeskId, StoryMessage } from '@deskbridge/host/engine'
import * as v from 'valibot'
import type { ExampleTicket } from '../desk/examples'
import { isSameJson, parseJsonText, type Parsed } from '../editor/json-text'
import {
  fieldNames,
  toIssues,
  wholeSchema,
  type OwnFields,
  type TicketEdit,
  type TicketFields,
} from './ticket-schema'

/** A whole ticket as the editor shows it: the common fields, and those that only the selected desk has. */
export interface WholeTicket extends TicketFields {
  readonly id: string
  readonly number: string
  readonly extra: { readonly [Desk in HostDeskId]?: OwnFields }
}

/** The maximum length of a ticket that is put together from outside, so that no app can make it grow without end. */
const maxCharacters = 200_000

/** Returns an example with an edit; fields that only one desk has follow the others unless they were edited themselves. */
export function applyEdit(example: ExampleTicket, edit: TicketEdit): ExampleTicket {
  const { fields = {}, own = {}, removed = {}, messages = [] } = edit
  const followed = changeStory(example, {
    ticket: { ...example.story.ticket, ...fields },
    conversation: [...example.conversation, ...messages],
  })
  const extra = Object.entries(followed.ticket.extra ?? {}).map(([desk, derived]) => {
    const id = desk as HostDeskId
    const left = Object.entries(derived).filter(([name]) => !removed[id]?.includes(name))
    return [desk, { ...Object.fromEntries(left), ...own[id] }]
  })
  return { ...followed, ticket: { ...followed.ticket, extra: Object.fromEntries(extra) as OwnExtra } }
}

type OwnExtra = NonNullable<ExampleTicket['ticket']['extra']>

/** Returns the whole ticket for the editor on a desk. */
export function toWhole({ ticket }: ExampleTicket, desk: HostDeskId): WholeTicket {
  return { ...ticket, extra: { [desk]: ownFieldsOf(ticket.extra, desk) } }
}

/** Parses the text of a whole ticket. */
export function parseWhole(text: string, { ticket }: ExampleTicket, desk: HostDeskId): Parsed<WholeTicket> {
  const parsed = parseJsonText(text)
  if (!parsed.ok) return parsed
  const result = v.safeParse(wholeSchema(ticket, desk), parsed.value)
  return result.success
    ? { ok: true, value: result.output as WholeTicket }
    : { ok: false, issues: toIssues(result.issues) }
}

/**
 * Returns a whole ticket that has been put together from outside, checked.
 *
 * @throws {Error} For members that are not as a ticket has them, with the path of each.
 */
export function checkWhole(whole: object, example: ExampleTicket, desk: HostDeskId): WholeTicket {
  const json = JSON.stringify(whole)
  if (json.length > maxCharacters) {
    const most = maxCharacters.toLocaleString('en')
    throw new Error(`The ticket cannot be updated: it would have more than ${most} characters as JSON.`)
  }
  const parsed = parseWhole(json, example, desk)
  if (parsed.ok) return parsed.value
  const issues = parsed.issues.map(({ path, message }) => `"${path}" ${message}`)
  throw new Error(`The ticket cannot be updated: ${issues.join(' ')}`)
}

/** Returns the function that makes the changes of an app in a whole ticket; of people it knows those that are given. */
export function toRevision(
  { assignee, customFields, ...fields }: TicketChanges,
  people: readonly Assignee[],
): (whole: WholeTicket) => object {
  return (whole) => ({
    ...whole,
    ...fields,
    ...(assignee && { assignee: toAssignee(assignee.id, people) }),
    customFields: { ...whole.customFields, ...customFields },
  })
}

function toAssignee(id: string, people: readonly Assignee[]): Assignee {
  const { name = null, email = null } = people.find((person) => person.id === id) ?? {}
  return { id, name, email }
}

/** Returns the edit that makes a ticket of the example; the added messages and the fields of other desks stay as in `before`. */
export function editTo(
  example: ExampleTicket,
  before: TicketEdit,
  whole: WholeTicket,
  desk: HostDeskId,
): TicketEdit {
  const changed = fieldNames.filter((name) => !isSameJson(whole[name], example.story.ticket[name]))
  const fields = Object.fromEntries(changed.map((name) => [name, whole[name]]))
  const { own: _own, removed: _removed, ...rest } = { ...before, fields }
  const derived = ownFieldsOf(applyEdit(example, rest).ticket.extra, desk)
  const given = whole.extra[desk] ?? {}
  const differing = Object.entries(given).filter(([name, value]) => !isSameJson(value, derived[name]))
  const missing = Object.keys(derived).filter((name) => !Object.hasOwn(given, name))
  return compact({
    ...rest,
    own: { ...before.own, [desk]: Object.fromEntries(differing) },
    removed: { ...before.removed, [desk]: missing },
  })
}

/** Returns an edit with changed fields. */
export function withFields(edit: TicketEdit, fields: Partial<TicketFields>): TicketEdit {
  return { ...edit, fields: { ...edit.fields, ...fields } }
}

/**
 * Returns an edit with a further message. Of the desks' own fields that were edited and follow from the conversation, lists get
 * what the message adds to them, and the others give way.
 */
export function withMessage(example: ExampleTicket, edit: TicketEdit, message: StoryMessage): TicketEdit {
  const { own = {}, ...rest } = edit
  const longer = withFields(
    { ...rest, messages: [...(edit.messages ?? []), message] },
    { updatedAt: message.at },
  )
  const before = applyEdit(example, rest).ticket.extra
  const after = applyEdit(example, longer).ticket.extra
  const followed = Object.entries(own).map(([desk, fields]) => {
    const derivedBefore = ownFieldsOf(before, desk as HostDeskId)
    const derivedAfter = ownFieldsOf(after, desk as HostDeskId)
    const kept = Object.entries(fields).flatMap(([name, value]) => {
      const [old, fresh] = [derivedBefore[name], derivedAfter[name]]
      if (isSameJson(old, fresh)) return [[name, value]]
      return Array.isArray(value) && Array.isArray(old) && Array.isArray(fresh)
        ? [[name, [...(value as unknown[]), ...(fresh.slice(old.length) as unknown[])]]]
        : []
    })
    return [desk, Object.fromEntries(kept)]
  })
  return compact({ ...longer, own: Object.fromEntries(followed) })
}

function ownFieldsOf(extra: ExampleTicket['ticket']['extra'], desk: HostDeskId): OwnFields {
  return (extra?.[desk] ?? {}) as OwnFields
}

/** Leaves out what is empty, so that an edit that changes nothing is an empty object. */
function compact({ fields = {}, own = {}, removed = {}, messages = [] }: TicketEdit): TicketEdit {
  const filled = <T extends object>(parts: T) =>
    Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part as object).length > 0))
  return filled({ fields, own: filled(own), removed: filled(removed), messages })
}
