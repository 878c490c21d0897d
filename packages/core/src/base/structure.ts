/** Tells whether a value is a plain record: not null, not an array, not a Date. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}

/**
 * Returns `next`, with every part that is equal to the same part of `previous` replaced by the latter.
 *
 * So unchanged parts keep their reference, and the result is `previous` itself exactly when both are structurally equal.
 * A part that contains itself counts as changed.
 */
export function shareStructure<T>(previous: unknown, next: T, parents = new Set<unknown>()): T {
  if (Object.is(previous, next) || parents.has(next)) return next
  if (previous instanceof Date && next instanceof Date) return (+previous === +next ? previous : next) as T
  const areArrays = Array.isArray(previous) && Array.isArray(next)
  if (!areArrays && !(isRecord(previous) && isRecord(next))) return next
  parents.add(next)
  const before = previous as Record<string, unknown>
  const after = next as Record<string, unknown>
  const keys = Object.keys(after)
  let isSame = keys.length === Object.keys(before).length
  const shared: Record<string, unknown> = areArrays ? ([] as never) : {}
  for (const key of keys) {
    shared[key] = shareStructure(before[key], after[key], parents)
    isSame &&= key in before && Object.is(shared[key], before[key])
  }
  parents.delete(next)
  return (isSame ? previous : shared) as T
}
