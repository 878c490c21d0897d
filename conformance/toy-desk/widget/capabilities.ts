import type { AnyCapability, AnyPlacement } from '@deskbridge/core'
import { confetti, pinboardCard } from './codec'

/** What an app has in each placement; the card and its confetti are the pinboard's own. */
export const pinboardCapabilities: Readonly<Partial<Record<AnyPlacement, readonly AnyCapability[]>>> = {
  'ticket-sidebar': ['ticket', 'toast'],
  [pinboardCard]: [confetti],
}
