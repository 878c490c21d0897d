import type { Clock, Mode, Placement, Theme } from '@deskbridge/core/internal'
import type {
  AppDefinition,
  HostDeskId,
  HostDeskVersion,
  HostTicket,
  HostUser,
} from '@deskbridge/host/engine'
import type { DeepPartial } from './deep-partial'

/** The desk that a widget is on; everything that is left out is realistic and the same each time. */
export interface Scenario {
  /** Id of the desk; `'auto'` lets the widget decide; default the desk that the host prefers. */
  desk?: HostDeskId | 'auto'
  /** Version of the desk's host to be, where the desk has several; default its latest. */
  deskVersion?: HostDeskVersion
  /** Origin that the desk seems to be on; default one that is likely for the desk. */
  origin?: string
  /** Where the app is shown; default `'ticket-sidebar'`. */
  placement?: Placement
  /** How the app is shown; default `'embed'`. */
  mode?: Mode
  /** The desk's color theme; default unknown. */
  theme?: Theme
  /** Changes to the user. */
  user?: DeepPartial<HostUser>
  /** Changes to the open ticket; `null` opens none. */
  ticket?: DeepPartial<HostTicket> | null
  /**
   * Changes to the app, such as its opening state, whose title a section must have to be shown.
   *
   * Without `openingState.title` the opening state takes the title of the widget's first section.
   */
  app?: DeepPartial<AppDefinition>
  /** Whether each message is delivered in its own task, as in a browser, or while it is being posted; default `'task'`. */
  delivery?: 'task' | 'sync'
  /** Whether the test fails for messages that the desk does not know or cannot use; default true. */
  strict?: boolean
  /** Source of time, also of deliveries; default `systemClock`, with deliveries that fake timers do not stop. */
  clock?: Clock
}
