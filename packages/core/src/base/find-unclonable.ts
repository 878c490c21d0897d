import { toPlain } from './plain'
import { isRecord } from './structure'

/** Finds the innermost part of a value that no message can carry, and its path; the value itself, without a path, if no part is to blame. */
export function findUnclonable(
  value: unknown,
  path: readonly string[] = [],
  parents = new Set<unknown>(),
): readonly [path: string, part: unknown] {
  parents.add(value)
  const entries = Array.isArray(value) || isRecord(value) ? Object.entries(value) : []
  const found = entries.find(([, part]) => !parents.has(part) && !isClonable(part))
  return found ? findUnclonable(found[1], [...path, found[0]], parents) : [path.join('.'), value]
}

function isClonable(value: unknown): boolean {
  try {
    structuredClone(toPlain(value))
    return true
  } catch {
    return false
  }
}
