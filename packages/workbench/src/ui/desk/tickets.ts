import { createWritable, type Readable, type TicketStatus, type Writable } from '@deskbridge/core'
import type { ExampleTicket } from './examples'
import { noTicket, ticketsView, type Settings } from './settings'

/** The desk's tickets, of which at most one is open. */
export interface Tickets {
  /** The open ticket in its current state. */
  readonly open: Readable<ExampleTicket | null>
  /** All tickets in their current state and display order. */
  readonly all: Readable<readonly ExampleTicket[]>
  /** Opens a ticket by its number. */
  show(number: string): void
  /** Opens the next ticket or the previous one; the first one follows the last. */
  step(by: 1 | -1): void
  /** Closes the view of the open ticket, so that none is open. */
  close(): void
  /** Changes the status of the open ticket. */
  setStatus(status: TicketStatus): void
}

/** Creates the desk's tickets; the settings determine which one is open. */
export function createTickets(examples: readonly ExampleTicket[], settings: Writable<Settings>): Tickets {
  const all = createWritable(examples)
  const chosen = () => all.get().find(({ ticket }) => ticket.number === settings.get().ticket) ?? null
  const open = createWritable(chosen())
  settings.subscribe(() => open.set(chosen()))
  const show = (number: string) => settings.set({ ...settings.get(), ticket: number, view: ticketsView })
  return {
    open,
    all,
    show,
    step(by) {
      const index = all.get().indexOf(open.get()!)
      const next = all.get().at((index + by) % examples.length)
      if (next) show(next.ticket.number)
    },
    close: () => show(noTicket),
    setStatus(status) {
      const changed = open.get()
      if (!changed) return
      const ticket = { ...changed.ticket, status, updatedAt: new Date().toISOString() }
      all.set(all.get().map((example) => (example === changed ? { ...example, ticket } : example)))
      open.set(chosen())
    },
  }
}
