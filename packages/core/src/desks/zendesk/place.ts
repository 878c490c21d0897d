import { ownMember } from '../../base/structure'
import type { AnyPlacement, CommonPlacement } from '../../model/app-context'
import type { AnyCapability } from '../../model/capability'
import { readString } from '../../model/read'

/** The placements that only this desk has (docs/protocols/zendesk.md, section 8). */
export type ZendeskPlacement =
  | 'new-ticket-sidebar'
  | 'ticket-editor'
  | 'top-bar'
  | 'user-sidebar'
  | 'organization-sidebar'
  | 'modal'
  | 'background'

const base: readonly AnyCapability[] = ['user', 'toast']
const resizable: readonly AnyCapability[] = [...base, 'resize']
const withTicket: readonly AnyCapability[] = [
  ...resizable,
  'ticket',
  'insertText',
  'updateTicket',
  'beforeSave',
]

/** What each placement has (docs/protocols/zendesk.md, section 8). */
export const zendeskCapabilities: Readonly<
  Record<Exclude<CommonPlacement, 'settings'> | ZendeskPlacement, readonly AnyCapability[]>
> = {
  'ticket-sidebar': withTicket,
  'new-ticket-sidebar': withTicket,
  'ticket-editor': withTicket,
  'main-menu': base,
  'top-bar': resizable,
  'user-sidebar': resizable,
  'organization-sidebar': resizable,
  modal: resizable,
  background: base,
}

/** Returns the placement of a location; `null` for one that is not known (Z92, Z100). */
export function toPlacement(location: unknown): AnyPlacement | null {
  const placement = location === 'nav_bar' ? 'main-menu' : String(readString(location)).replaceAll('_', '-')
  return ownMember(zendeskCapabilities, placement) ? placement : null
}

/** Returns what a placement has; one that is not known has as much as every placement has (Z100). */
export function capabilitiesOf(placement: AnyPlacement | null): readonly AnyCapability[] {
  return zendeskCapabilities[placement as ZendeskPlacement] ?? base
}
