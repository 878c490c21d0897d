import { WidgetError } from '../base/errors'
import { showValue } from '../base/show-value'

/** The places in a desk where an app can be shown. */
export const placementNames = ['ticket-sidebar', 'main-menu', 'settings'] as const

/**
 * Returns a placement if it is one that exists, or none.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for any other.
 */
export function checkPlacement<P extends Placement | undefined>(placement: P): P {
  if (placement === undefined || placementNames.includes(placement)) return placement
  throw new WidgetError(
    'INVALID_ARGUMENT',
    `The placement is ${showValue(placement)}: it must be one of ${placementNames.join(', ')}.`,
  )
}

/** The place in the desk where an app is shown. */
export type Placement = (typeof placementNames)[number]

/** Says how the app's frame is drawn: floating and resizable, or as part of the layout. */
export type Mode = 'popup' | 'embed'

/** Names the colours of the desk. */
export type Theme = 'light' | 'dark'

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
