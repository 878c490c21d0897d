import { isRecord } from '../../base/structure'

/** The names of the messages, an enum, because bundlers inline its values (docs/protocols/chatwoot.md, section 1). */
export enum chatwootNames {
  /** The beginning of what goes to the host as a bare string. */
  toHost = 'chatwoot-dashboard-app:',
  request = 'chatwoot-dashboard-app:fetch-info',
  context = 'appContext',
}

/** A message that carries its name. */
export interface ChatwootMessage {
  /** Name of the event. */
  readonly event: string
  /** What the event carries. */
  readonly data?: unknown
}

/** Parses JSON; `undefined` for what is none. */
export function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined
  } catch {
    return undefined
  }
}

/** Parses a message to a widget; `null` for everything else (docs/protocols/chatwoot.md, W3). */
export function parseChatwootMessage(text: unknown): ChatwootMessage | null {
  const value = parseJson(text)
  if (!isRecord(value) || typeof value.event !== 'string') return null
  return { event: value.event, data: value.data }
}

/** Lets JSON refuse what it would leave out. */
function refuse(_key: string, value: unknown): unknown {
  if (typeof value === 'function') throw new TypeError('JSON cannot carry a function.')
  return value
}

/**
 * Writes a raw message (docs/protocols/chatwoot.md, W5).
 *
 * @throws {TypeError} for data that JSON cannot carry.
 */
export function chatwootMessage(event: string, data?: unknown): string {
  const isBare = event.startsWith(chatwootNames.toHost) && data === undefined
  return isBare ? event : JSON.stringify({ event, data }, refuse)
}
