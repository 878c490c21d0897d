import type { BuildingBlocks, IWidget } from '../base-widget'
import type { ConnectOptions } from '../connect'
import { openWidget, type Clear, type ExtendedListener } from './widget'

/** The method that only a fullscreen widget of the published SDK has. */
export interface IFullscreenWidgetApi {
  /** Shows a number at the app's icon; `null` removes it. */
  setNotificationBadge(count: number | null): void
}

/** The events that only a fullscreen widget has; none is published. */
export interface IFullscreenWidgetEvents {}

/** A widget in the desk's main menu, with the members of the published SDK and no others. */
export interface IFullscreenWidget extends IWidget<IFullscreenWidgetEvents>, IFullscreenWidgetApi {}

/** A widget in the desk's main menu, with everything that the drop-in offers. */
export interface DeskbridgeFullscreenWidget extends IFullscreenWidget, BuildingBlocks {
  /** Registers a handler. */
  on: ExtendedListener<IFullscreenWidgetEvents>
  /** Removes one registration of a handler, or all registrations when no event is named. */
  off: Clear & ExtendedListener<IFullscreenWidgetEvents>
  /** Shows a number at the app's icon; `null` removes it. The promise also passes for the published `void`. */
  setNotificationBadge(count: number | null): void & Promise<void>
  /** Shows a number; the published signature stands last, where types that are derived from the method read it. */
  setNotificationBadge(count: number | null): void
}

/**
 * Creates the widget of an app in the desk's main menu; resolves when it has answered the desk's handshake.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED.
 * @example
 * const widget = await createFullscreenWidget()
 * await widget.setNotificationBadge(3)
 */
export function createFullscreenWidget(options?: ConnectOptions): Promise<DeskbridgeFullscreenWidget>
/** Creates the widget; the published signature stands last, where types that are derived from the function read it. */
export function createFullscreenWidget(): Promise<IFullscreenWidget>
export async function createFullscreenWidget(options?: ConnectOptions): Promise<DeskbridgeFullscreenWidget> {
  const { methods, show } = await openWidget('main-menu', options)
  return {
    ...methods,
    setNotificationBadge: (count: number | null) => show({ kind: 'badge', count }) as void & Promise<void>,
  }
}
