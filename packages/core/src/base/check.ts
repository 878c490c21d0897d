import { checkArgument } from './check-argument'
import type { Clock } from './clock'
import { isRecord } from './structure'

/**
 * Returns a caller's value if it is valid; the error names it by `owner` and `path`.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value and what it must be.
 */
export type Check<T> = (value: unknown, owner: string, path?: string) => T

/** A check for each member, including optional ones. */
export type MemberChecks<T> = { readonly [K in keyof T]-?: Check<T[K]> }

/** Creates a check from a predicate. */
export function checkThat<T>(isGood: (value: unknown) => boolean, remedy: string): Check<T> {
  return (value, owner, path) => {
    checkArgument(isGood(value), path ? `${path} of the ${owner}` : owner, value, remedy)
    return value as T
  }
}

/** Creates a check for one of the given values. */
export function checkOneOf<const T extends string | null>(values: readonly T[]): Check<T> {
  const words = values.map((value) => (value === null ? 'null' : `'${value}'`))
  const remedy = [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ')
  return checkThat((value) => values.includes(value as T), remedy)
}

/** Creates a check for an optional value; `null` counts as missing, as in data from JSON. */
export function checkOptional<T>(check: Check<T>): Check<T>
export function checkOptional<T, Missing>(check: Check<T>, missing: () => Missing): Check<T | Missing>
export function checkOptional(check: Check<unknown>, missing = () => undefined): Check<unknown> {
  return (value, owner, path) => (value == null ? missing() : check(value, owner, path))
}

/** Creates a check for an array that returns a copy; holes are checked as `undefined`. */
export function checkList<T>(check: Check<T>, remedy = 'an array', minLength = 0): Check<T[]> {
  const checkArray = checkThat<unknown[]>(
    (value) => Array.isArray(value) && value.length >= minLength,
    remedy,
  )
  return (value, owner, path = '') =>
    Array.from(checkArray(value, owner, path), (entry, index) => check(entry, owner, `${path}[${index}]`))
}

/** Creates a check for an object that returns a shallow copy, with unknown members but without missing ones. */
export function checkMembers<T extends object>(checks: MemberChecks<T>, remedy = 'an object'): Check<T> {
  const checkRecord = checkThat<Record<string, unknown>>(isRecord, remedy)
  return (value, owner, path = '') => {
    const record = checkRecord(value, owner, path)
    const copy = { ...record }
    for (const [key, check] of Object.entries<Check<unknown>>(checks)) {
      const member = check(record[key], owner, path ? `${path}.${key}` : key)
      if (member === undefined) delete copy[key]
      else copy[key] = member
    }
    return copy as T
  }
}

/** The check for an object. */
export const checkRecord = checkThat<Record<string, unknown>>(isRecord, 'an object')

/** The check for a non-empty string. */
export const checkString = checkThat<string>(
  (value) => typeof value === 'string' && value !== '',
  'a non-empty string',
)

/** The check for a function. */
export const checkFunction = checkThat<(...args: never[]) => unknown>(
  (value) => typeof value === 'function',
  'a function',
)

/** The check for a boolean. */
export const checkBoolean = checkThat<boolean>((value) => typeof value === 'boolean', 'true or false')

/** The check for a source of time. */
export const checkClock = checkThat<Clock>((value) => {
  const { now, after } = (value ?? {}) as Partial<Clock>
  return typeof now === 'function' && typeof after === 'function'
}, 'a clock with now() and after()')
