import { isRecord } from '../../base/structure'
import type { Theme } from '../../model/app-context'

/** The mark of an envelope of the trusted connection (docs/protocols/text.md). */
export const fingerprint = '@@livechat/postmessenger'

/** The method that both sides call to send a message. */
export const handleMethod = 'handle'

/** The key in the handshake answer that identifies a four-way widget. */
export const fourWayKey = '@@livechat/4way'

const eventPrefix = 'livechat:'

/** The parameters of a widget's URL. */
export enum textQuery {
  appId = 'plugin_id',
  connection = 'connection',
  theme = 'theme',
}

/** The value of `connection` that selects the plain connection (T90). */
export const plainConnection = 'plain'

/** Returns whether a value is a color theme. */
export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark'
}

/** Reads the query of a widget's URL, in which a plus sign is a plus sign (T116). */
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

/** The messages from widget to host that the neutral API sends; an enum, because bundlers inline its values. */
export enum textMessages {
  announce = 'plugin_inited',
  section = 'customer_details_section',
  badge = 'set_fullscreen_widget_notification_badge',
  track = 'track',
  toast = 'set_toast',
}

/** The messages of the published SDK that only this desk has. */
export enum textSdkMessages {
  openChat = 'open_chat_widget',
  properties = 'update_properties',
  transactionPending = 'register_transaction_pending',
  transactionSuccess = 'register_transaction_success',
  transactionFailure = 'register_transaction_failure',
}

/** The documented alias of the section message, which hosts accept, too. */
export const sectionAlias = 'ticket_details_section'

/** The events from host to widget that the neutral API reads, without their prefix. */
export enum textEvents {
  ticket = 'ticket_info',
  theme = 'change_theme',
}

/** The names of the button click: the one in the published types, then the documented one. */
export const clickEvents: readonly string[] = [
  'customer_details_section_button_click',
  'ticket_details_section_button_click',
]

/** The identity of one connection attempt of one host. */
export interface Binding {
  /** The random name of the host. */
  readonly owner: string
  /** The number of the host's connection attempt. */
  readonly instance: number
}

/** The id that a response shares with its request; `null` in a handshake and its response (T5). */
export type RequestId = string | number | null

/** A validated envelope, with the members of its type only. */
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

/** The readers of each type's data; each returns the name of the first invalid member, if any. */
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

/** Returns whether data has the mark of the trusted connection. */
export function isTextEnvelope(data: unknown): data is Record<string, unknown> {
  return isRecord(data) && Boolean(data[fingerprint])
}

/**
 * Parses a marked envelope into a new one with the members of its type only.
 *
 * Returns the path of the first invalid member when it is malformed (T2, T5, T7 to T9).
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

/** A marked message that is not a valid envelope. */
export interface MalformedEnvelope {
  /** The discriminant. */
  readonly type: 'malformed'
  /** Path of the first invalid member. */
  readonly path: string
}

/** An event from host to widget, without the prefix of its name. */
export interface BareEvent {
  /** The discriminant. */
  readonly type: 'event'
  /** Name of the event, without the prefix. */
  readonly name: string
  /** What the event carries. */
  readonly data: unknown
}

/** A validated message from host to widget. */
export type TextHostMessage = TextEnvelope | MalformedEnvelope | BareEvent

/** Parses data with the mark of the trusted connection; `null` for anything else. */
export function parseMarked(value: unknown): TextEnvelope | MalformedEnvelope | null {
  if (!isTextEnvelope(value)) return null
  const envelope = parseTextEnvelope(value)
  return typeof envelope === 'string' ? { type: 'malformed', path: envelope } : envelope
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

/** A message from widget to host. */
export interface WidgetMessage {
  /** The app's id, from its URL. */
  plugin_id: string | null
  /** The name of the message. */
  message: string
  /** The payload. */
  data: unknown
}

/** An event from host to widget in the form that is posted. */
export interface HostEvent {
  /** The prefixed name. */
  event_name: string
  /** The payload. */
  event_data: unknown
}

/** Builds an event from host to widget. */
export function hostEvent(name: string, data: unknown): HostEvent {
  return { event_name: eventPrefix + name, event_data: data }
}

/** Returns whether data is an event from host to widget, as the plain connection sends it. */
export function isHostEvent(data: unknown): data is HostEvent {
  return isRecord(data) && typeof data.event_name === 'string' && data.event_name.startsWith(eventPrefix)
}

/** Returns an event's name without its prefix. */
export function eventName(event: HostEvent): string {
  return event.event_name.slice(eventPrefix.length)
}
