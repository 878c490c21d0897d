import type { Section } from '@deskbridge/core'

/** Returns the section that an app's place shows until the app sends one with the same title. */
export function openingStateOf(title: string): Section {
  return { title, components: [{ type: 'item', data: { title: 'The app has not sent its section yet.' } }] }
}
