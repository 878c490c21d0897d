import { isRecord } from '@deskbridge/core/internal'
import { describeMessage } from '@deskbridge/host/engine'

/** Is the way from a message to one of its members, the outermost first. */
export type Path = readonly string[]

/**
 * Finds where in a message stands what it carries; `null` when nothing is carried.
 *
 * No wire is known here: each member is replaced by a mark in turn, until the message's desk says that it carries the mark.
 */
export function pathOfData(message: unknown): Path | null {
  const mark = {}
  const { name } = describeMessage(message)
  const carries = (path: Path) => {
    const marked = describeMessage(replaceAt(message, path, mark))
    return marked.data === mark && marked.name === name
  }
  return membersOf(message).find(carries) ?? null
}

/** Returns a copy in which one member is another value; missing records on the way are made. */
export function replaceAt(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement
  if (Array.isArray(value)) {
    return value.map((part, index) => (String(index) === key ? replaceAt(part, rest, replacement) : part))
  }
  const record = isRecord(value) ? value : {}
  return { ...record, [key]: replaceAt(record[key], rest, replacement) }
}

/** Returns a copy that lacks one member. */
export function removeAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return undefined
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_part, index) => String(index) !== key)
    return value.map((part, index) => (String(index) === key ? removeAt(part, rest) : part))
  }
  if (!isRecord(value) || !(key in value)) return value
  if (rest.length > 0) return { ...value, [key]: removeAt(value[key], rest) }
  const { [key]: _removed, ...others } = value
  return others
}

/** Returns the value of a member. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
    value,
  )
}

/** Lists the paths to all members, the outer ones first. */
function membersOf(value: unknown): Path[] {
  const found: Path[] = []
  const queue: { path: Path; part: unknown }[] = [{ path: [], part: value }]
  for (const { path, part } of queue) {
    if (!isRecord(part) && !Array.isArray(part)) continue
    for (const [key, inner] of Object.entries(part)) {
      const way = [...path, key]
      found.push(way)
      // What is carried may contain itself; it stands higher than that.
      if (way.length < deepest) queue.push({ path: way, part: inner })
    }
  }
  return found
}

/** Is how deep in a message the data may stand: a call's arguments hold the message that holds it. */
const deepest = 5
