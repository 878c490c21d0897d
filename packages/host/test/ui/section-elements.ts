/** Lists the tags that a rendered section may have. */
export const sectionTags = ['SECTION', 'H3', 'DIV', 'SPAN', 'A', 'BUTTON', 'IMG', 'HR', 'UL', 'LI']

/** Lists the attributes that a rendered section may have, each with the pattern of its values. */
export const sectionAttributes: Readonly<Record<string, string>> = {
  'aria-label': '^',
  alt: '^$',
  class: '^deskbridge-section(-[a-z]+)*$',
  'data-inline': '^(true|false)$',
  'data-rank': '^(primary|secondary)$',
  'data-size': '^(small|big)$',
  dir: '^auto$',
  href: '^(https?://|mailto:|tel:)',
  referrerpolicy: '^no-referrer$',
  rel: '^noopener noreferrer$',
  role: '^list$',
  src: '^https?://',
  target: '^_blank$',
  type: '^button$',
}
