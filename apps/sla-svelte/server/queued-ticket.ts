/** Names how much a ticket of the queue hurries. */
export type QueuePriority = 'urgent' | 'high' | 'medium' | 'low'

/** Is a ticket that waits for an answer. */
export interface QueuedTicket {
  /** Identifies the ticket. */
  id: string
  /** Is the number that people use. */
  number: string
  /** Is the subject line. */
  subject: string
  /** Is the name of whoever asks, where it is known. */
  requester: string | null
  /** Is how much it hurries. */
  priority: QueuePriority
  /** Is the ISO 8601 time by which it has to be answered. */
  dueAt: string
}
