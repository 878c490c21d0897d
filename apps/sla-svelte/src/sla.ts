import type { TicketData, TicketPriority } from '@deskbridge/svelte'

/** Is a clock that runs until a ticket is answered. */
export interface RunningSla {
  /** Is the priority that the clock follows from. */
  priority: TicketPriority
  /** Is when it began, in milliseconds. */
  createdAtMs: number
  /** Is the time by which the ticket has to be answered, in milliseconds. */
  dueAtMs: number
}

/** Is how many hours a ticket of each priority may wait for its answer. */
export const hoursToAnswer: Record<TicketPriority, number> = { urgent: 1, high: 4, medium: 8, low: 24 }

const HOUR_MS = 3_600_000

/** Works out until when a ticket has to be answered, or says in a sentence why it has no time. */
export function slaOf(ticket: Pick<TicketData, 'status' | 'priority' | 'createdAt'>): RunningSla | string {
  const { status, priority, createdAt } = ticket
  if (status === 'solved' || status === 'closed') return `This ticket is ${status}: its clock has stopped.`
  if (!priority) return 'This ticket has no priority: give it one to start its clock.'
  if (!createdAt) return 'The desk does not say when this ticket came, so its clock cannot run.'
  const createdAtMs = Date.parse(createdAt)
  return { priority, createdAtMs, dueAtMs: createdAtMs + hoursToAnswer[priority] * HOUR_MS }
}
