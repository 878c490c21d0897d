import type { TicketData, UserData } from '@deskbridge/vue'

/** Is what the desk tells of those whom a reply is about. */
export interface Facts {
  /** Is the open ticket, `null` while there is none. */
  readonly ticket: TicketData | null
  /** Is the agent, `null` where the desk does not tell. */
  readonly user: UserData | null
}

/** Says what stands for a placeholder. */
export interface Placeholder {
  /** Names what is missing where the desk does not tell it. */
  readonly gap: string
  /** Finds it. */
  readonly read: (facts: Facts) => string | null | undefined
}

/** Lists what replies can have in double braces. */
export const placeholders: ReadonlyMap<string, Placeholder> = new Map<string, Placeholder>([
  ['requester.name', { gap: 'customer’s name', read: ({ ticket }) => ticket?.requester?.name }],
  ['requester.email', { gap: 'customer’s e-mail', read: ({ ticket }) => ticket?.requester?.email }],
  ['requester.phone', { gap: 'customer’s phone number', read: ({ ticket }) => ticket?.requester?.phone }],
  ['ticket.number', { gap: 'ticket number', read: ({ ticket }) => ticket?.number }],
  ['ticket.subject', { gap: 'subject', read: ({ ticket }) => ticket?.subject }],
  ['ticket.team', { gap: 'team', read: ({ ticket }) => ticket?.division?.name }],
  ['user.name', { gap: 'your name', read: ({ user }) => user?.name }],
])
