import { isRecord, type Action, type TicketChanges, type Verdict } from '@deskbridge/core/internal'
import type { HostOutcome, HostPost, HostResponse, HostSessionEvent, ModalWish } from '../desk-host'
import type { AppCall } from './codec'
import { createInstance, readAction } from './invoke'
import { readPath, readSetting } from './paths'
import type { ZendeskPlace } from './place'
import { invalid, type Reading } from './reading'

/** What a call comes to, unless the helpdesk answers it. */
export interface CallReading {
  /** What becomes of it: delivered, if any of its paths can be answered. */
  readonly verdict: Verdict
  /** What each path or action comes to. */
  readonly readings: ReadonlyMap<string, Reading>
}

/** Reads a call whole, and changes nothing (docs/protocols/zendesk.md, Z62). */
export function readCall({ name, params }: AppCall, place: ZendeskPlace): CallReading {
  const read = {
    get: (path: string) => readPath(path, place),
    set: (path: string, value: unknown) => readSetting(path, value, place),
    invoke: (action: string, args: unknown) => readAction(action, args as readonly unknown[], place),
  }[name]
  const readings = new Map(params.map(([path, value]) => [path, read(path, value)]))
  const opening = readings.get(createInstance)
  if (opening && readings.size > 1)
    readings.set(createInstance, invalid(createInstance, 'must be called alone'))
  const verdicts = [...readings.values()].map(({ verdict }) => verdict)
  return { verdict: verdicts.find((verdict) => verdict === 'delivered') ?? verdicts[0]!, readings }
}

/** Returns the modal that a call opens, unless the helpdesk answers it (Z46). */
export function modalOf({ readings }: CallReading, response: HostResponse | undefined): ModalWish | null {
  const reading = readings.get(createInstance)
  if (response && ('error' in response || isAnswered(response.result))) return null
  return (reading?.verdict === 'delivered' && reading.modal) || null
}

const isAnswered = (result: unknown) => isRecord(result) && Object.hasOwn(result, createInstance)

/** Answers a call: with what the helpdesk answers of it, and with what it comes to (Z41, Z60, Z61). */
export function answerCall(
  { id }: AppCall,
  { readings }: CallReading,
  response: HostResponse | undefined,
): HostOutcome {
  if (response && 'error' in response) return { posts: [failCall(id, messageOf(response.error))] }
  const given = isRecord(response?.result) ? response.result : {}
  const values: [string, unknown][] = []
  const errors: [string, object][] = []
  const actions: Action[] = []
  const events: HostSessionEvent[] = []
  let changes: TicketChanges = {}
  for (const [path, reading] of readings) {
    if (Object.hasOwn(given, path)) values.push([path, given[path]])
    else if (reading.verdict !== 'delivered') {
      errors.push([path, { name: 'Error', message: reading.reason, path }])
    } else {
      values.push([path, reading.value])
      if (reading.action) actions.push(reading.action)
      if (reading.closes) events.push({ type: 'close' })
      if (reading.changes) changes = joinChanges(changes, reading.changes)
    }
  }
  if (Object.keys(changes).length > 0) actions.push({ kind: 'updateTicket', changes })
  const result = Object.fromEntries([...values, ['errors', Object.fromEntries(errors)]]) as object
  const toFallback = (error: unknown) => failCall(id, messageOf(error)).message
  const acts = actions.map((action): HostSessionEvent => ({ type: 'action', action }))
  return { posts: [{ message: { id, result }, toFallback }], events: [...acts, ...events] }
}

function joinChanges(before: TicketChanges, next: TicketChanges): TicketChanges {
  const { customFields } = next
  return {
    ...before,
    ...next,
    ...(customFields && { customFields: { ...before.customFields, ...customFields } }),
  }
}

/** Fails a call as a whole; without a name, the genuine package would resolve (Z42). */
export function failCall(id: number, message: string): HostPost {
  return { message: { id, error: { name: 'Error', message } } }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
