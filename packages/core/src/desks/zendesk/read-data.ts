import { isRecord } from '../../base/structure'
import { themes, type AnyPlacement } from '../../model/app-context'
import { readString } from '../../model/read'
import type { SessionEvent } from '../desk'
import { zendeskPaths } from './names'
import { capabilitiesOf } from './place'

/** Reads a color scheme as the theme (Z93). */
export function readTheme(scheme: unknown): SessionEvent[] {
  const theme = themes.find((known) => known === scheme)
  return theme ? [{ type: 'theme', theme }] : []
}

/** Reads the data that a widget has pulled; what failed is left out, and a ticket where there is none (Z34, Z35). */
export function readData(
  result: unknown,
  fields: readonly string[],
  placement: AnyPlacement | null,
): SessionEvent[] {
  const values = isRecord(result) ? result : {}
  const { ticket, currentUser, colorScheme } = values
  const events = readTheme(colorScheme)
  if (isRecord(currentUser)) events.push({ type: 'user', raw: currentUser })
  const hasTicket = capabilitiesOf(placement).includes('ticket')
  const isNew = placement === 'new-ticket-sidebar'
  if (hasTicket && isRecord(ticket) && (isNew || readString(ticket.id))) {
    const read = fields.map((name) => [name, values[zendeskPaths.customField + name]] as const)
    const customFields = Object.fromEntries(read.filter(([, value]) => value !== undefined))
    events.push({ type: 'ticket', raw: { ...ticket, customFields } })
  }
  return events
}
