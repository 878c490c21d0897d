import { exposeWidget, type SdkWidget, type SdkWidgetControl } from './widget-control'
import type { Outcome } from '../outcome'

/** The part of the SDK that a fullscreen widget uses. */
export interface FullscreenSdk {
  createFullscreenWidget(): Promise<unknown>
}

/** Control of a page with a fullscreen widget. */
export interface FullscreenWidgetControl extends SdkWidgetControl {
  setNotificationBadge(count: number | null): Promise<Outcome>
}

interface FullscreenWidget extends SdkWidget {
  setNotificationBadge(count: number | null): Promise<void>
}

/** Runs a fullscreen widget on an SDK. */
export function runFullscreenWidget(sdk: FullscreenSdk): void {
  // The SDK's types have fewer events than its code passes on.
  const create = sdk.createFullscreenWidget as () => Promise<FullscreenWidget>
  exposeWidget<FullscreenWidget, FullscreenWidgetControl>(create, ['change_theme'], (attempt) => ({
    setNotificationBadge: (count) => attempt((it) => it.setNotificationBadge(count)),
  }))
}
