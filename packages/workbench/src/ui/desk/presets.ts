import { select, type Readable } from '@deskbridge/core'
import type { ScenarioConfig, WorkbenchConfig } from '../../config'
import type { NonEmpty } from './desk-data'
import type { ExampleTicket } from './examples'
import { noTicket, ticketsView, type Scenario } from './scenario'

/** A situation that a widget should be able to handle. */
export interface Preset {
  /** Display name. */
  readonly name: string
  /** What the situation is, in one sentence. */
  readonly description?: string
  /** Members that the scenario gets. */
  readonly members: Partial<Scenario> & Pick<Scenario, 'view' | 'ticket' | 'faults'>
}

type Tickets = NonEmpty<ExampleTicket>

/** Creates the situations to choose from: those of the configuration, then those of the workbench that the tickets have. */
export function createPresets(
  tickets: Readable<Tickets>,
  config: Readable<WorkbenchConfig>,
): Readable<readonly Preset[]> {
  return select(config, ({ scenarios = [] }) => [
    ...scenarios.map((scenario) => toPreset(scenario, tickets.get())),
    ...listPresets(tickets.get()),
  ])
}

function toPreset({ name, description, ...given }: ScenarioConfig, tickets: Tickets): Preset {
  const { ticket, ...members } = given
  const plain = preset(tickets, name, description)
  const wanted = ticket === undefined ? {} : { ticket: ticket ?? noTicket }
  return { ...plain, members: { ...plain.members, ...members, ...wanted } }
}

/** Returns the situations of the workbench that the tickets have, the usual one first. */
export function listPresets(tickets: Tickets): readonly Preset[] {
  const whose = (isWanted: (example: ExampleTicket) => boolean) => {
    const found = tickets.find(isWanted)
    return found && { ticket: found.ticket.number }
  }
  const all: [name: string, description: string, members: Partial<Preset['members']> | undefined][] = [
    ['A usual ticket', 'The first ticket, without faults.', {}],
    ['No ticket', 'No ticket is open, so that apps wait for one.', { ticket: noTicket }],
    [
      'An unknown visitor',
      'The ticket has no requester whom a widget could look up.',
      whose(({ ticket }) => !ticket.requester?.email),
    ],
    [
      'Right to left',
      'The subject and the conversation are in Arabic.',
      whose(({ language }) => language === 'ar'),
    ],
    [
      'A slow connection',
      'Every message takes 1.5 seconds.',
      { faults: [{ app: null, fault: { kind: 'latency', ms: 1500 } }] },
    ],
    [
      'Messages out of order',
      'Each message is delayed by up to half a second of its own.',
      { faults: [{ app: null, fault: { kind: 'jitter', ms: 500 } }] },
    ],
    [
      'A desk without answers',
      'The desk receives what apps request, and never answers.',
      { faults: [{ app: null, fault: { kind: 'never' } }] },
    ],
  ]
  return all.flatMap(([name, description, members]) =>
    members ? [preset(tickets, name, description, members)] : [],
  )
}

function preset(
  [first]: Tickets,
  name: string,
  description: string | undefined,
  members: Partial<Preset['members']> = {},
): Preset {
  return {
    name,
    ...(description !== undefined && { description }),
    members: { view: ticketsView, ticket: first.ticket.number, faults: [], ...members },
  }
}
