import { chatwootNames, parseJson, type ChatwootMessage } from '@deskbridge/core/desks/chatwoot'
import { isRecord, maxDepth } from '@deskbridge/core/internal'
import type { NamedMessage } from '../desk-host'

/** A message of an app. */
export interface ChatwootAppMessage extends ChatwootMessage {
  /** Whether it is the request inside of JSON, which the genuine host ignores. */
  readonly isWrapped: boolean
}

const isToHost = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(chatwootNames.toHost)

/** Parses a message of an app, or one to it; `null` for everything else (docs/protocols/chatwoot.md, W4). */
export function parseAppMessage(text: unknown): ChatwootAppMessage | null {
  if (isToHost(text)) return { event: text, isWrapped: false }
  const value = parseJson(text)
  const { event, data } = isRecord(value) ? value : { event: isToHost(value) ? value : undefined }
  if (typeof event !== 'string') return null
  return { event, data, isWrapped: event === chatwootNames.request }
}

/** Describes a message in either direction. */
export function describeChatwootMessage(text: unknown): NamedMessage | null {
  const message = parseAppMessage(text)
  return message && { name: message.event, data: message.data }
}

/** Returns a copy of a message that carries other data. */
export function replaceChatwootData(text: unknown, data: unknown): unknown {
  const message = parseAppMessage(text)
  return message?.data === undefined ? text : toText({ event: message.event, data })
}

/** Writes JSON, without what it cannot carry (W6). */
export function toText(value: unknown): string {
  const parents: unknown[] = []
  return JSON.stringify(value, function write(this: unknown, _key, part: unknown) {
    if (typeof part === 'bigint') return String(part)
    if (typeof part !== 'object' || part === null) return part
    while (parents.length > 0 && parents.at(-1) !== this) parents.pop()
    if (parents.includes(part) || parents.length >= maxDepth) return undefined
    parents.push(part)
    return part
  })
}
