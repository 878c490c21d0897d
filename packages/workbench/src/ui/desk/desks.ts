import { deskHosts, hostDeskIds, type HostDeskId } from '@deskbridge/host/engine'

/** What the page shows of a desk. */
export interface DeskLook {
  /** Display name. */
  readonly name: string
  /** Whether the desk has popup and embed mode. */
  readonly hasModes: boolean
  /** Whether the desk shows an app's section in the ticket details. */
  readonly hasSections: boolean
}

/** Ids of the desks to choose from, the default first. */
export const deskIds: readonly HostDeskId[] = hostDeskIds

const looks = new Map(
  deskHosts.map(({ id, name, modes, placements }) => {
    const hasSections = Object.values(placements).some((capabilities) => capabilities?.includes('section'))
    return [id, { name, hasModes: modes !== undefined, hasSections }]
  }),
)

/** Returns what the page shows of a desk. */
export function deskLook(id: HostDeskId): DeskLook {
  return looks.get(id)!
}
