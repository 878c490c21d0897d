import { zendeskCapabilities } from '@deskbridge/core/desks/zendesk'
import type { AnyCapability, AnyPlacement } from '@deskbridge/core/internal'
import type { HostView } from '../desk-host'

/** What decides on what an app can read and do. */
export interface ZendeskPlace extends Pick<HostView, 'ticket' | 'user' | 'theme' | 'viewport'> {
  /** Where the app is shown. */
  readonly placement: AnyPlacement
  /** What the app knows of its instance (Z21). */
  readonly context: Readonly<Record<string, unknown>>
}

/** Returns whether a placement has a capability. */
export function hasCapability(placement: AnyPlacement, capability: AnyCapability): boolean {
  const known: Readonly<Record<string, readonly AnyCapability[]>> = zendeskCapabilities
  return Boolean(known[placement]?.includes(capability))
}

/** Returns the location of a placement (Z92). */
export function toLocation(placement: AnyPlacement): string {
  return placement === 'main-menu' ? 'nav_bar' : placement.replaceAll('-', '_')
}
