import { createExampleTickets, exampleUsers } from '@deskbridge/host-emulator/examples'
import { ticketsView } from '../config'
import { hasOwnPage } from '../placements'
import type { LoadedConfiguration, Written } from './load-configuration'
import { nearestName } from './nearest-name'
import type { CheckedTicket } from './schema'
import type { Key } from './source-file'

/**
 * Checks that ids are distinct, and that scenarios name only what is there.
 *
 * @throws {ConfigurationError} For the first mistake.
 */
export function checkReferences(loaded: LoadedConfiguration): void {
  const { apps, scenarios } = loaded
  const [users, tickets] = [loaded.users ?? [], loaded.tickets ?? []]
  checkDistinct(apps, 'id', ({ id }) => id)
  checkDistinct(users, 'id', ({ id }) => id)
  checkDistinct(tickets, 'id', ({ id }) => id)
  checkDistinct(tickets, 'number', numberOf)
  checkDistinct(scenarios, 'name', ({ name }) => name)

  const appIds = apps.map(({ value }) => value.id)
  const pages = apps.filter(({ value }) => hasOwnPage(value)).map(({ value }) => value.id)
  const numbers = loaded.tickets
    ? tickets.map(({ value }) => numberOf(value))
    : createExampleTickets(new Date()).map(({ ticket }) => ticket.number)
  const userIds = loaded.users ? users.map(({ value }) => value.id) : exampleUsers.map(({ id }) => id)
  for (const scenario of scenarios) {
    const { ticket, user, view, faults = [] } = scenario.value
    checkKnown(scenario, ['ticket'], ticket, numbers, 'the number of a ticket')
    checkKnown(scenario, ['user'], user, userIds, 'the id of a user')
    checkKnown(scenario, ['view'], view, [ticketsView, ...pages], 'the id of an app with a page of its own')
    for (const [index, { app }] of faults.entries()) {
      checkKnown(scenario, ['faults', index, 'app'], app, appIds, 'the id of an app')
    }
  }
}

/** Returns the number by which people call a ticket: its id where it has no other. */
export function numberOf({ id, number = id }: CheckedTicket): string {
  return number
}

function checkDistinct<T>(list: readonly Written<T>[], member: string, keyOf: (value: T) => string): void {
  const seen = new Set<string>()
  for (const { value, fail } of list) {
    const key = keyOf(value)
    if (seen.has(key)) throw fail([member], `is "${key}", which another one already has: use a unique one.`)
    seen.add(key)
  }
}

function checkKnown(
  { fail }: Written<unknown>,
  path: readonly Key[],
  value: string | null | undefined,
  known: readonly string[],
  noun: string,
): void {
  if (value === undefined || value === null || known.includes(value)) return
  const nearest = nearestName(value, known)
  const remedy =
    nearest === null
      ? `use one of ${known.map((each) => `"${each}"`).join(', ') || 'those that you add'}`
      : `did you mean "${nearest}"`
  throw fail(path, `is "${value}", which is not ${noun}: ${remedy}${nearest === null ? '.' : '?'}`)
}
