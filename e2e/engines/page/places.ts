import type { Mode, Placement } from '@deskbridge/core'
import { deskHosts, type HostDeskId } from '@deskbridge/host/engine'
import { deskFacts } from '../../../conformance/desks'

/** A place for a widget in a desk, and what the desk has there. */
export interface Place {
  readonly desk: HostDeskId
  readonly placement: Placement
  readonly mode: Mode
  readonly capabilities: readonly string[]
}

/** Every place in every desk, in every mode that the desk has. */
export const places: readonly Place[] = deskHosts.flatMap(({ id, placements, modes = { embed: [] } }) =>
  Object.entries(placements).flatMap(([placement, capabilities = []]) =>
    Object.entries(modes).map(([mode, more]) => ({
      desk: id as HostDeskId,
      placement: placement as Placement,
      mode: mode as Mode,
      capabilities: [...capabilities, ...more].sort(),
    })),
  ),
)

/** The first place of each desk. */
export const firstPlaces: readonly Place[] = deskHosts.map(({ id }) =>
  places.find(({ desk }) => desk === id)!,
)

/** Returns whether a desk has modes between which its apps change. */
export function hasModes({ desk }: Place): boolean {
  return deskHosts.some(({ id, modes }) => id === desk && modes !== undefined)
}

/** Returns whether an app has the desk only by naming it. */
export function isByNameOnly({ desk }: Place): boolean {
  return deskHosts.some((host) => host.id === desk && host.isByNameOnly)
}

/** Returns whether a desk opens an app anew for each ticket. */
export function reloadsForTicket({ desk }: Place): boolean {
  return deskHosts.some((host) => host.id === desk && host.reloadsForTicket)
}

/** Returns whether a widget has to ask for a change of its ticket. */
export function mustAsk({ desk }: Place): boolean {
  return deskFacts[desk].mustAsk ?? false
}

/** Returns whether an app is connected as soon as its page has loaded, whatever the page is. */
export function connectsAtLoad({ desk }: Place): boolean {
  return deskFacts[desk].connectsAtLoad ?? false
}

/** Returns whether a widget greets the origin that its URL names, and no other. */
export function namesOrigin({ desk }: Place): boolean {
  return deskFacts[desk].namesOrigin ?? false
}

/** Returns whether a desk sends raw messages as JSON. */
export function isJson({ desk }: Place): boolean {
  return deskFacts[desk].isJson ?? false
}

/** Writes a place for people. */
export function nameOf({ desk, placement, mode, ...place }: Place): string {
  const { name } = deskHosts.find(({ id }) => id === desk)!
  return `${name}, ${placement}${hasModes({ desk, placement, mode, ...place }) ? `, ${mode}` : ''}`
}
