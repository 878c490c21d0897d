import { expectArgument } from '../../base/check-argument'
import { Expected, type Remedy } from '../../base/remedy'
import { isRecord } from '../../base/structure'
import type { Action, Size } from '../../model/action'
import { readString } from '../../model/read'
import { ticketPriorities, type TicketChanges, type TicketPriority } from '../../model/ticket'
import { zendeskActions, zendeskPaths, type ZendeskCallName } from './names'
import { fromNeutral } from './to-ticket'

/** A call of the desk: its name and what it carries. */
export type ZendeskCall = readonly [name: ZendeskCallName, params: object]

type Writer = readonly [remedy: Remedy, write: (value: unknown) => unknown]

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

/** Writes an assignee; an id is a number, where it is one. */
function writeAssignee(value: unknown): unknown {
  const id = isRecord(value) && readString(value.id)
  return id && { userId: String(Number(id)) === id ? Number(id) : id }
}

/** What each field of a change must be, and how it is written; `false`, `null` and `undefined` are values of another kind. */
const writers: { readonly [Name in Exclude<keyof TicketChanges, 'customFields'>]-?: Writer } = {
  subject: [Expected.string, (value) => typeof value === 'string' && value],
  status: [Expected.nonEmptyString, (value) => isText(value) && fromNeutral(value)],
  priority: [
    ticketPriorities,
    (value) => ticketPriorities.includes(value as TicketPriority) && fromNeutral(value),
  ],
  tags: [Expected.strings, (value) => isTexts(value) && value],
  assignee: [Expected.object, writeAssignee],
}

/** Returns the values that a change of the ticket sets, by path (Z80). */
function toValues(changed: TicketChanges): object {
  expectArgument(isRecord(changed) && Object.keys(changed).length > 0, 'changes', changed)
  const { customFields = {}, ...changes } = changed
  expectArgument(isRecord(customFields), 'customFields', customFields)
  const fields = Object.entries(customFields).map(([name, value]) => [zendeskPaths.customField + name, value])
  for (const [name, value] of Object.entries(changes)) {
    const isKnown = Object.hasOwn(writers, name)
    expectArgument(isKnown, 'field of the ticket', name, Object.keys(writers))
    const [remedy, write] = writers[name as keyof typeof writers]
    const written = write(value)
    expectArgument(written != null && written !== false, `${name} of the ticket`, value, remedy)
    fields.push([`ticket.${name}`, written])
  }
  return Object.fromEntries(fields) as object
}

const writeSide = (side?: Size) => (typeof side === 'number' ? `${side}px` : side)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' }

/** Returns the call that a raw message is; `null` for one that is none. */
function toRawCall(name: string, data: unknown): ZendeskCall | null {
  const isGet = name === 'get'
  if (!isGet && name !== 'set' && name !== 'invoke') return null
  const isValid = isGet ? isTexts(data) : isRecord(data)
  expectArgument(isValid, `data of "${name}"`, data, isGet ? Expected.strings : Expected.object)
  return [name, data as object]
}

/**
 * Returns the call that an action is; `null` for one that is none (docs/protocols/zendesk.md, Z50 to Z53).
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a change or a raw call that the desk does not have.
 */
export function toCall(action: Action): ZendeskCall | null {
  const invoke = (name: string, ...args: unknown[]): ZendeskCall => ['invoke', { [name]: args }]
  switch (action.kind) {
    case 'resize':
      return invoke(zendeskActions.resize, {
        width: writeSide(action.width),
        height: writeSide(action.height),
      })
    case 'toast':
      return invoke(
        zendeskActions.notify,
        action.toast.content,
        action.toast.kind === 'error' ? 'error' : 'notice',
      )
    case 'insertText':
      return invoke(
        zendeskActions.insert,
        action.text.replace(/[&<>\n]/g, (character) => entities[character]!),
      )
    case 'updateTicket':
      return ['set', toValues(action.changes)]
    case 'send':
      return toRawCall(action.name, action.data)
    default:
      return null
  }
}
