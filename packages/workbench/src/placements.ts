import type { Placement } from '@deskbridge/core'
import { deskHosts, type OwnPlacement } from '@deskbridge/host/engine'

/** How the page shows the placements: those that most desks have, and each desk's own. */
const looks: Partial<Record<string, OwnPlacement>> = {
  ...Object.assign({}, ...deskHosts.map(({ ownPlacements }) => ownPlacements)),
  'ticket-sidebar': { name: 'Beside a ticket', area: 'ticket' },
  'main-menu': { name: 'Main menu', area: 'page' },
  settings: { name: 'Settings', area: 'page' },
}

interface Placed {
  readonly placement: Placement
}

/** Returns the display name of a placement. */
export function placementName(placement: string): string {
  return looks[placement]?.name ?? placement
}

/** Returns how the desk itself shows a placement, where that differs from the page; `null` where it does not. */
export function placementNote(placement: string): string | null {
  return looks[placement]?.note ?? null
}

/** Returns whether an app is shown beside the open ticket. */
export function isBesideTicket({ placement }: Placed): boolean {
  return looks[placement]?.area === 'ticket'
}

/** Returns whether an app is shown above the reply to the open ticket. */
export function isAboveReply({ placement }: Placed): boolean {
  return looks[placement]?.area === 'reply'
}

/** Returns whether an app is shown on a page of its own. */
export function hasOwnPage(app: Placed): boolean {
  return !isBesideTicket(app) && !isAboveReply(app)
}
