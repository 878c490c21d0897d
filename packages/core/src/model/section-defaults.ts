/** What a member of a component means when it is left out. */
export const sectionDefaults = {
  imgSize: 'big',
  clickable: false,
  openApp: false,
  primary: false,
  secondary: false,
  inline: true,
} as const

/** How much a section may hold, so that rendering the largest one does not block the page of the desk. */
export const sectionLimits = {
  /** The number of components. */
  components: 500,
  /** The number of tags, in all lists together. */
  tags: 500,
  /** The number of characters, in all strings together. */
  characters: 50_000,
} as const
