import type { Capability, Placement } from '@deskbridge/core'
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
  /** How apps are asked before the ticket is saved; `null` where they are not. */
  readonly saveHook: SaveHook | null
}

/** The question to apps before the ticket is saved. */
interface SaveHook {
  /** Name of the message that asks. */
  readonly message: string
  /** Placements whose apps are asked. */
  readonly placements: readonly Placement[]
}

/** Ids of the desks to choose from, the default first. */
export const deskIds: readonly HostDeskId[] = hostDeskIds

const looks = new Map(
  deskHosts.map(({ id, name, modes, messages, placements }) => {
    const places = Object.entries(placements) as [Placement, readonly Capability[]][]
    const placesWith = (capability: Capability) =>
      places.filter(([, has]) => has.includes(capability)).map(([placement]) => placement)
    const [question] = Object.entries(messages).filter(([, { asksBeforeSave }]) => asksBeforeSave)
    const sectionPlacements = placesWith('section')
    const look: DeskLook = {
      name,
      hasModes: modes !== undefined,
      hasSections: sectionPlacements.length > 0,
      hasUser: placesWith('user').length > 0,
      placements: places.map(([placement]) => placement),
      sectionPlacements,
      saveHook: question ? { message: question[0], placements: placesWith('beforeSave') } : null,
    }
    return [id, look]
  }),
)

/** Returns what the page shows of a desk. */
export function deskLook(id: HostDeskId): DeskLook {
  return looks.get(id)!
}
