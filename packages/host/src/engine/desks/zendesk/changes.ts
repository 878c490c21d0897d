import { zendeskPaths } from '@deskbridge/core/desks/zendesk'
import { isRecord, shareStructure } from '@deskbridge/core/internal'
import type { HostView } from '../desk-host'
import { fromTicket, fromUser } from './from-ticket'

/** The values of what an app can subscribe to, by their properties. */
export type Properties = ReadonlyMap<string, unknown>

/** A property whose value differs. */
export interface Change {
  /** Name of the property. */
  readonly propertyName: string
  /** Its value now. */
  readonly newValue: unknown
  /** Its value before. */
  readonly oldValue: unknown
}

/** How deep a property can lie; what is deeper belongs to the one above it. */
const maxLevels = 10

/** Lists the properties of a ticket and a user (docs/protocols/zendesk.md, Z82). */
export function toProperties({ ticket, user }: Pick<HostView, 'ticket' | 'user'>): Properties {
  const properties = new Map<string, unknown>()
  const add = (name: string, value: unknown, level = 0) => {
    if (!isRecord(value) || level === maxLevels) return void properties.set(name, value)
    for (const [member, part] of Object.entries(value)) add(`${name}.${member}`, part, level + 1)
  }
  add(zendeskPaths.user, fromUser(user))
  if (!ticket) return properties
  const { customFields, ...raw } = fromTicket(ticket)
  add(zendeskPaths.ticket, raw)
  for (const [name, value] of Object.entries(customFields)) {
    properties.set(`${zendeskPaths.ticket}.${name}`, value)
  }
  return properties
}

/** Returns what differs between two lists of properties. */
export function toChanges(before: Properties, now: Properties): readonly Change[] {
  const names = new Set([...before.keys(), ...now.keys()])
  return [...names].flatMap((propertyName) => {
    const [oldValue, newValue] = [before.get(propertyName), now.get(propertyName)]
    const isSame = shareStructure(oldValue, newValue) === oldValue
    return isSame ? [] : [{ propertyName, newValue, oldValue }]
  })
}
