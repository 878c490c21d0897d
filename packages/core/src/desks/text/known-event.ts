import { isRecord } from '../../base/structure'
import { readString } from '../../model/read'
import type { SessionEvent } from '../desk'
import { clickEvents, isTheme, textEvents } from './codec'

/** An event that the neutral API has, too. */
export type KnownEvent = Extract<SessionEvent, { type: 'ticket' | 'theme' | 'click' }>

/**
 * Parses an event that the neutral API has; `null` for any other, or the name of an invalid member (T160 to T163).
 *
 * `ticketName` is the name of the event that carries what the agent works on.
 */
export function readKnownEvent(
  name: string,
  data: unknown,
  ticketName: string = textEvents.ticket,
): KnownEvent | string | null {
  const members = isRecord(data) ? data : {}
  const { id, theme, buttonId } = members
  if (name === ticketName) return readString(id) ? { type: 'ticket', raw: members } : 'id'
  if (name === textEvents.theme) return isTheme(theme) ? { type: 'theme', theme } : 'theme'
  if (!clickEvents.includes(name)) return null
  return typeof buttonId === 'string' ? { type: 'click', buttonId } : 'buttonId'
}
