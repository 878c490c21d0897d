import type { Capability, Placement } from '@deskbridge/core'

/** What an app has in each placement; the card and its confetti are the pinboard's own. */
export const pinboardCapabilities: Readonly<Partial<Record<Placement, readonly Capability[]>>> = {
  'ticket-sidebar': ['ticket', 'toast'],
  'pinboard-card': ['confetti'],
}
