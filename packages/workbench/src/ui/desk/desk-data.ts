import { select, type Readable } from '@deskbridge/core'
import { shareStructure } from '@deskbridge/core/internal'
import { toExampleTicket, type GivenTicket } from '@deskbridge/host-emulator/examples'
import type { DeskUser, WorkbenchConfig } from '../../config'
import { exampleTickets, exampleUsers, type ExampleTicket } from './examples'

/** At least one, of which the first is the default. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** The users and the tickets of the desk: those of the configuration, or the examples. */
export interface DeskData {
  /** Users of the desk, the one first who is signed in at the start. */
  readonly users: Readable<NonEmpty<DeskUser>>
  /** Tickets without edits, in display order, the one first that is open at the start. */
  readonly tickets: Readable<NonEmpty<ExampleTicket>>
}

/** Follows the users and the tickets of a configuration; those that did not change keep their reference. */
export function followDeskData(config: Readable<WorkbenchConfig>): DeskData {
  let last: NonEmpty<DeskUser> = exampleUsers
  const toUsers = ({ users }: WorkbenchConfig) =>
    (last = shareStructure(last, isFilled(users) ? users : exampleUsers))
  return { users: select(config, toUsers), tickets: select(config, createToTickets()) }
}

/** Returns a function that creates the tickets of a configuration, and keeps those of the last one that are the same. */
function createToTickets(): (config: WorkbenchConfig) => NonEmpty<ExampleTicket> {
  let given: readonly GivenTicket[] = []
  let created = new Map<GivenTicket, ExampleTicket>()
  let last: NonEmpty<ExampleTicket> = exampleTickets
  return ({ tickets = [] }) => {
    const before = new Map(given.map((ticket) => [ticket.ticket.id, ticket]))
    const shared = tickets.map((ticket) => shareStructure(before.get(ticket.ticket.id), ticket))
    given = shared
    created = new Map(shared.map((ticket) => [ticket, created.get(ticket) ?? toExampleTicket(ticket)]))
    const next = [...created.values()]
    const examples = isFilled(next) ? next : exampleTickets
    const isSame = examples.length === last.length && examples.every((each, index) => each === last[index])
    return isSame ? last : (last = examples)
  }
}

function isFilled<T>(list: readonly T[] | undefined): list is NonEmpty<T> {
  return list !== undefined && list.length > 0
}
