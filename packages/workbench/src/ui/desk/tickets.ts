import { createWritable, type Readable, type TicketStatus } from '@deskbridge/core'
import type { ExampleTicket } from './examples'
import { noTicket, ticketsView, type ScenarioStore } from './scenario'

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
  /** Replaces the open ticket by a changed copy. */
  change(changed: ExampleTicket): void
  /** Changes the status of the open ticket. */
  setStatus(status: TicketStatus): void
  /** Adds a message to the conversation of the open ticket. */
  addMessage(message: Omit<ExampleTicket['conversation'][number], 'at'>): void
}

/** Creates the desk's tickets; the scenario determines which one is open. */
export function createTickets(
  examples: readonly ExampleTicket[],
  scenario: Pick<ScenarioStore, 'get' | 'subscribe' | 'change'>,
): Tickets {
  const all = createWritable(examples)
  const chosen = () => all.get().find(({ ticket }) => ticket.number === scenario.get().ticket) ?? null
  const open = createWritable(chosen())
  scenario.subscribe(() => open.set(chosen()))
  const show = (number: string) => scenario.change({ ticket: number, view: ticketsView })
  const change = (changed: ExampleTicket) => {
    const before = open.get()
    if (!before) return
    all.set(all.get().map((example) => (example === before ? changed : example)))
    open.set(chosen())
  }
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
    change,
    setStatus(status) {
      const before = open.get()
      if (before) change({ ...before, ticket: { ...before.ticket, status, updatedAt: now() } })
    },
    addMessage(message) {
      const before = open.get()
      if (!before) return
      const at = now()
      const ticket = { ...before.ticket, updatedAt: at }
      change({ ...before, ticket, conversation: [...before.conversation, { ...message, at }] })
    },
  }
}

function now(): string {
  return new Date().toISOString()
}
