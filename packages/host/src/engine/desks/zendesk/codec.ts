import { readObject, zendeskCalls, zendeskKeys, type ZendeskCallName } from '@deskbridge/core/desks/zendesk'
import { isRecord } from '@deskbridge/core/internal'
import type { ExchangePart, NamedMessage } from '../desk-host'

/** How much one message may name, or one action have as arguments, and how long a name may be. */
const limits = { names: 1000, characters: 1000 }

/** Names that are short and simple enough for a report. */
const nameable = /^(?=.{1,80}$)\w+(\.\w+)*$/

/** What all messages of an app name. */
interface Sender {
  /** Id of the frame. */
  readonly guid: string
  /** Id of the instance that it is about. */
  readonly instance: string
}

/** A call of an app. */
export interface AppCall extends Sender {
  /** The discriminant. */
  readonly type: 'call'
  /** Id of the call. */
  readonly id: number
  /** What it calls. */
  readonly name: ZendeskCallName
  /** The paths or actions, each with its value or arguments. */
  readonly params: readonly (readonly [path: string, value: unknown])[]
  /** The parameters as they came. */
  readonly data: unknown
}

/** An event of an app. */
export interface AppEvent extends Sender {
  /** The discriminant. */
  readonly type: 'event'
  /** The key without the name of the event that it is about. */
  readonly name: string
  /** The name of the event that it is about, or the number of a request; empty where there is none. */
  readonly subject: string
  /** What it carries. */
  readonly data: unknown
  /** The error of a reply. */
  readonly error: unknown
}

/** A message of an app that has the marks of the desk and a bad member. */
interface MalformedMessage extends Sender {
  /** The discriminant. */
  readonly type: 'malformed'
  /** Path of the first bad member. */
  readonly path: string
  /** Id of the call that it is. */
  readonly id: number | null
}

/** A checked message of an app. */
export type ZendeskAppMessage = AppCall | AppEvent | MalformedMessage

/** The names of keys that name another event, or the number of a request. */
const prefixes = [
  zendeskKeys.on,
  zendeskKeys.off,
  zendeskKeys.trigger,
  zendeskKeys.reply,
  zendeskKeys.request,
] as const

/** Splits a key into its name and what it is about. */
function splitKey(key: string): readonly [name: string, subject: string] {
  const prefix = prefixes.find((known) => key.startsWith(known))
  return prefix ? [prefix.slice(0, -1), key.slice(prefix.length)] : [key, '']
}

/** Parses a message of an app; `null` for data of another desk (docs/protocols/zendesk.md, Z2, Z3). */
export function parseAppMessage(data: unknown): ZendeskAppMessage | null {
  const message = readObject(data) ?? {}
  const { appGuid, instanceGuid, key, error } = message
  if (typeof appGuid !== 'string' || (typeof key !== 'string' && message.request === undefined)) return null
  const sender = { guid: appGuid, instance: typeof instanceGuid === 'string' ? instanceGuid : appGuid }
  if (typeof key !== 'string') return parseCall(message, sender)
  const [name, subject] = splitKey(key)
  return { type: 'event', ...sender, name, subject, data: message.message, error }
}

function parseCall(
  { id, request, params }: Readonly<Record<string, unknown>>,
  sender: Sender,
): AppCall | MalformedMessage {
  const malformed = (path: string): MalformedMessage => {
    return { type: 'malformed', ...sender, path, id: Number.isFinite(id) ? (id as number) : null }
  }
  if (!Number.isFinite(id)) return malformed('id')
  const name = zendeskCalls.find((known) => known === request)
  if (!name) return malformed('request')
  const entries = name === 'get' ? readPaths(params) : isRecord(params) ? Object.entries(params) : null
  if (!entries || entries.length === 0 || entries.length > limits.names) return malformed('params')
  const bad = entries.find(([path, value]) => {
    return path.length > limits.characters || (name === 'invoke' && !isArguments(value))
  })
  if (bad) return malformed(nameable.test(bad[0]) ? `params.${bad[0]}` : 'params')
  return { type: 'call', ...sender, id: id as number, name, params: entries, data: params }
}

const isArguments = (value: unknown) => Array.isArray(value) && value.length <= limits.names

/** Reads a list of paths, each once; `null` for anything else. */
function readPaths(paths: unknown): [path: string, value: undefined][] | null {
  if (!Array.isArray(paths) || paths.length > limits.names) return null
  // A set has undefined for each hole.
  const names = [...new Set<unknown>(paths)]
  return names.every((path) => typeof path === 'string') ? names.map((path) => [path, undefined]) : null
}

/** Returns the name and the data of a message, in either direction; `null` for data of another desk. */
export function describeZendeskMessage(data: unknown): NamedMessage | null {
  const message = readObject(data) ?? {}
  const sent = parseAppMessage(message)
  if (sent?.type === 'event') {
    const { name, subject, data: carried, error } = sent
    if (!subject || name === zendeskKeys.request.slice(0, -1)) return { name, data: carried }
    const members = isRecord(carried) ? carried : {}
    return { name, data: { event: subject, ...members, ...(error !== undefined && { error }) } }
  }
  if (sent) {
    const { request, params } = message
    return { name: typeof request === 'string' ? request : '', data: params }
  }
  const { key, id, result, error } = message
  if (typeof key === 'string' && key.startsWith(zendeskKeys.toWidget)) {
    return { name: key.slice(zendeskKeys.toWidget.length).replace(/:\d+/, ''), data: message.message }
  }
  const isAnswer = Number.isFinite(id) && (result !== undefined || error != null)
  return isAnswer ? { name: 'answer', data: result === undefined ? error : result } : null
}

/** Returns a copy of a message that carries other data; the message itself where it carries nothing. */
export function replaceZendeskData(data: unknown, other: unknown): unknown {
  const message = readObject(data) ?? {}
  const member = ['message', 'params', 'result', 'error'].find((name) => message[name] !== undefined)
  if (!member) return data
  const copy = { ...message, [member]: other }
  return typeof data === 'string' ? JSON.stringify(copy) : copy
}

/** Returns which request a message makes or answers: a call, a request through the host, or a hook. */
export function exchangeOfZendesk(data: unknown): ExchangePart | null {
  const { key, id, request, needsReply } = readObject(data) ?? {}
  if (typeof id === 'number') return { role: request === undefined ? 'reply' : 'request', id: String(id) }
  if (typeof key !== 'string') return null
  const [, number, end] = /^(?:zaf\.)?(request:\d+)(?:\.(done|fail))?$/.exec(key) ?? []
  if (number) return { role: end ? 'reply' : 'request', id: number }
  if (key.startsWith(zendeskKeys.reply)) return { role: 'reply', id: key.slice(zendeskKeys.reply.length) }
  return needsReply === true ? { role: 'request', id: key.slice(zendeskKeys.toWidget.length) } : null
}
