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

/** Is what the {@link widgetPlugin} takes. */
export interface WidgetPluginOptions {
  /** Is the widget, made once. */
  widget: Widget
}

/**
 * Provides a widget to a whole app, and holds its connection while the app is mounted.
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
    // When the components listen, so that none of them misses the first ticket.
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

/** Provides a widget to the components below the present one, and holds its connection until that is unmounted. */
export function provideWidget(widget: Widget): void {
  checkWidget(widget)
  provide(widgetKey, widget)
  // When the components below listen, so that none of them misses the first ticket.
  onMounted(() => onScopeDispose(widget.retain()))
}

/**
 * Returns the widget that is provided here.
 *
 * @throws {WidgetError} NO_WIDGET where none is, and outside of `setup()` and whatever else can inject.
 */
export function useWidget(): Widget {
  if (!hasInjectionContext())
    throw new WidgetError(
      'NO_WIDGET',
      'No component is asking for the widget. Call this in setup() or in a store of a mounted app.',
    )
  const widget = inject(widgetKey, null)
  if (widget) return widget
  throw new WidgetError(
    'NO_WIDGET',
    'No widget is provided here. Add app.use(widgetPlugin, { widget }), or provideWidget(widget) to a component above.',
  )
}

/** Starts something that is undone with the present scope; on a server, where Vue stops no scope, it does not start. */
export function whileAlive(start: () => Unsubscribe): void {
  if (!isServer()) onScopeDispose(start())
}
