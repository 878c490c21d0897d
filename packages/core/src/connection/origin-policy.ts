import { WidgetError } from '../base/errors'
import type { DeskWire } from '../desks/desk'

const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const pattern = /^(null|https?:\/\/(\*\.)?[\w.:[\]-]+)$/i

/**
 * Tells whether a desk may speak from an origin.
 *
 * An origin matches exactly, or by whole labels under `https://*.example.com`; loopback hosts always may, and the opaque
 * origin `'null'` only when it is listed. The desk's own option goes before the widget's, which goes before the desk's default.
 */
export function allowsOrigin(
  desk: DeskWire,
  hostOrigins: readonly string[] | undefined,
  origin: string,
): boolean {
  const allowed = desk.ownHostOrigins ?? hostOrigins ?? desk.hostOrigins
  if (loopback.test(origin)) return true
  if (allowed === 'pin-first') return origin !== 'null'
  return allowed.some((entry) => {
    // A star stands before a dot, so what it covers is whole labels.
    const source = entry.replace(/[.[\]]/g, '\\$&').replace('*', '.+')
    return new RegExp(`^${source}$`, 'i').test(origin)
  })
}

/**
 * Checks the origins that a developer lists.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the entry which can never match.
 */
export function checkHostOrigins(hostOrigins: readonly string[] = []): void {
  for (const entry of hostOrigins) {
    if (pattern.test(entry)) continue
    throw new WidgetError(
      'INVALID_ARGUMENT',
      `The host origin "${entry}" can never match. Write it like https://desk.example.com or https://*.example.com.`,
    )
  }
}
