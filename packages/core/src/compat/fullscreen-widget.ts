import { openBaseWidget, type IWidget, type IWidgetEvents } from './base-widget'
import type { ConnectOptions } from './connect'

/** Is what only a fullscreen widget can do. */
export interface IFullscreenWidgetApi {
  /** Shows a number at the app's icon; `null` removes it. */
  setNotificationBadge(count: number | null): Promise<void>
}

/** Maps the names of the events that only a fullscreen widget hears to what their handlers get; there are none. */
export interface IFullscreenWidgetEvents {}

/** Is a widget in the desk's main menu. */
export interface IFullscreenWidget
  extends IWidget<IFullscreenWidgetEvents & IWidgetEvents>, IFullscreenWidgetApi {}

/**
 * Creates the widget of an app in the desk's main menu; resolves when it has answered the desk's handshake.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED.
 * @example
 * const widget = await createFullscreenWidget()
 * await widget.setNotificationBadge(3)
 */
export async function createFullscreenWidget(options?: ConnectOptions): Promise<IFullscreenWidget> {
  const { methods, show } = await openBaseWidget<IFullscreenWidgetEvents & IWidgetEvents>(
    'main-menu',
    options,
  )
  return { ...methods, setNotificationBadge: (count) => show({ kind: 'badge', count }) }
}
