import { WidgetError } from './errors'

/** Formats a value for an error message. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return value.length > 200 ? `"${value.slice(0, 200)}…"` : `"${value}"`
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  return value !== null && typeof value === 'object' ? 'an object' : String(value)
}

/**
 * Throws unless a caller's value is valid.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value and what it must be.
 */
export function checkArgument(isGood: unknown, name: string, value: unknown, remedy: string): void {
  if (isGood) return
  throw new WidgetError('INVALID_ARGUMENT', `The ${name} is ${showValue(value)}: it must be ${remedy}.`)
}
