import { createError } from './errors'
import { isRecord, maxDepth, setOwnMember } from './structure'

/**
 * Copies objects, arrays, maps and sets deeply, so that a framework's proxies become plain data that can be posted.
 *
 * Everything else, such as a `Date`, is kept as it is, and so are cycles. Of an array, only the entries are copied.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for more levels than {@link maxDepth}.
 */
export function toPlain<T>(value: T): T {
  return copyPart(value, new Map(), 0) as T
}

function copyPart(value: unknown, copies: Map<unknown, unknown>, depth: number): unknown {
  if (copies.has(value)) return copies.get(value)
  const Collection = [Map, Set].find((known) => value instanceof known)
  if (!Collection && !Array.isArray(value) && !isRecord(value)) return value
  if (depth >= maxDepth)
    throw createError('INVALID_ARGUMENT', ['depth of a value', depth + 1], {
      remedy: { most: maxDepth, of: 'levels' },
    })
  const copy = (part: unknown) => copyPart(part, copies, depth + 1)
  if (Collection) {
    copies.set(value, value)
    const collection = new (Collection as SetConstructor)(copy([...(value as Set<unknown>)]) as unknown[])
    copies.set(value, collection)
    return collection
  }
  const holder = Array.isArray(value) ? Object.assign([], { length: value.length }) : {}
  copies.set(value, holder)
  for (const [key, part] of Object.entries(value as object)) {
    if (!Array.isArray(value) || /^\d+$/.test(key)) setOwnMember(holder, key, copy(part))
  }
  return holder
}
