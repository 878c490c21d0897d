import type { Section, Ticket } from '@deskbridge/core'

/** What an app in a frame shows in its section. */
export const appSubject = 'shown by an app'

/** Returns what every subject renders. */
export function subjectOf(ticket: Ticket | null): string {
  return ticket?.subject ?? 'waiting'
}

/** Returns the section that every subject shows. */
export function sectionOf(value: string): Section {
  return { title: 'Parcel', components: [{ type: 'label_value', data: { label: 'Subject', value } }] }
}
