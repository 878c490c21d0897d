import { allDesks, type Capability, type Desk, type Mode, type Placement } from '@deskbridge/core'
import { deskHosts, type DeskHost, type HostDeskId, type MessageFacts } from '@deskbridge/host/engine'
import type { DeskFacts } from './desk-facts'
import { deskFacts } from './index'

/** Creates the desks of a widget, the one under test among them. */
type CreateDesks = (options?: { placement?: Placement }) => readonly Desk[]

/** A desk with both of its sides, and what the suites know of it. */
export interface TestedDesk {
  readonly id: HostDeskId
  readonly host: DeskHost
  readonly facts: DeskFacts
  readonly createDesks: CreateDesks
}

/** A place of an app in a desk. */
export interface DeskPlace extends TestedDesk {
  readonly name: string
  readonly placement: Placement
  /** How the app is shown; `null` where the desk has no modes. */
  readonly mode: Mode | null
  readonly capabilities: readonly Capability[]
}

/** Every desk that a widget can have. */
export const testedDesks: readonly TestedDesk[] = allDesks().map(({ id }) => ({
  id: id as HostDeskId,
  host: deskHosts.find((desk) => desk.id === id)!,
  facts: deskFacts[id as HostDeskId],
  createDesks: allDesks,
}))

/** Creates the tested desk of a widget alone. */
export function createDesk({ id, createDesks }: TestedDesk, placement?: Placement): Desk {
  return createDesks(placement && { placement }).find((desk) => desk.id === id)!
}

/** Lists the places of a desk: each of its placements, in each of its modes. */
export function placesOf(desk: TestedDesk): DeskPlace[] {
  const { name, placements, modes } = desk.host
  const shown = modes ? (Object.entries(modes) as [Mode, readonly Capability[]][]) : [[null, []] as const]
  return Object.entries(placements).flatMap(([placement, capabilities = []]) =>
    shown.map(([mode, added]) => ({
      ...desk,
      name: [name, placement, ...(mode ? [mode] : [])].join(', '),
      placement: placement as Placement,
      mode,
      capabilities: [...capabilities, ...added] as Capability[],
    })),
  )
}

/** Lists as few places of a desk as together have every capability of it, for what takes long. */
export function fewPlacesOf(desk: TestedDesk): DeskPlace[] {
  const places = placesOf(desk)
  const missing = new Set(places.flatMap(({ capabilities }) => capabilities))
  const chosen: DeskPlace[] = []
  while (missing.size > 0) {
    const gain = ({ capabilities }: DeskPlace) => capabilities.filter((name) => missing.has(name)).length
    const best = places.reduce((left, right) => (gain(right) > gain(left) ? right : left))
    chosen.push(best)
    for (const capability of best.capabilities) missing.delete(capability)
  }
  return chosen
}

/** Returns the name of the message with which a host connects: one that keeps the connection, or else the first that it sends. */
export function greetingOf(host: DeskHost): string {
  const sent = namesOf(host, ({ direction }) => direction === 'to-app')
  return sent.find((name) => host.messages[name]?.isTransport) ?? sent[0]!
}

/** Returns the names of a desk's messages for which something holds. */
export function namesOf({ messages }: DeskHost, holds: (facts: MessageFacts) => unknown): string[] {
  return Object.entries(messages).flatMap(([name, facts]) => (holds(facts) ? [name] : []))
}
