import type { HostDeskId } from '@deskbridge/host/engine'

/** Says what a desk shows of its apps. */
export interface DeskLook {
  /** Is the name to show. */
  name: string
  /** Says whether the desk draws apps in popup and embed mode. */
  hasModes: boolean
  /** Says whether the desk draws an app's section in the ticket's details. */
  hasSections: boolean
}

/** Lists the desks that the page can be. */
export const deskLooks: Record<HostDeskId, DeskLook> = {
  text: { name: 'Text', hasModes: false, hasSections: true },
  qiscus: { name: 'Qiscus', hasModes: true, hasSections: false },
}
