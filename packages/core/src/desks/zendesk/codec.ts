import { isRecord } from '../../base/structure'
import { readString } from '../../model/read'
import { zendeskKeys } from './names'

/** An event from host to widget. */
interface ZendeskEvent {
  /** The discriminant. */
  readonly type: 'event'
  /** Name of the event, without the prefix. */
  readonly name: string
  /** What the event carries. */
  readonly data: unknown
  /** Whether the host waits for a reply. */
  readonly needsReply: boolean
}

/** The answer to a call, or to a request through the host. */
export interface ZendeskAnswer {
  /** The discriminant. */
  readonly type: 'answer'
  /** Id of the call. */
  readonly id: number
  /** Whether it has a result with values, or fails the call. */
  readonly isValid: boolean
  /** The result; that of a call has the values by path. */
  readonly result: unknown
  /** The error with which the call failed as a whole. */
  readonly error?: Error | undefined
  /** The errors with which paths of it failed. */
  readonly errors: ReadonlyMap<string, Error>
}

/** A validated message from host to widget. */
export type ZendeskHostMessage = ZendeskEvent | ZendeskAnswer

/** Reads a message that may be JSON text; `null` for what is no object (docs/protocols/zendesk.md, Z1). */
export function readObject(data: unknown): Record<string, unknown> | null {
  try {
    const value: unknown = typeof data === 'string' ? JSON.parse(data) : data
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

/** Parses a message from host to widget; `null` for everything else (docs/protocols/zendesk.md, Z2, Z33, Z42). */
export function parseZendeskMessage(data: unknown): ZendeskHostMessage | null {
  const { key, id, message, needsReply, result, error } = readObject(data) ?? {}
  if (typeof key === 'string' && key.startsWith(zendeskKeys.toWidget)) {
    const name = key.slice(zendeskKeys.toWidget.length)
    const [, request, isDone] = /^request:(\d+)\.(?:(done)|fail)$/.exec(name) ?? []
    if (request) return toRequestAnswer(Number(request), Boolean(isDone), message)
    return { type: 'event', name, data: message, needsReply: needsReply === true }
  }
  if (!Number.isFinite(id) || (result === undefined && error == null)) return null
  const values = isRecord(result) ? result : {}
  const failed = isRecord(values.errors) ? Object.entries(values.errors) : []
  return {
    type: 'answer',
    id: id as number,
    isValid: isRecord(result) || error != null,
    result: values,
    error: error == null ? undefined : toError(error),
    errors: new Map(failed.map(([path, reason]) => [path, toError(reason, `"${path}" `)])),
  }
}

/** Reads the answer to a request through the host (Z131). */
function toRequestAnswer(id: number, isDone: boolean, message: unknown): ZendeskAnswer {
  const { responseArgs } = isRecord(message) ? message : {}
  const result: unknown = Array.isArray(responseArgs) ? responseArgs[0] : undefined
  const { status, responseText } = isRecord(result) ? result : {}
  const error = isDone ? undefined : toError(readString(responseText) || status)
  return { type: 'answer', id, isValid: true, result, error, errors: new Map() }
}

function toError(reason: unknown, path = ''): Error {
  return new Error(path + (readString(isRecord(reason) ? reason.message : reason) ?? 'failed'))
}
