import {
  handleMethod,
  isHostEvent,
  parseHostEvent,
  parseMarked,
  type MalformedEnvelope,
  type TextEnvelope,
} from '@deskbridge/core/desks/text'
import { isRecord } from '@deskbridge/core/internal'
import type { ExchangePart, NamedMessage } from '../desk-host'

/** A bare message of a plain app (docs/protocols/text.md, T96). */
export interface PlainMessage extends NamedMessage {
  /** Discriminates it from envelopes. */
  readonly type: 'message'
}

/** A message of an app whose shape has been checked. */
export type TextAppMessage = TextEnvelope | MalformedEnvelope | PlainMessage

/** Parses a message from app to host; `null` for everything else. */
export function parseTextAppMessage(value: unknown): TextAppMessage | null {
  return parseMarked(value) ?? parsePlainMessage(value)
}

/** Parses what an app calls its host with: a name and what goes with it (docs/protocols/text.md, T115). */
export function parseNamedMessage(value: unknown): NamedMessage | null {
  return isRecord(value) && typeof value.message === 'string'
    ? { name: value.message, data: value.data }
    : null
}

function parsePlainMessage(value: unknown): PlainMessage | null {
  const message = isRecord(value) && 'plugin_id' in value ? parseNamedMessage(value) : null
  return message && { type: 'message', ...message }
}

/** Returns the name and the data of a message of either direction, of an envelope that calls with no message its type; `null` for everything else. */
export function describeTextMessage(value: unknown): NamedMessage | null {
  const envelope = parseMarked(value)
  if (!envelope) return describeBare(value)
  const { type, data } = value as { readonly type: unknown; readonly data: unknown }
  if (envelope.type === 'malformed') return { name: typeof type === 'string' ? type : '', data }
  return describeBare(calledMessage(envelope)) ?? { name: envelope.type, data: envelope.data }
}

/** Returns which request a message makes or answers (docs/protocols/text.md, T24, T66, T71); `null` when it does neither. */
export function exchangeOfText(value: unknown): ExchangePart | null {
  const envelope = parseMarked(value)
  if (!envelope || envelope.type === 'malformed' || envelope.type === 'emit') return null
  const { owner, instance, request, type } = envelope
  return { role: type === 'response' ? 'reply' : 'request', id: JSON.stringify([owner, instance, request]) }
}

/** Returns a copy of a message that carries other data; the message itself where it carries nothing. */
export function replaceTextData(value: unknown, data: unknown): unknown {
  if (describeTextMessage(value)?.data === undefined) return value
  const envelope = parseMarked(value)
  if (!envelope) return replaceBare(value, data)
  const message = calledMessage(envelope)
  if (!describeBare(message)) return { ...(value as object), data }
  const { data: call } = value as { data: { args: readonly unknown[] } }
  const args = [replaceBare(message, data), ...call.args.slice(1)]
  return { ...(value as object), data: { ...call, args } }
}

/** Returns the message that an envelope calls the other side with, if any. */
function calledMessage(envelope: TextEnvelope | MalformedEnvelope): unknown {
  const isCall = envelope.type === 'call' && envelope.data.method === handleMethod
  return isCall ? envelope.data.args[0] : undefined
}

function describeBare(value: unknown): NamedMessage | null {
  const message = parseHostEvent(value) ?? parsePlainMessage(value)
  return message && { name: message.name, data: message.data }
}

function replaceBare(value: unknown, data: unknown): unknown {
  return { ...(value as object), [isHostEvent(value) ? 'event_data' : 'data']: data }
}
