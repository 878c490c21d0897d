const MAX_LENGTH = 80

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Returns the title of an HTML page as one line of printable text, or `null` when it has none. */
export function parseTitle(html: string): string | null {
  // The bounds keep the search linear in a hostile page.
  const [, source = ''] = /<title(?:\s[^>]{0,200})?>([^<]{0,1000})/i.exec(html) ?? []
  const line = decodeEntities(source)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  return line.slice(0, MAX_LENGTH) || null
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,6}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return namedEntities[String(name).toLowerCase()] ?? entity
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity
  })
}
