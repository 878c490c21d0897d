import type { Clock, DeskId, Mode, Placement, Theme } from '@deskbridge/core/internal'
import type { AppDefinition, HostTicket, HostUser } from '@deskbridge/host/engine'
import type { DeepPartial } from './deep-partial'

/** Says what a widget finds; everything that is left out is realistic and the same each time. */
export interface Scenario {
  /** Names the desk; `'auto'` lets the widget decide; default `'text'`. */
  desk?: Exclude<DeskId, 'standalone'> | 'auto'
  /** Is the origin that the desk seems to be on; default one of those that a widget expects on the Text desk. */
  origin?: string
  /** Says where the app is shown; default `'ticket-sidebar'`. */
  placement?: Placement
  /** Says how the app is shown; default `'embed'`. */
  mode?: Mode
  /** Is the desk's colours; default unknown. */
  theme?: Theme
  /** Changes the user. */
  user?: DeepPartial<HostUser>
  /** Changes the open ticket; `null` opens none. */
  ticket?: DeepPartial<HostTicket> | null
  /**
   * Changes the app, among others its opening state, whose title a section must have to be shown.
   *
   * Without `openingState.title` the opening state takes the title of the widget's first section.
   */
  app?: DeepPartial<AppDefinition>
  /** Says whether each message is delivered in a task of its own, as in a browser, or while it is being posted; default `'task'`. */
  delivery?: 'task' | 'sync'
  /** Is false when the test is not to fail for messages that the desk does not know or cannot use; default true. */
  strict?: boolean
  /** Is the source of time, of deliveries too; default `systemClock`, with deliveries that fake timers leave alone. */
  clock?: Clock
}
