import { expectArgument, expectMembers, type Tests } from '../base/check-argument'
import type { Action, ActionKind, ActionOf, Size, Toast } from '../model/action'

const isString = (value: unknown) => value !== '' && typeof value === 'string'
const isLength = (value: unknown) =>
  value === undefined ||
  (typeof value === 'string'
    ? /^\d+(\.\d+)?(px|%)$/.test(value)
    : Number.isFinite(value) && (value as number) >= 0)

const toastTests: Tests<Toast> = {
  content: isString,
  kind: (value) => value === 'success' || value === 'error',
}

const sizeTests: Tests<{ width?: Size; height?: Size }> = { width: isLength, height: isLength }

/** The tests of the arguments of actions that have no function of their own below. */
const actionTests: { readonly [Kind in ActionKind]?: Tests<ActionOf<Kind>> } = {
  fullscreen: { fullscreen: (value) => typeof value === 'boolean' },
  track: { name: isString, properties: (value) => typeof value === 'object' },
  insertText: { text: isString },
  send: { name: isString },
}

/**
 * Checks a badge's count; returns `null` for zero.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for anything but a positive integer, 0 or null.
 */
export function checkBadge(count: number | null): number | null {
  expectArgument(count === null || (Number.isInteger(count) && count >= 0), 'badge', count)
  return count || null
}

/**
 * Checks a size.
 *
 * @throws {WidgetError} INVALID_ARGUMENT if neither side is given, or one is not a length.
 */
export function checkSize<S extends { width?: Size; height?: Size }>(size: S): S {
  expectArgument((size?.width ?? size?.height) !== undefined, 'size', size)
  expectMembers(size, sizeTests)
  return size
}

/**
 * Checks the arguments of any other action.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value.
 */
export function checkAction(action: Action): void {
  if (action.kind === 'toast') expectMembers(action.toast ?? {}, toastTests, ' of the toast')
  else expectMembers<Action>(action, actionTests[action.kind] ?? {})
}
