import { createDesk, fewPlacesOf, placesOf, type DeskPlace, type TestedDesk } from '../desks/places'
import type { DeskCase } from './desk-case'
import { describeDesk } from './desk-suite'
import { createHostPeer } from './host-peer'

/**
 * Tests every place of a desk, on each of its connections: against the host made by hand and Deskbridge's own.
 *
 * In a few places that together have all of its capabilities, a widget of every desk has to find it, and so has a host of every desk.
 */
export function describeEveryPlace(desk: TestedDesk, ownUses?: DeskCase['ownUses']): void {
  const fewPlaces = fewPlacesOf(desk).map(({ name }) => name)
  for (const place of placesOf(desk)) {
    for (const connection of ['usual', ...Object.keys(desk.facts.connections ?? {})]) {
      const title = `${place.name}, ${connection} connection`
      const own = caseOf(place, connection, ownUses)
      const inOurHost = { ...own, createPeer: createHostPeer(place, connection, desk.id) }
      describeDesk(`${title}, a host made by hand`, own)
      describeDesk(`${title}, our host`, inOurHost)
      if (!fewPlaces.includes(place.name)) continue
      const createDesks = () => desk.createDesks({ placement: place.placement })
      describeDesk(`${title}, a host made by hand, a widget of every desk`, { ...own, createDesks })
      describeDesk(`${title}, our host, a widget of every desk`, { ...inOurHost, createDesks })
      // Where a host does not speak first and an app is silent, only the name tells the desk (docs/protocols/text.md, T97).
      const isSilent = connection !== 'usual' && desk.facts.isSilent?.(place.placement)
      if (desk.host.isByNameOnly || isSilent) continue
      const createPeer = createHostPeer(place, connection, 'auto')
      describeDesk(`${title}, our host of every desk`, { ...own, createPeer })
    }
  }
  const [first] = placesOf(desk)
  const { placement = null } = desk.facts.sendsPlacement ? first! : createDesk(desk)
  describeDesk(`${desk.host.name}, a host made by hand, a widget of every desk without a placement`, {
    ...caseOf(first!, 'usual', ownUses),
    placement: placement as DeskCase['placement'],
    createDesks: () => desk.createDesks(),
  })
}

function caseOf(place: DeskPlace, connection: string, ownUses: DeskCase['ownUses']): DeskCase {
  const { id, host, facts, placement, mode, capabilities } = place
  return {
    desk: id,
    placement,
    mode,
    capabilities,
    ownUses,
    origin: host.exampleOrigin,
    isJson: facts.isJson,
    carries: facts.carries,
    carriesUser: facts.carriesUser,
    mustAsk: facts.mustAsk,
    hostsStartAnew: facts.hostsStartAnew && connection === 'usual',
    createDesks: () => [createDesk(place, placement)],
    createPeer: facts.createPeer({ placement, mode, connection }),
  }
}
