import type { HostDeskId } from '@deskbridge/host/engine'

/** What the page shows of a desk. */
export interface DeskLook {
  /** Display name. */
  name: string
  /** Whether the desk has popup and embed mode. */
  hasModes: boolean
  /** Whether the desk shows an app's section in the ticket details. */
  hasSections: boolean
}

/** The desks to choose from. */
export const deskLooks: Record<HostDeskId, DeskLook> = {
  text: { name: 'Text', hasModes: false, hasSections: true },
  qiscus: { name: 'Qiscus', hasModes: true, hasSections: false },
}
