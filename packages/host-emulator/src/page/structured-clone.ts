import { isRecord, type Unsubscribe } from '@deskbridge/core/internal'
import { nodeBuiltin } from '../node-builtin'

interface WorkerThreads {
  MessageChannel: typeof MessageChannel
  receiveMessageOnPort(port: MessagePort): { message: unknown } | undefined
}

type Clone = (value: unknown, options?: StructuredSerializeOptions) => unknown

/** Number of users of the function that was provided. */
let users = 0

/** Provides `structuredClone` in a test DOM that has none, until the last user undoes this. */
export function provideStructuredClone(): Unsubscribe {
  const worker = nodeBuiltin<WorkerThreads>('worker_threads')
  const isThere = users === 0 && typeof structuredClone === 'function'
  if (isThere || !worker) return () => {}
  const scope = globalThis as { structuredClone?: Clone }
  if (users++ === 0)
    scope.structuredClone = (value, options) => ofThisRealm(cloneInNode(worker, value, options))
  return () => {
    if (--users === 0) delete scope.structuredClone
  }
}

function cloneInNode(
  { MessageChannel: Channel, receiveMessageOnPort }: WorkerThreads,
  value: unknown,
  { transfer = [] }: StructuredSerializeOptions = {},
) {
  const { port1, port2 } = new Channel()
  try {
    port1.postMessage(value, transfer)
    return receiveMessageOnPort(port2)!.message
  } catch (error) {
    const { message, name } = error as Error
    throw new DOMException(message, name)
  } finally {
    port1.close()
  }
}

/** Rebuilds what Node has cloned with this realm's own classes: a sandbox has its own `Date`. */
function ofThisRealm(value: unknown, copies = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (copies.has(value)) return copies.get(value)
  const keep = <T>(copy: T, fill: (copy: T) => void = () => {}): T => {
    copies.set(value, copy)
    fill(copy)
    return copy
  }
  const inner = (part: unknown) => ofThisRealm(part, copies)
  if (Array.isArray(value))
    return keep<unknown[]>([], (list) => value.forEach((part) => list.push(inner(part))))
  if (isRecord(value)) {
    return keep<Record<string, unknown>>({}, (record) => {
      for (const [key, part] of Object.entries(value)) record[key] = inner(part)
    })
  }
  switch (Object.prototype.toString.call(value)) {
    case '[object Date]':
      return keep(new Date(Number(value)))
    case '[object Map]':
      return keep(new Map<unknown, unknown>(), (map) => {
        for (const [key, part] of value as Map<unknown, unknown>) map.set(inner(key), inner(part))
      })
    case '[object Set]':
      return keep(new Set<unknown>(), (set) => {
        for (const part of value as Set<unknown>) set.add(inner(part))
      })
    default:
      return value
  }
}

/**
 * Clones what is posted, with its ports, as a browser does; the error names the path of what cannot be cloned.
 *
 * @throws {DOMException} DataCloneError
 */
export function clonePosted<T extends { data: unknown }>(posted: T, transfer: Transferable[]): T {
  try {
    rejectPageObjects(posted.data)
    return structuredClone(posted, { transfer })
  } catch (error) {
    if ((error as Error).name !== 'DataCloneError') throw error
    const path = findUnclonable(posted.data, '')
    const text = `Failed to execute 'postMessage' on 'Window': ${(error as Error).message}`
    throw new DOMException(path ? `${text} Path: ${path}.` : text, 'DataCloneError')
  }
}

/** Returns the path of the innermost part that cannot be cloned. */
function findUnclonable(value: unknown, path: string, parents = new Set<unknown>()): string {
  parents.add(value)
  const entries = Array.isArray(value) || isRecord(value) ? Object.entries(value) : []
  const found = entries.find(([, part]) => !parents.has(part) && !isClonable(part))
  if (!found) return path
  const [key, part] = found
  const next = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key
  return findUnclonable(part, next, parents)
}

function isClonable(value: unknown): boolean {
  try {
    rejectPageObjects(value)
    structuredClone(value)
    return true
  } catch {
    return false
  }
}

/** Classes of a page whose objects no browser clones, though test DOMs do. */
const pageClasses = ['Node', 'Event', 'FormData', 'Headers', 'Request', 'Response'] as const

/**
 * Rejects objects of the page that a test DOM makes of ordinary objects.
 *
 * @throws {DOMException} DataCloneError
 */
function rejectPageObjects(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  const scope = globalThis as Record<string, unknown>
  const isOf = (name: string) =>
    typeof scope[name] === 'function' && value instanceof (scope[name] as typeof Node)
  if (value === globalThis || pageClasses.some(isOf)) {
    const { name } = (value as object).constructor
    throw new DOMException(`${name} object could not be cloned.`, 'DataCloneError')
  }
  if (Array.isArray(value) || isRecord(value)) {
    for (const part of Object.values(value)) rejectPageObjects(part, seen)
  }
}
