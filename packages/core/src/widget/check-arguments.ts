import { WidgetError } from '../base/errors'
import type { Action, Size } from '../model/action'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isSize = (value: unknown) =>
  typeof value === 'number'
    ? Number.isFinite(value) && value >= 0
    : typeof value === 'string' && /^\d+(\.\d+)?(px|%)$/.test(value)

function expect(isGood: boolean, name: string, value: unknown, remedy: string): void {
  if (isGood) return
  const seen = typeof value === 'string' ? `"${value}"` : String(value)
  throw new WidgetError('INVALID_ARGUMENT', `The ${name} is ${seen}: it must be ${remedy}.`)
}

/**
 * Checks a badge's count and writes zero as none.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for anything but a whole number from 0, or null.
 */
export function checkBadge(count: number | null): number | null {
  const isGood = count === null || (Number.isInteger(count) && count >= 0)
  expect(isGood, 'badge count', count, 'a whole number from 1, or null or 0 for none')
  return count || null
}

/**
 * Checks a size.
 *
 * @throws {WidgetError} INVALID_ARGUMENT when neither side is given, or one is no length.
 */
export function checkSize<S extends { width?: Size | undefined; height?: Size | undefined }>(size: S): S {
  const { width, height } = size
  expect(width !== undefined || height !== undefined, 'size', size, 'given with a width or a height')
  for (const side of ['width', 'height'] as const) {
    const value = size[side]
    const remedy = "a number of CSS pixels, '<number>px' or '<number>%'"
    expect(value === undefined || isSize(value), side, value, remedy)
  }
  return size
}

/**
 * Checks what a caller passed for any other action.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the value.
 */
export function checkAction(action: Action): void {
  if (action.kind === 'track') {
    expect(isText(action.name), 'event name', action.name, 'a text that is not empty')
    const { properties } = action
    expect(typeof properties === 'object', 'event properties', properties, 'an object')
  } else if (action.kind === 'send') {
    expect(isText(action.name), 'message name', action.name, 'a text that is not empty')
  } else if (action.kind === 'toast') {
    const { content, kind } = action.toast
    expect(isText(content), 'toast content', content, 'a text that is not empty')
    expect(kind === 'success' || kind === 'error', 'toast kind', kind, 'success or error')
  } else if (action.kind === 'fullscreen') {
    expect(typeof action.fullscreen === 'boolean', 'fullscreen value', action.fullscreen, 'true or false')
  }
}
