import type { DeskId, Mode, Placement, Role, Section } from '@deskbridge/core/internal'
import type { HostDeskVersion } from './desks'

/** An app as it is configured in the helpdesk. */
export interface AppDefinition {
  /** The id of the app in the helpdesk. */
  id: string
  /** The name to show. */
  name: string
  /** What the app is for. */
  description?: string
  /** The URL of the app's icon. */
  iconUrl?: string
  /** The URL of the app's page. */
  url: string
  /** The only origins that the app may speak from, each exact, as in `'https://app.example.com'`; default that of its URL. `'null'` asks for an opaque origin. */
  origins?: readonly string[]
  /** The features of the browser that the app may use, added to the frame's `allow` attribute: each a name, or a name with its allowlist, as in `"camera 'src'"`. */
  permissions?: readonly string[]
  /** The desk whose protocol the app speaks; `'auto'` lets the app decide. */
  desk: DeskId | 'auto'
  /** The version of the desk's host to be for this app, where the desk has several; default its latest. */
  deskVersion?: HostDeskVersion
  /** The place in the desk where the app is shown. */
  placement: Placement
  /** How the app is shown. */
  mode: Mode
  /** Who may see the app: nobody when `roles` is empty, and only users with a division unless `divisionIds` is `'all'`; default everybody. */
  access?: { roles: Role[]; divisionIds: string[] | 'all' }
  /** Whether the app is switched on; default true. */
  isActive?: boolean
  /** Whether the app is listed first; default false. */
  isFavorite?: boolean
  /** The section that is shown until the app sends one; only sections with its title replace it. */
  openingState?: Section
}
