import { createExampleTickets } from '@deskbridge/host-emulator/examples'
import { slaOf } from '../src/sla'
import type { QueuedTicket } from './queued-ticket'

/** Creates the queue of the example tickets whose clock is running, with times relative to the given one. */
export function exampleQueue(now: Date): readonly QueuedTicket[] {
  return createExampleTickets(now).flatMap(({ ticket }) => {
    const { id, number, subject, requester } = ticket
    const sla = slaOf(ticket)
    if (typeof sla === 'string') return []
    const dueAt = new Date(sla.dueAtMs).toISOString()
    return { id, number, subject, requester: requester?.name ?? null, priority: sla.priority, dueAt }
  })
}
