// The published type leaves these members open, and programs read what is inside them.
// oxlint-disable-next-line typescript/no-explicit-any
type Open = any

/** Is the ticket as the desk sent it; a host may send its times as text. */
export interface ITicketInfo {
  /** Identifies the ticket. */
  id: string
  /** Is the number that people use. */
  shortId: string
  /** Is the time of creation. */
  date: Date
  /** Identifies who created it. */
  createdBy?: string
  /** Is the time of the last change. */
  updatedAt?: Date
  /** Identifies who changed it last. */
  updatedBy?: string
  /** Is the time of the last public message. */
  lastMessageAt?: Date
  /** Are the ticket's events. */
  events: Open[]
  /** Is who asked. */
  requester: Open
  /** Is `open`, `pending`, `onhold`, `solved` or `closed`. */
  status: Open
  /** Says whether it is spam. */
  spam: Open
  /** Is the subject. */
  subject: string
  /** Says where the ticket came from. */
  source: Open
  /** Are the ids of its tags. */
  tagIds: string[]
  /** Are the ids of the teams that can open it. */
  teamIds: string[]
  /** Is the team and the agent that it is assigned to. */
  assignment: Open
  /** Says whether a rating was asked for. */
  ratingRequestSent: boolean
  /** Counts its ratings. */
  totalRatings: number
  /** Is the rating. */
  rating?: Open
  /** Are the people in copy. */
  ccs?: Open[]
  /** Is the draft of an answer. */
  draft?: Open
  /** Is what integrations keep with it. */
  integrations?: Open
  /** Is -10 low, 0 medium, 10 high or 20 urgent. */
  priority: Open
  /** Are the ids of the agents who follow it. */
  followers: string[]
  /** Are the tickets merged into it. */
  childTickets: Open[]
  /** Is the ticket that it was merged into. */
  parentTicket: Open
  /** Are its custom fields by their key. */
  customFields?: Open
}
