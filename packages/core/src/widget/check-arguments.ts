import { checkArgument as expect } from '../base/check-argument'
import type { Action, Size } from '../model/action'

function expectString(value: unknown, name: string): void {
  expect(value && typeof value === 'string', name, value, 'a non-empty string')
}

/**
 * Checks a badge's count; returns `null` for zero.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for anything but a positive integer, 0 or null.
 */
export function checkBadge(count: number | null): number | null {
  expect(
    count === null || (Number.isInteger(count) && count >= 0),
    'badge',
    count,
    'a positive integer, or 0 or null to remove it',
  )
  return count || null
}

/**
 * Checks a size.
 *
 * @throws {WidgetError} INVALID_ARGUMENT if neither side is given, or one is not a length.
 */
export function checkSize<S extends { width?: Size; height?: Size }>(size: S): S {
  const sides = [size?.width, size?.height].filter((side) => side !== undefined)
  const areLengths = sides.every((side: unknown) =>
    Number.isFinite(side)
      ? (side as number) >= 0
      : typeof side === 'string' && /^\d+(\.\d+)?(px|%)$/.test(side),
  )
  const remedy = "given with a width or a height, each a number of CSS pixels, '<number>px' or '<number>%'"
  expect(areLengths && sides.length, 'size', size, remedy)
  return size
}

/**
 * Checks the arguments of any other action.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value.
 */
export function checkAction(action: Action): void {
  if ('name' in action) expectString(action.name, 'name')
  if (action.kind === 'track') {
    expect(typeof action.properties === 'object', 'properties', action.properties, 'an object')
  } else if (action.kind === 'fullscreen') {
    expect(typeof action.fullscreen === 'boolean', 'fullscreen', action.fullscreen, 'true or false')
  } else if (action.kind === 'toast') {
    const { content, kind } = action.toast ?? {}
    expectString(content, 'toast content')
    expect(kind === 'success' || kind === 'error', 'toast kind', kind, 'success or error')
  }
}
