import type { HostDeskId } from '../app-definition'
import type { DeskHost } from './desk-host'
import { createQiscusHost } from './qiscus'
import { createTextHost } from './text'

/** The desks that a host can be, the preferred one first; every other list of them follows from this one. */
const deskHosts: Record<HostDeskId, () => DeskHost> = {
  text: createTextHost,
  qiscus: createQiscusHost,
}

/** The desks that a host can be. */
export const hostDeskIds = Object.keys(deskHosts) as HostDeskId[]

/** Creates one host's side of every desk. */
export function createDeskHosts(): readonly DeskHost[] {
  return Object.values(deskHosts).map((create) => create())
}

/** Returns the desks that a host is to speak, in its order of preference. */
export function orderDesks(
  known: readonly DeskHost[],
  order: readonly HostDeskId[] = hostDeskIds,
): readonly DeskHost[] {
  return [...new Set(order)].flatMap((id) => known.filter((desk) => desk.id === id))
}

/** Is what a message says: of which desk it is, its name in that desk's words, and what it carries. */
export interface DescribedMessage {
  /** Names the desk, if it is any's. */
  readonly desk: HostDeskId | null
  /** Names the message; empty when it has no name. */
  readonly name: string
  /** Is what it carries. */
  readonly data: unknown
}

/** Describes a message, whichever desk's it is and whichever way it goes. */
export function describeMessage(message: unknown): DescribedMessage {
  const desks = createDeskHosts()
  const described = desks.map(({ id, describe }) => ({ desk: id, ...describe(message) }))
  return described.find(({ name }) => name !== '') ?? { desk: null, name: '', data: message }
}
