import { createError, WidgetError } from './errors'
import type { Remedy } from './remedy'
import { showValue } from './show-value'

/**
 * Throws unless a value is valid; the message states the remedy in every build.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value and what it must be.
 */
export function checkArgument(isGood: unknown, name: string, value: unknown, remedy: string): void {
  if (isGood) return
  throw new WidgetError('INVALID_ARGUMENT', `The ${name} is ${showValue(value)}: it must be ${remedy}.`)
}

/**
 * Throws unless an argument is valid; its name determines the remedy, unless given.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value and what it must be.
 */
export function expectArgument(isValid: unknown, name: string, value: unknown, remedy?: Remedy): void {
  if (!isValid) throw createError('INVALID_ARGUMENT', [name, value], { remedy })
}

/** The tests of an object's members by their names. */
export type Tests<Members> = { readonly [Name in keyof Members]?: (value: unknown) => unknown }

/**
 * Throws unless the members of an argument are valid; their names determine the remedies.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the first invalid member.
 */
export function expectMembers<Members extends object>(
  members: Members,
  tests: Tests<Members>,
  owner = '',
): void {
  for (const [name, isValid] of Object.entries<Tests<Members>[keyof Members]>(tests)) {
    const value = members[name as keyof Members]
    expectArgument(isValid!(value), name + owner, value)
  }
}
