import { checkArgument, checkList, type Check } from '@deskbridge/core/internal'

/** Reads a URL of the web; `null` for anything else. */
function readWebUrl(value: unknown): URL | null {
  try {
    const url = new URL(value as string)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    return null
  }
}

/** Tells whether a value is the origin of an http or https page, written as browsers write it; the parser takes a `*` for a host. */
export function isWebOrigin(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('*') && readWebUrl(value)?.origin === value
}

/** Finds the origin that was probably meant. */
function nearestOrigin(value: unknown): string | null {
  if (typeof value !== 'string') return null
  if (value.toLowerCase() === 'null') return 'null'
  const { origin } = readWebUrl(/^[\w.-]+(:\d+)?(\/|$)/.test(value) ? `https://${value}` : value) ?? {}
  return isWebOrigin(origin) ? origin! : null
}

const checkOrigin: Check<string> = (value, owner, path) => {
  const nearest = nearestOrigin(value)
  const remedy = nearest
    ? `written '${nearest}'`
    : "an exact origin, as in 'https://app.example.com', or 'null' for an opaque one"
  checkArgument(isWebOrigin(value) || value === 'null', `${path} of the ${owner}`, value, remedy)
  return value as string
}

/** The check for the only origins that an app may speak from: exact ones or `'null'`, never one that matches nothing or everything. */
export const checkOrigins = checkList(checkOrigin, 'an array of at least one origin', 1)

/**
 * Returns the origin of an app's page.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an address that is not a whole one of the web.
 */
export function originOf(address: string, owner: string): string {
  const url = readWebUrl(address)
  const remedy = 'a whole http or https URL, as in https://app.example.com/widget'
  checkArgument(url, `url of the ${owner}`, address, remedy)
  return url!.origin
}
