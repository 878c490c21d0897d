import { widgetPlugin } from '@deskbridge/vue'
import { render, type RenderOptions, type RenderResult } from '@testing-library/vue'
import type { Component } from 'vue'
import { cleanUpWithGlobals } from './clean-up-after-each'
import { openWidgetOnDesk, type WidgetOnDesk, type WidgetScenario } from './render-on-desk'

export type { WidgetScenario }

/** The props of the component, and the desk that it is on. */
export interface RenderWidgetOptions extends WidgetScenario {
  /** Props of the component. */
  props?: Record<string, unknown>
  /** Testing Library's `global` option of `render()`: plugins such as a store or a router, provided values, stubs, and more. */
  global?: NonNullable<RenderOptions<Component>['global']>
}

/** What Testing Library's `render()` returns, with the desk and the widget. */
export type RenderedWidget = RenderResult & WidgetOnDesk

/**
 * Renders a component on a desk, in an app with the plugin of a widget that connects to it.
 *
 * @example
 * const { desk } = renderWidget(App, { ticket: { subject: 'Late order' } })
 * expect(await screen.findByText('Late order')).toBeTruthy()
 */
export function renderWidget(component: Component, options: RenderWidgetOptions = {}): RenderedWidget {
  const { props, global, ...scenario } = options
  let unmount = (): void => {}
  const { desk, widget } = openWidgetOnDesk(scenario, { onEnd: () => unmount() })
  const view = render(component, {
    props: { ...props },
    global: { ...global, plugins: [[widgetPlugin, { widget }], ...(global?.plugins ?? [])] },
  })
  unmount = () => {
    view.unmount()
    view.container.remove()
  }
  return { ...view, desk, widget }
}

cleanUpWithGlobals()
