import type { Section } from '@deskbridge/core'

/** Returns the section that a helpdesk shows until the app sends one; only a section of the same title replaces it. */
export function openingStateOf(title: string): Section {
  return { title, components: [{ type: 'item', data: { title: 'The app has not sent its section yet.' } }] }
}
