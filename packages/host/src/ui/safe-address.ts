const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:']
const imageProtocols = ['http:', 'https:']

/** Returns the address when a link may lead there: a page, a mailbox or a telephone; never a script. */
export function toLinkAddress(value: unknown): string | undefined {
  return toAddress(value, linkProtocols)
}

/** Returns the address when an image may be fetched from there. */
export function toImageAddress(value: unknown): string | undefined {
  return toAddress(value, imageProtocols)
}

/** Tells whether an address opens a page of its own, and not a program for mail or calls. */
export function isPageAddress(address: string): boolean {
  return address.startsWith('http')
}

function toAddress(value: unknown, protocols: readonly string[]): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined
  // The parsed address is judged and used: a browser skips the blanks that may hide a scheme in the text.
  const { protocol, href } = new URL(value)
  return protocols.includes(protocol) ? href : undefined
}
