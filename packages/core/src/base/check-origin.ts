import type { Check } from './check'
import { checkArgument } from './check-argument'

/** Reads a URL of the web; `null` for anything else. */
function readWebUrl(value: unknown): URL | null {
  if (typeof value !== 'string') return null
  try {
    const url = new URL(value)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    return null
  }
}

/** Returns whether a value is the origin of an http or https page, exactly as browsers write it. */
export function isWebOrigin(value: unknown): value is string {
  // The URL parser also accepts stars, semicolons and quotes in a host.
  const origin = readWebUrl(value)?.origin ?? ''
  return origin === value && /^https?:\/\/[\w.:[\]-]+$/.test(origin)
}

/** Web origins of pages on this machine. */
export const loopbackOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Returns the origin that the developer probably meant. */
function findMeant(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const isHost = /^[\w.-]+(:\d+)?(\/|$)/.test(value) && value.toLowerCase() !== 'null'
  const origin = readWebUrl(isHost ? `https://${value}` : value)?.origin
  return isWebOrigin(origin) ? origin : null
}

/** The check for the origin of an http or https page; its error suggests the right spelling. */
export const checkWebOrigin: Check<string> = (value, owner, path) => {
  const meant = findMeant(value)
  const remedy = meant ? `written '${meant}'` : "an exact origin, as in 'https://app.example.com'"
  checkArgument(isWebOrigin(value), path ? `${path} of the ${owner}` : owner, value, remedy)
  return value as string
}

/** The check for an absolute http or https URL, which it returns parsed. */
export const checkWebUrl: Check<URL> = (value, owner, path) => {
  const url = readWebUrl(value)
  const remedy = 'a whole http or https URL, as in https://app.example.com/widget'
  checkArgument(url, path ? `${path} of the ${owner}` : owner, value, remedy)
  return url!
}

/** Returns whether an origin matches an entry: exactly, or by whole labels with `https://*.example.com`. */
export function matchesOrigin(entries: readonly string[], origin: string): boolean {
  return entries.some((entry) => {
    const [start = '', domain] = entry.toLowerCase().split('*')
    if (domain === undefined) return origin === start
    return origin.startsWith(start) && origin.endsWith(domain) && origin.length >= entry.length
  })
}
