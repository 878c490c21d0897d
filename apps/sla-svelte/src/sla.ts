import type { TicketData, TicketPriority } from '@deskbridge/svelte'

/** A clock that runs until a ticket is answered. */
export interface RunningSla {
  /** Priority that determines the clock. */
  priority: TicketPriority
  /** Start of the clock, in milliseconds. */
  createdAtMs: number
  /** Time by which the ticket needs a reply, in milliseconds. */
  dueAtMs: number
}

/** Hours within which a ticket of each priority needs a reply. */
export const hoursToAnswer: Record<TicketPriority, number> = { urgent: 1, high: 4, medium: 8, low: 24 }

/** Words for the statuses in which a ticket waits for somebody else. */
const pauses: Readonly<Record<string, string>> = { pending: 'pending', onhold: 'on hold' }

const HOUR_MS = 3_600_000

/** Returns when a ticket needs a reply, or a sentence that explains why it has no due time. */
export function slaOf(ticket: Pick<TicketData, 'status' | 'priority' | 'createdAt'>): RunningSla | string {
  const { status, priority, createdAt } = ticket
  if (status === 'solved' || status === 'closed') return `This ticket is ${status}, so its clock has stopped.`
  const pause = pauses[status ?? '']
  if (pause) return `This ticket is ${pause}, so its clock is paused.`
  if (!priority) return 'This ticket has no priority. Set one to start its clock.'
  if (!createdAt) return 'The desk does not report when this ticket was created, so its clock cannot run.'
  const createdAtMs = Date.parse(createdAt)
  return { priority, createdAtMs, dueAtMs: createdAtMs + hoursToAnswer[priority] * HOUR_MS }
}
