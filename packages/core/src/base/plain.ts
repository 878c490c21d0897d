import { isRecord } from './structure'

/**
 * Copies records, lists, maps and sets all the way down, so that a framework's proxies become plain data that can be posted.
 *
 * Everything else, such as a `Date`, is kept as it is, and so is a part that contains itself.
 */
export function toPlain<T>(value: T, copies = new Map<unknown, unknown>()): T {
  if (copies.has(value)) return copies.get(value) as T
  if (Array.isArray(value)) {
    const list: unknown[] = []
    copies.set(value, list)
    for (const part of value) list.push(toPlain(part, copies))
    return list as T
  }
  const Collection = [Map, Set].find((known) => value instanceof known)
  if (Collection) {
    copies.set(value, value)
    const copy = new (Collection as SetConstructor)(toPlain([...(value as Set<unknown>)], copies))
    copies.set(value, copy)
    return copy as T
  }
  if (!isRecord(value)) return value
  const record: Record<string, unknown> = {}
  copies.set(value, record)
  for (const [key, part] of Object.entries(value)) record[key] = toPlain(part, copies)
  return record as T
}
