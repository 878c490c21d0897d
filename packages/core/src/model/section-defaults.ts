/** Lists what a member of a component means when it is left out. */
export const sectionDefaults = {
  imgSize: 'big',
  clickable: false,
  openApp: false,
  primary: false,
  secondary: false,
  inline: true,
} as const
