import type { Placement } from '@deskbridge/core'
import { deskHosts, hostDeskIds, type HostDeskId } from '@deskbridge/host/engine'

/** What the page shows of a desk. */
export interface DeskLook {
  /** Display name. */
  readonly name: string
  /** Whether the desk has popup and embed mode. */
  readonly hasModes: boolean
  /** Whether the desk shows an app's section in the ticket details. */
  readonly hasSections: boolean
  /** Whether the desk tells its apps who is signed in. */
  readonly hasUser: boolean
  /** Placements in which the desk shows apps. */
  readonly placements: readonly Placement[]
  /** Those of them whose apps have a section. */
  readonly sectionPlacements: readonly Placement[]
}

/** Ids of the desks to choose from, the default first. */
export const deskIds: readonly HostDeskId[] = hostDeskIds

const looks = new Map(
  deskHosts.map(({ id, name, modes, placements }) => {
    const capabilities = new Set(Object.values(placements).flat())
    const places = Object.entries(placements) as [Placement, readonly string[]][]
    const sectionPlaces = places.filter(([, has]) => has.includes('section'))
    const look: DeskLook = {
      name,
      hasModes: modes !== undefined,
      hasSections: sectionPlaces.length > 0,
      hasUser: capabilities.has('user'),
      placements: places.map(([placement]) => placement),
      sectionPlacements: sectionPlaces.map(([placement]) => placement),
    }
    return [id, look]
  }),
)

/** Returns what the page shows of a desk. */
export function deskLook(id: HostDeskId): DeskLook {
  return looks.get(id)!
}
