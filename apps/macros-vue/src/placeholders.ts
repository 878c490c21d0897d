import type { TicketData, UserData } from '@deskbridge/vue'

/** Data from the desk that fills a reply. */
export interface Facts {
  /** The open ticket; `null` while there is none. */
  readonly ticket: TicketData | null
  /** The agent; `null` on desks that do not send the user. */
  readonly user: UserData | null
}

/** A placeholder of a reply. */
export interface Placeholder {
  /** Description of the value, shown where the desk does not send it. */
  readonly gap: string
  /** Returns the value. */
  readonly read: (facts: Facts) => string | null | undefined
}

/** Placeholders that replies can contain in double braces, by name. */
export const placeholders: ReadonlyMap<string, Placeholder> = new Map<string, Placeholder>([
  ['requester.name', { gap: 'customer’s name', read: ({ ticket }) => ticket?.requester?.name }],
  ['requester.email', { gap: 'customer’s email', read: ({ ticket }) => ticket?.requester?.email }],
  ['requester.phone', { gap: 'customer’s phone number', read: ({ ticket }) => ticket?.requester?.phone }],
  ['ticket.number', { gap: 'ticket number', read: ({ ticket }) => ticket?.number }],
  ['ticket.subject', { gap: 'subject', read: ({ ticket }) => ticket?.subject }],
  ['ticket.team', { gap: 'team', read: ({ ticket }) => ticket?.division?.name }],
  ['user.name', { gap: 'your name', read: ({ user }) => user?.name }],
])
