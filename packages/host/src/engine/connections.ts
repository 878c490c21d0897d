import { createName } from './create-name'
import type { DeskHost, HostSessionFacts } from './desks/desk-host'

/** Returns the identity of a desk's next connection. */
export type NextConnection = (desk: DeskHost) => HostSessionFacts['connection']

/** Creates the identities of one host's connections: one name for all of them, and a count for each desk. */
export function createConnections(): NextConnection {
  const counts = new Map<DeskHost, number>()
  let owner = ''
  return (desk) => {
    const instance = counts.get(desk) ?? 0
    counts.set(desk, instance + 1)
    return { owner: (owner ||= createName()), instance }
  }
}
