const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:']
const imageProtocols = ['http:', 'https:']

/** Returns the URL when a link may lead there: a page, a mailbox or a telephone; never a script. */
export function toLinkUrl(value: string | undefined): string | undefined {
  return toUrl(value, linkProtocols)
}

/** Returns the URL when an image may be fetched from there. */
export function toImageUrl(value: string | undefined): string | undefined {
  return toUrl(value, imageProtocols)
}

/** Returns whether a URL opens a page, and not a program for mail or calls. */
export function isPageUrl(url: string): boolean {
  return url.startsWith('http')
}

function toUrl(value: string | undefined, protocols: readonly string[]): string | undefined {
  if (value === undefined || !URL.canParse(value)) return undefined
  // The parsed URL is judged and used: a browser skips the blanks that may hide a scheme in the string.
  const { protocol, href } = new URL(value)
  return protocols.includes(protocol) ? href : undefined
}
