/** The values of members that a component omits. */
export const sectionDefaults = {
  imgSize: 'big',
  clickable: false,
  openApp: false,
  primary: false,
  secondary: false,
  inline: true,
} as const

/** The limits of a section, so that rendering the largest one does not block the desk's page. */
export const sectionLimits = {
  /** The number of components. */
  components: 500,
  /** The number of tags, in all lists together. */
  tags: 500,
  /** The number of characters, in all strings together. */
  characters: 50_000,
} as const
