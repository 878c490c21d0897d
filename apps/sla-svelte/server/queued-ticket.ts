/** Priority of a ticket in the queue. */
export type QueuePriority = 'urgent' | 'high' | 'medium' | 'low'

/** A ticket that is waiting for a reply. */
export interface QueuedTicket {
  /** Id of the ticket. */
  id: string
  /** Ticket number for people. */
  number: string
  /** Subject line. */
  subject: string
  /** Name of the requester, if known. */
  requester: string | null
  /** Priority of the ticket. */
  priority: QueuePriority
  /** Time by which the ticket needs a reply, in ISO 8601 format. */
  dueAt: string
}
