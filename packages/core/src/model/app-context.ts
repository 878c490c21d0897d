/** Says where in the desk an app is shown. */
export type Placement = 'ticket-sidebar' | 'main-menu' | 'settings'

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
