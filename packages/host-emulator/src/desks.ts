import type { DeskId } from '@deskbridge/core/internal'
import { deskHosts, hostDeskIds, type AppDefinition, type DeskHost } from '@deskbridge/host/engine'

/** The desk of a scenario that names none: the one that the host prefers. */
export const defaultDeskId = hostDeskIds[0]!

/** Returns the host's side of a desk. */
export function findDesk(id: DeskId | null): DeskHost | undefined {
  return deskHosts.find((desk) => desk.id === id)
}

/** Returns the desks that an app may speak, the preferred one first. */
export function desksOf({ desk, placement }: AppDefinition): readonly DeskHost[] {
  return deskHosts.filter(
    ({ id, isByNameOnly, placements }) =>
      (desk === 'auto' ? !isByNameOnly : desk === id) && Object.hasOwn(placements, placement),
  )
}
