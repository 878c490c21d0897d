import { isRecord } from '../../base/structure'
import type { Theme } from '../../model/app-context'

/** Marks an envelope of the trusted connection (docs/protocols/text.md). */
export const fingerprint = '@@livechat/postmessenger'

/** Is the method that both sides call with their messages. */
export const handleMethod = 'handle'

/** Is the key by which a four-way widget makes itself known in its handshake answer. */
export const fourWayKey = '@@livechat/4way'

const eventPrefix = 'livechat:'

/** Names what a widget's address tells it. */
export const textQuery = { appId: 'plugin_id', connection: 'connection', theme: 'theme' } as const

/** Is the value of the connection that makes it plain (T90). */
export const plainConnection = 'plain'

/** Tells whether a value names colours. */
export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark'
}

/** Reads the query of a widget's address, in which a plus sign is a plus sign (T116). */
export function readTextQuery(search: string): {
  appId: string | null
  isPlain: boolean
  theme: Theme | null
} {
  const query = new URLSearchParams(search.replaceAll('+', '%2B'))
  const theme = query.get(textQuery.theme)
  return {
    appId: query.get(textQuery.appId),
    isPlain: query.get(textQuery.connection) === plainConnection,
    theme: isTheme(theme) ? theme : null,
  }
}

/** Names the messages from widget to host that the neutral API sends. */
export const textMessages = {
  announce: 'plugin_inited',
  section: 'customer_details_section',
  badge: 'set_fullscreen_widget_notification_badge',
  track: 'track',
  toast: 'set_toast',
} as const

/** Names the messages of the published SDK that no other desk has an equal of. */
export const textSdkMessages = {
  openChat: 'open_chat_widget',
  properties: 'update_properties',
  transactionPending: 'register_transaction_pending',
  transactionSuccess: 'register_transaction_success',
  transactionFailure: 'register_transaction_failure',
} as const

/** Is the section message's documented other name, which hosts accept too. */
export const sectionAlias = 'ticket_details_section'

/** Names the events from host to widget that the neutral API reads, without their prefix. */
export const textEvents = {
  ticket: 'ticket_info',
  theme: 'change_theme',
} as const

/** Lists the names of the button click: the one in the published types first, then the documented one. */
export const clickEvents: readonly string[] = [
  'customer_details_section_button_click',
  'ticket_details_section_button_click',
]

/** Identifies one connection attempt of one host. */
export interface Binding {
  /** The host's own random name. */
  readonly owner: string
  /** The number of the host's connection attempt. */
  readonly instance: number
}

/** Joins an answer to its question; `null` in a handshake and its answer (T5). */
export type RequestId = string | number | null

/** An envelope whose shape has been checked, with nothing in it but what its type has. */
export type TextEnvelope = Binding & { readonly request: RequestId } & (
    | { readonly type: 'handshake' | 'handshake_echo'; readonly data: undefined }
    | { readonly type: 'response'; readonly data: { readonly error: boolean; readonly result: unknown } }
    | {
        readonly type: 'call'
        readonly request: string | number
        readonly data: { readonly method: string; readonly args: readonly [message: unknown] }
      }
    | { readonly type: 'emit'; readonly data: { readonly event: string; readonly arg: unknown } }
  )

/** The kinds of envelope. */
export type TextEnvelopeType = TextEnvelope['type']

/** Reads the data of each kind of envelope; returns the name of the first bad member. */
const dataReaders: Record<TextEnvelopeType, (data: Record<string, unknown>) => object | string | undefined> =
  {
    handshake: () => undefined,
    handshake_echo: () => undefined,
    response: ({ error, result }) => (typeof error === 'boolean' ? { error, result } : 'error'),
    call({ method, args }) {
      if (typeof method !== 'string') return 'method'
      return Array.isArray(args) ? { method, args: [args[0] as unknown] } : 'args'
    },
    emit: ({ event, arg }) => (typeof event === 'string' ? { event, arg } : 'event'),
  }

/** Tells whether data carries the trusted connection's mark. */
export function isTextEnvelope(data: unknown): data is Record<string, unknown> {
  return isRecord(data) && Boolean(data[fingerprint])
}

/**
 * Reads a marked envelope into a fresh one that holds only what its type has.
 *
 * Returns the path of the first bad member when it is malformed (T2, T5, T7 to T9).
 */
