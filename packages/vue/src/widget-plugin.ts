import { WidgetError, type Unsubscribe, type Widget } from '@deskbridge/core'
import { checkWidget, isServer } from '@deskbridge/core/internal'
import {
  hasInjectionContext,
  inject,
  onMounted,
  onScopeDispose,
  provide,
  type App,
  type InjectionKey,
} from 'vue'

const widgetKey: InjectionKey<Widget> = Symbol('deskbridge.widget')

/** Options of {@link widgetPlugin}. */
export interface WidgetPluginOptions {
  /** The widget, created once. */
  widget: Widget
}

/**
 * Provides a widget to a whole app, and keeps it connected while the app is mounted.
 *
 * @example
 * createApp(Orders).use(widgetPlugin, { widget: createWidget() }).mount('#app')
 */
export const widgetPlugin = {
  install(app: App, options: WidgetPluginOptions): void {
    const widget = (options as WidgetPluginOptions | undefined)?.widget
    checkWidget(widget)
    app.provide(widgetKey, widget)
    if (isServer()) return
    const { mount, unmount } = app
    let release: Unsubscribe | undefined
    // The components are listening by now, so none of them misses the first ticket.
    app.mount = (...container) => {
      const root = mount(...container)
      release ??= widget.retain()
      return root
    }
    // Vue 3.4 has no app.onUnmount().
    app.unmount = () => {
      unmount()
      release?.()
    }
  },
}

/** Provides a widget to the descendants of the current component, and keeps it connected while that component is mounted. */
export function provideWidget(widget: Widget): void {
  checkWidget(widget)
  provide(widgetKey, widget)
  // The descendants are listening by now, so none of them misses the first ticket.
  onMounted(() => onScopeDispose(widget.retain()))
}

/**
 * Returns the widget that is provided here.
 *
 * @throws {WidgetError} NO_WIDGET where none is provided, and outside of `setup()` and other places that can inject.
 */
export function useWidget(): Widget {
  if (!hasInjectionContext())
    throw new WidgetError(
      'NO_WIDGET',
      'The widget was requested outside of a component. Call this in setup() or in a store of a mounted app.',
    )
  const widget = inject(widgetKey, null)
  if (widget) return widget
  throw new WidgetError(
    'NO_WIDGET',
    'No widget is provided here. Add app.use(widgetPlugin, { widget }), or call provideWidget(widget) in a parent component.',
  )
}

/** Starts something that stops with the current scope; does nothing on a server, where Vue never stops a scope. */
export function whileAlive(start: () => Unsubscribe): void {
  if (!isServer()) onScopeDispose(start())
}
