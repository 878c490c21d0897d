import { toTicket, zendeskPaths } from '@deskbridge/core/desks/zendesk'
import { isRecord, type TicketChanges } from '@deskbridge/core/internal'
import { fromTicket, fromUser } from './from-ticket'
import { hasCapability, type ZendeskPlace } from './place'
import { done, elsewhere, invalid, unknown, type Reading } from './reading'

/** Reads the value of a path (docs/protocols/zendesk.md, Z30, Z33, Z144). */
export function readPath(path: string, place: ZendeskPlace): Reading {
  if (path === `instances.${place.context.instanceGuid as string}`) return done(place.context)
  const [root = '', ...segments] = path.split('.')
  if (root === zendeskPaths.scheme && segments.length === 0) return done(place.theme ?? 'light')
  if (root === zendeskPaths.user) return walk(fromUser(place.user), segments)
  if (root !== zendeskPaths.ticket) return unknown
  if (!hasCapability(place.placement, 'ticket')) return elsewhere
  if (!place.ticket) return { verdict: 'ignored:no-ticket', reason: 'is not there: no ticket is open' }
  const { customFields, ...ticket } = fromTicket(place.ticket)
  const name = fieldOf(path)
  if (name === null) return walk(ticket, segments)
  return Object.hasOwn(customFields, name) ? done(customFields[name]) : unknown
}

/** Reads a value that an app sets (Z53, Z80). */
export function readSetting(path: string, value: unknown, place: ZendeskPlace): Reading {
  if (!path.startsWith(`${zendeskPaths.ticket}.`)) return unknown
  if (!hasCapability(place.placement, 'updateTicket')) return elsewhere
  const name = fieldOf(path)
  if (name !== null) return done(value, { changes: { customFields: { [name]: value } } })
  const write = Object.hasOwn(settings, path) ? settings[path] : undefined
  if (!write) return unknown
  const written = write(value)
  return typeof written === 'string' ? invalid(path, written) : done(value, { changes: written })
}

/** The neutral change of each path, or what its value must be. */
const settings: Readonly<Record<string, (value: unknown) => TicketChanges | string>> = {
  'ticket.subject': (value) => (typeof value === 'string' ? { subject: value } : 'must be a string'),
  'ticket.status'(value) {
    const { status } = toTicket({ status: value })
    return status ? { status } : 'must be a non-empty string'
  },
  'ticket.priority'(value) {
    const { priority } = toTicket({ priority: value })
    return priority ? { priority } : 'must be low, normal, high or urgent'
  },
  'ticket.tags': (value) =>
    isTexts(value) ? { tags: [...value] } : `must be an array of at most ${maxTexts} non-empty strings`,
  'ticket.assignee'(value) {
    const { userId } = isRecord(value) ? value : {}
    const isId = (typeof userId === 'string' && userId !== '') || Number.isFinite(userId)
    return isId ? { assignee: { id: String(userId) } } : 'must be an object with a userId'
  },
}

/** The maximum number of texts in a list. Every entry is visited, and a list of holes can have four billion. */
const maxTexts = 1000

/** Returns whether a value is a list of non-empty strings without holes. */
export function isTexts(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > maxTexts) return false
  return [...(value as unknown[])].every((text) => typeof text === 'string' && text !== '')
}

/** Returns the name of the custom field that a path is about, if it is about one. */
function fieldOf(path: string): string | null {
  return path.startsWith(zendeskPaths.customField) ? path.slice(zendeskPaths.customField.length) : null
}

/** Reads a member; what lies within an unset part is unset, too. */
function walk(value: object, [first, ...others]: readonly string[]): Reading {
  if (first === undefined) return done(value)
  if (!Object.hasOwn(value, first)) return unknown
  let member = (value as Record<string, unknown>)[first]
  for (const segment of others) {
    member = isRecord(member) && Object.hasOwn(member, segment) ? member[segment] : null
  }
  return done(member)
}
