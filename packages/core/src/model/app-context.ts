import { expectArgument } from '../base/check-argument'

/** The placements that most desks have. */
export const placements = ['ticket-sidebar', 'main-menu', 'settings'] as const

/** A placement that most desks have. */
export type CommonPlacement = (typeof placements)[number]

/** A placement of any desk: a common one, or one that only this desk has. */
export type AnyPlacement = CommonPlacement | (string & {})

/**
 * Returns a placement that a desk has, or `undefined` when none is given.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for any other.
 */
export function checkPlacement<P extends AnyPlacement | undefined>(
  placement: P,
  known: readonly AnyPlacement[] = placements,
): P {
  const isKnown = placement === undefined || known.includes(placement)
  expectArgument(isKnown, 'placement', placement, known)
  return placement
}

/** The ways in which an app's frame can be shown. */
export const modes = ['popup', 'embed'] as const

/** How the app's frame is shown: floating and resizable, or as part of the layout. */
export type Mode = (typeof modes)[number]

/** The color themes of a desk. */
export const themes = ['light', 'dark'] as const

/** The desk's color theme. */
export type Theme = (typeof themes)[number]

/** The app's place in the desk; `null` where the desk does not send it. */
export interface AppContextOf<D extends string, P extends AnyPlacement = AnyPlacement> {
  /** Id of this frame in the desk. */
  appId: string | null
  /** Id of the desk that answered. */
  desk: D
  /** Where the app is shown. */
  placement: P | null
  /** How the app is shown. */
  mode: Mode | null
}
