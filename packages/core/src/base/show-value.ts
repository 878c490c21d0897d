/** Formats a value for an error message; never throws. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return value.length > 200 ? `"${value.slice(0, 200)}…"` : `"${value}"`
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  try {
    if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  } catch {
    // A revoked proxy throws at every question about it.
  }
  return 'an object'
}
