import { expectArgument } from '../base/check-argument'
import { isWebOrigin, loopbackOrigin, matchesOrigin } from '../base/check-origin'
import type { DeskWire } from '../desks/desk'

/** Returns the origins that the developer lists for a desk, if any: the desk's own option, or the widget's. */
function named(desk: DeskWire, hostOrigins: readonly string[] | undefined) {
  return desk.ownHostOrigins ?? hostOrigins
}

/**
 * Returns whether a desk is allowed on an origin.
 *
 * An origin matches exactly, or by whole labels with `https://*.example.com`. Loopback hosts are always allowed, the opaque
 * origin `'null'` only if it is listed. The desk's own option wins over the widget's, which wins over the desk's default.
 */
export function allowsOrigin(
  desk: DeskWire,
  hostOrigins: readonly string[] | undefined,
  origin: string,
): boolean {
  const allowed = named(desk, hostOrigins) ?? desk.hostOrigins
  if (loopbackOrigin.test(origin)) return true
  if (allowed === 'pin-first') return origin !== 'null'
  return matchesOrigin(allowed, origin)
}

/** Returns the target origins of messages before the desk has sent one; `null` if the developer lists none. */
export function targetOrigins(
  desk: DeskWire,
  hostOrigins: readonly string[] | undefined,
): readonly string[] | null {
  const origins = named(desk, hostOrigins)
  return origins?.filter((entry) => entry !== 'null' && !entry.includes('*')) ?? null
}

/**
 * Checks the origins that a developer lists.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an entry that can never match, or that matches everything.
 */
export function checkHostOrigins(hostOrigins?: readonly string[]): void {
  if (hostOrigins === undefined) return
  expectArgument(Array.isArray(hostOrigins), 'hostOrigins', hostOrigins)
  for (const entry of hostOrigins as readonly unknown[]) {
    expectArgument(entry === 'null' || isOriginPattern(entry), 'origin in hostOrigins', entry)
  }
}

/** Returns whether an entry can match an origin, and does not cover a whole top-level domain. */
function isOriginPattern(entry: unknown): boolean {
  if (typeof entry !== 'string') return false
  const example = entry.replace('://*.', '://any.')
  return isWebOrigin(example.toLowerCase()) && (example === entry || example.split('.').length > 2)
}
