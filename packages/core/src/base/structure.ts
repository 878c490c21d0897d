/**
 * The maximum number of levels to traverse; deeper ones are left as they are.
 *
 * No ticket comes near this limit and the next; they keep a hostile value from blocking the page.
 */
export const maxDepth = 500

/** The maximum number of lists, records and members to traverse; a part that is reached twice counts twice. */
export const maxParts = 100_000

/** Returns whether a value is a plain record: not null, not an array, not a Date. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}

/** Returns an object's own member, or `undefined` where it has none of its own. */
export function ownMember(holder: object, key: PropertyKey): unknown {
  // Reads first: a reactive proxy tracks reads, also of members that are added later, but not own-property checks.
  const value = (holder as Record<PropertyKey, unknown>)[key]
  return Object.hasOwn(holder, key) ? value : undefined
}

/** Sets an own member of a fresh object, also `__proto__`, which an assignment would make its prototype. */
export function setOwnMember(holder: object, key: string, value: unknown): void {
  // An assignment is several times as fast.
  if (key !== '__proto__') (holder as Record<string, unknown>)[key] = value
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })
}

/**
 * Returns `next`, with every part that equals the same part of `previous` replaced by that part.
 *
 * So unchanged parts keep their reference, and the result is `previous` if and only if both are structurally equal. Neither is
 * changed. A part that contains itself, or lies beyond {@link maxDepth} or {@link maxParts}, counts as changed and is not copied.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  return share(previous, next, { parents: [], partsLeft: maxParts }) as T
}

type Members = Readonly<Record<string, unknown>>

interface Walk {
  readonly parents: unknown[]
  partsLeft: number
}

function share(previous: unknown, next: unknown, walk: Walk): unknown {
  if (Object.is(previous, next) || !isObject(previous) || !isObject(next)) return next
  if (previous instanceof Date && next instanceof Date) return Object.is(+previous, +next) ? previous : next
  const isList = Array.isArray(next)
  if (isList ? !Array.isArray(previous) : !isRecord(previous) || !isRecord(next)) return next
  const keys = Object.keys(next)
  const { parents } = walk
  walk.partsLeft -= keys.length + 1
  if (walk.partsLeft < 0 || parents.length >= maxDepth || parents.includes(next)) return next
  parents.push(next)
  const shared = shareMembers(previous, next, keys, walk)
  parents.pop()
  return shared
}

/** Shares the members of two lists or two records; a copy is made only to hold a shared member. */
function shareMembers(before: Members, after: Members, keys: readonly string[], walk: Walk): object {
  const formerKeys = Object.keys(before)
  let isFormer = keys.length === formerKeys.length
  if (Array.isArray(after)) isFormer &&= before.length === after.length
  let isUnshared = true
  const parts = keys.map((key, index) => {
    // The members of two messages nearly always have the same order.
    const isKnown = key === formerKeys[index] || Object.hasOwn(before, key)
    const former = isKnown ? before[key] : undefined
    const part = share(former, after[key], walk)
    isFormer &&= isKnown && Object.is(part, former)
    isUnshared &&= Object.is(part, after[key])
    return part
  })
  if (isFormer) return before
  if (isUnshared) return after
  const copy = Array.isArray(after) ? Object.assign([], { length: after.length }) : {}
  for (const [index, key] of keys.entries()) setOwnMember(copy, key, parts[index])
  return copy
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null
}
