import type { TicketData } from '@deskbridge/core/internal'

/** A message of an example conversation. */
export interface StoryMessage {
  /** Who wrote the message. */
  readonly by: 'requester' | 'agent'
  /** Name of the author. */
  readonly author: string
  /** Id of the author; `null` for a visitor without one. */
  readonly authorId: string | null
  /** Time of the message, in ISO 8601 format. */
  readonly at: string
  /** Content of the message. */
  readonly text: string
}

/** A ticket that is named by another one. */
export interface StoryTicketLink {
  /** Id of the ticket. */
  readonly id: string
  /** Ticket number for people. */
  readonly number: string
  /** Subject line. */
  readonly subject: string
}

/** Everything that is known about an example ticket; each desk picks what its tickets have. */
export interface TicketStory {
  /** The neutral ticket. */
  readonly ticket: TicketData
  /** Conversation, oldest message first. */
  readonly conversation: readonly StoryMessage[]
  /** How the ticket arrived. */
  readonly channel: 'chat' | 'email' | 'phone'
  /** Id of the form that created the ticket. */
  readonly formId: string | null
  /** Labels of the custom fields, by name. */
  readonly fieldLabels: Readonly<Record<string, string>>
  /** Ids of the agents who follow the ticket. */
  readonly followers: readonly string[]
  /** Email addresses in copy. */
  readonly copies: readonly string[]
  /** The requester's rating. */
  readonly rating: { readonly score: 'good' | 'bad'; readonly comment: string } | null
  /** Tickets that were merged into this one. */
  readonly mergedTickets: readonly StoryTicketLink[]
  /** Ticket that this one was merged into. */
  readonly mergedInto: StoryTicketLink | null
  /** Reply that has not been sent. */
  readonly draft: string | null
  /** Data of other systems, by their name. */
  readonly integrations: Readonly<Record<string, unknown>>
}
