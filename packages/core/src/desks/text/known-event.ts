import { isRecord } from '../../base/structure'
import { readText } from '../../model/read'
import type { SessionEvent } from '../desk'
import { clickEvents, isTheme, textEvents } from './codec'

/** An event that the neutral API has a word for. */
export type KnownEvent = Extract<SessionEvent, { type: 'ticket' | 'theme' | 'click' }>

/** Reads an event that the neutral API knows, `null` for any other; returns the name of a bad member (T160 to T163). */
export function readKnownEvent(name: string, data: unknown): KnownEvent | string | null {
  const members = isRecord(data) ? data : {}
  const { id, theme, buttonId } = members
  if (name === textEvents.ticket) return readText(id) ? { type: 'ticket', raw: members } : 'id'
  if (name === textEvents.theme) return isTheme(theme) ? { type: 'theme', theme } : 'theme'
  if (!clickEvents.includes(name)) return null
  return typeof buttonId === 'string' ? { type: 'click', buttonId } : 'buttonId'
}
