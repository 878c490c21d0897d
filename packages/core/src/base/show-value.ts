/** Writes a value for an error message: short, and whatever it is. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 100)}"`
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  return value !== null && typeof value === 'object' ? 'an object' : String(value)
}
