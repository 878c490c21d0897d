import type { Readable } from '../base/readable'
import type { Ticket } from '../desks'
import type { Availability } from './availability'
import { createDeferred, type Deferred } from './deferred'
import type { WidgetState } from './state'

/** The shared promise of the next ticket. */
export interface AwaitedTicket {
  /** Returns the promise; it stays the same until it is settled, and a rejected one until a ticket may come again. */
  promise(): Promise<Ticket>
  /** Settles the promise if the state allows it. */
  settle(): void
}

/**
 * Creates the promise of a ticket.
 *
 * `availability` returns whether there can be one, `mayReopen` whether a closed widget may open again without `connect()`.
 */
export function createAwaitedTicket(
  state: Readable<WidgetState>,
  availability: () => Availability,
  mayReopen: () => boolean,
): AwaitedTicket {
  let awaited: Deferred<Ticket> | null = null
  let refused: Deferred<Ticket> | null = null

  const settle = () => {
    const { ticket, status } = state.get()
    const problem = availability()
    if (problem instanceof Error) {
      awaited?.reject(problem)
      refused = awaited
      if (status === 'closed' && mayReopen()) awaited = null
    } else if (ticket || awaited === refused) {
      if (ticket) awaited?.resolve(ticket)
      awaited = null
    }
  }

  return {
    promise() {
      const { ticket, status } = state.get()
      if (ticket && !awaited) return Promise.resolve(ticket)
      awaited ??= createDeferred()
      const { promise } = awaited
      if (status !== 'closed' || !mayReopen()) settle()
      return promise
    },
    settle,
  }
}
