import { createWritable, type Readable, type TicketStatus, type Writable } from '@deskbridge/core'
import type { ExampleTicket } from './fixtures'
import type { Settings } from './settings'

/** Holds the desk's tickets, one of which is open. */
export interface Tickets {
  /** Is the open ticket as it stands. */
  readonly open: Readable<ExampleTicket>
  /** Says how many there are, and which one is open, counted from 1. */
  position(): { current: number; total: number }
  /** Opens the next ticket or the previous one; after the last comes the first. */
  step(by: 1 | -1): void
  /** Changes the open ticket's status. */
  setStatus(status: TicketStatus): void
}

/** Creates the desk's tickets; the settings say which one is open. */
export function createTickets(
  examples: readonly [ExampleTicket, ...ExampleTicket[]],
  settings: Writable<Settings>,
): Tickets {
  const numbers = examples.map(({ ticket }) => ticket.number)
  const tickets = new Map(examples.map((example) => [example.ticket.number, example]))
  const chosen = () => tickets.get(settings.get().ticket) ?? examples[0]
  const open = createWritable(chosen())
  settings.subscribe(() => open.set(chosen()))
  const index = () => numbers.indexOf(open.get().ticket.number)
  return {
    open,
    position: () => ({ current: index() + 1, total: numbers.length }),
    step(by) {
      const ticket = numbers.at((index() + by) % numbers.length)!
      settings.set({ ...settings.get(), ticket })
    },
    setStatus(status) {
      const { ticket, ...example } = open.get()
      const changed = { ...example, ticket: { ...ticket, status, updatedAt: new Date().toISOString() } }
      tickets.set(ticket.number, changed)
      open.set(changed)
    },
  }
}
