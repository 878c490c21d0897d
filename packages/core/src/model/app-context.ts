import { checkArgument } from '../base/check-argument'

/** The places of a desk in which an app can be shown. */
export const placements = ['ticket-sidebar', 'main-menu', 'settings'] as const

/** The place in the desk where an app is shown. */
export type Placement = (typeof placements)[number]

/**
 * Returns a placement if there is one of this name, and nothing when none is given.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for any other.
 */
export function checkPlacement<P extends Placement | undefined>(placement: P): P {
  const isKnown = placement === undefined || placements.includes(placement)
  checkArgument(isKnown, 'placement', placement, `one of ${placements.join(', ')}`)
  return placement
}

/** The ways in which an app's frame can be shown. */
export const modes = ['popup', 'embed'] as const

/** How the app's frame is shown: floating and resizable, or as part of the layout. */
export type Mode = (typeof modes)[number]

/** The colour schemes of a desk. */
export const themes = ['light', 'dark'] as const

/** The desk's colour scheme. */
export type Theme = (typeof themes)[number]

/** Describes the app's own place in the desk; `null` means that this desk does not say. */
export interface AppContextOf<D extends string> {
  /** Identifies this frame to the desk. */
  appId: string | null
  /** Names the desk that answered. */
  desk: D
  /** Says where the app is shown. */
  placement: Placement | null
  /** Says how the app is shown. */
  mode: Mode | null
}