export function parseTextEnvelope(value: Record<string, unknown>): TextEnvelope | string {
  const { owner, instance, type, request, data } = value
  if (typeof owner !== 'string') return 'owner'
  if (!Number.isSafeInteger(instance)) return 'instance'
  if (typeof type !== 'string' || !Object.hasOwn(dataReaders, type)) return 'type'
  const isId = typeof request === 'string' || Number.isFinite(request)
  const isNone = request == null
  const takes = { handshake: isNone, handshake_echo: isId, call: isId, response: isId || isNone, emit: true }
  if (!takes[type as TextEnvelopeType]) return 'request'
  const read = dataReaders[type as TextEnvelopeType](isRecord(data) ? data : {})
  if (typeof read === 'string') return `data.${read}`
  return { owner, instance, type, request: isId ? request : null, data: read } as TextEnvelope
}

/** A marked message that is no proper envelope. */
export interface MalformedEnvelope {
  /** Discriminates it from envelopes. */
  readonly type: 'malformed'
  /** Path of the first bad member. */
  readonly path: string
  /** Type that the envelope claims to have, if that is a string. */
  readonly name: string
  /** Data of the envelope, unchecked. */
  readonly data: unknown
}

/** An event from host to widget, without the prefix of its name. */
export interface BareEvent {
  /** Discriminates it from envelopes. */
  readonly type: 'event'
  /** Name of the event, without the prefix. */
  readonly name: string
  /** What the event carries. */
  readonly data: unknown
}

/** A message from host to widget whose shape has been checked. */
export type TextHostMessage = TextEnvelope | MalformedEnvelope | BareEvent

/** Parses whatever carries the trusted connection's mark; `null` for everything else. */
export function parseMarked(value: unknown): TextEnvelope | MalformedEnvelope | null {
  if (!isTextEnvelope(value)) return null
  const envelope = parseTextEnvelope(value)
  if (typeof envelope !== 'string') return envelope
  const { type, data } = value
  return { type: 'malformed', path: envelope, name: typeof type === 'string' ? type : '', data }
}

/** Parses a bare event of the host, as the plain connection sends it; `null` for everything else. */
export function parseHostEvent(value: unknown): BareEvent | null {
  return isHostEvent(value) ? { type: 'event', name: eventName(value), data: value.event_data } : null
}

/** Parses a message from host to widget; `null` for everything else. */
export function parseHostMessage(value: unknown): TextHostMessage | null {
  return parseMarked(value) ?? parseHostEvent(value)
}

/** Builds an envelope. */
export function textEnvelope(
  { owner, instance }: Binding,
  type: TextEnvelopeType,
  request: unknown,
  data: unknown,
): Record<string, unknown> {
  return { [fingerprint]: true, owner, instance, type, request, data }
}

/** Builds the data of a call that carries a message. */
export function callData(message: unknown): { method: string; args: unknown[] } {
  return { method: handleMethod, args: [message] }
}

/** Is a message from widget to host. */
export interface WidgetMessage {
  /** Names the app as its address does. */
  plugin_id: string | null
  /** Names the message. */
  message: string
  /** Is what it carries. */
  data: unknown
}

/** Is an event from host to widget as it crosses the wire. */
export interface HostEvent {
  /** Is the prefixed name. */
  event_name: string
  /** Is what it carries. */
  event_data: unknown
}

/** Builds an event from host to widget. */
export function hostEvent(name: string, data: unknown): HostEvent {
  return { event_name: eventPrefix + name, event_data: data }
}

/** Tells whether data has the shape of an event from host to widget, as the plain connection sends it bare. */
export function isHostEvent(data: unknown): data is HostEvent {
  return isRecord(data) && typeof data.event_name === 'string' && data.event_name.startsWith(eventPrefix)
}

/** Returns an event's name without its prefix. */
export function eventName(event: HostEvent): string {
  return event.event_name.slice(eventPrefix.length)
}

/** Is an error as it crosses the wire: what is no `Error` travels as it is. */
export type SerializedError =
  { real: true; error: { message: string; code?: unknown } } | { real: false; error: unknown }

/** Writes an error for the wire; of an `Error` only the message and an own `code` survive. */
export function serializeError(error: unknown): SerializedError {
  if (!(error instanceof Error)) return { real: false, error }
  const code = Object.hasOwn(error, 'code') ? { code: (error as { code?: unknown }).code } : {}
  return { real: true, error: { message: error.message, ...code } }
}

/** Reads an error from the wire: always an `Error`, with an own `code` where one was sent, or with the raw `value`. */
export function deserializeError(value: unknown): Error {
  const { real, error } = isRecord(value) ? value : { real: false, error: value }
  if (!real || !isRecord(error))
    return Object.assign(new Error(`It sent ${typeof error} as its error`), { value: error })
  const result = new Error(typeof error.message === 'string' ? error.message : '')
  return Object.hasOwn(error, 'code') ? Object.assign(result, { code: error.code }) : result
}
