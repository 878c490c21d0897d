import type { DeskId, Mode, Placement, Role, Section } from '@deskbridge/core/internal'

/** Names a desk that a host can be; a page by itself has none. */
export type HostDeskId = Exclude<DeskId, 'standalone'>

/** Describes an app as it is configured in the helpdesk. */
export interface AppDefinition {
  /** Identifies the app in the helpdesk. */
  id: string
  /** Is the name to show. */
  name: string
  /** Says what the app is for. */
  description?: string
  /** Is the address of the app's icon. */
  iconUrl?: string
  /** Is the address of the app's page. */
  url: string
  /** Are the only origins that the app may speak from; default the one of its address. `'null'` asks for an opaque origin. */
  origins?: readonly string[]
  /** Lists what the app may use of the browser, for the frame's `allow` attribute. */
  permissions?: readonly string[]
  /** Names the desk whose protocol the app speaks; `'auto'` lets the app decide. */
  desk: DeskId | 'auto'
  /** Says where in the desk the app is shown. */
  placement: Placement
  /** Says how the app is shown. */
  mode: Mode
  /** Says who may see the app. */
  access?: { roles: Role[]; divisionIds: string[] | 'all' }
  /** Is false for an app that is switched off. */
  isActive?: boolean
  /** Is true for an app that is listed first. */
  isFavorite?: boolean
  /** Is the section that is shown until the app sends one; only sections with its title replace it. */
  openingState?: Section
}
