import { exampleTickets } from './examples'
import { noTicket, ticketsView, type Scenario } from './scenario'

/** A situation that a widget should be able to handle. */
export interface Preset {
  /** Display name. */
  readonly name: string
  /** What the situation is, in one sentence. */
  readonly description: string
  /** Members that the scenario gets. */
  readonly members: Pick<Scenario, 'view' | 'ticket' | 'faults'>
}

type Ticket = (typeof exampleTickets)[number]

/** The situations to choose from, the usual one first. */
export const presets: readonly Preset[] = [
  preset('A usual ticket', 'The first ticket, without faults.'),
  preset('No ticket', 'No ticket is open, so that apps wait for one.', { ticket: noTicket }),
  preset('An unknown visitor', 'The ticket has no requester whom a widget could look up.', {
    ticket: numberOf(({ ticket }) => !ticket.requester?.email),
  }),
  preset('Right to left', 'The subject and the conversation are in Arabic.', {
    ticket: numberOf(({ language }) => language === 'ar'),
  }),
  preset('A slow connection', 'Every message takes 1.5 seconds.', {
    faults: [{ app: null, fault: { kind: 'latency', ms: 1500 } }],
  }),
  preset('Messages out of order', 'Each message is delayed by up to half a second of its own.', {
    faults: [{ app: null, fault: { kind: 'jitter', ms: 500 } }],
  }),
  preset('A desk without answers', 'The desk receives what apps request, and never answers.', {
    faults: [{ app: null, fault: { kind: 'never' } }],
  }),
]

function preset(name: string, description: string, members: Partial<Preset['members']> = {}): Preset {
  const [first] = exampleTickets
  return {
    name,
    description,
    members: { view: ticketsView, ticket: first.ticket.number, faults: [], ...members },
  }
}

function numberOf(isWanted: (example: Ticket) => boolean): string {
  return (exampleTickets.find(isWanted) ?? exampleTickets[0]).ticket.number
}
