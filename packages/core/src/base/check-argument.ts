import { WidgetError } from './errors'

/** Writes a value for an error message: short, and whatever it is. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return value.length > 200 ? `"${value.slice(0, 200)}…"` : `"${value}"`
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  return value !== null && typeof value === 'object' ? 'an object' : String(value)
}

/**
 * Throws when a caller's value cannot be used.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value and what it must be.
 */
export function checkArgument(isGood: unknown, name: string, value: unknown, remedy: string): void {
  if (isGood) return
  throw new WidgetError('INVALID_ARGUMENT', `The ${name} is ${showValue(value)}: it must be ${remedy}.`)
}
