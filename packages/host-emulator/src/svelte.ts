import { setWidget } from '@deskbridge/svelte'
import { render, type RenderResult } from '@testing-library/svelte'
import { onDestroy, type Component } from 'svelte'
import { cleanUpWithGlobals } from './clean-up-after-each'
import { openWidgetOnDesk, type WidgetOnDesk, type WidgetScenario } from './render-on-desk'

export type { WidgetScenario }

/** The props of the component, and the desk that it is on. */
export interface RenderWidgetOptions<Props extends Record<string, unknown>> extends WidgetScenario {
  /** Props of the component. */
  props?: Props
}

/** What Testing Library's `render()` returns, with the desk and the widget. */
export type RenderedWidget = RenderResult<Component> & WidgetOnDesk

/**
 * Renders a component on a desk, below a component that provides a widget which connects to it.
 *
 * @example
 * const { desk } = renderWidget(App, { ticket: { subject: 'Late order' } })
 * expect(await screen.findByText('Late order')).toBeTruthy()
 */
export function renderWidget<Props extends Record<string, unknown>>(
  component: Component<Props>,
  options: RenderWidgetOptions<Props> = {},
): RenderedWidget {
  const { props, ...scenario } = options
  let end = (): void => {}
  let isMounted = true
  const { desk, widget } = openWidgetOnDesk(scenario, { onEnd: () => end() })
  const Provider: Component<Props> = (...given) => {
    setWidget(widget)
    onDestroy(() => (isMounted = false))
    return component(...given)
  }
  const release = widget.retain()
  const view = render(Provider as Component, { props: { ...props } })
  end = () => {
    // Testing Library may have unmounted it already, and Svelte warns about a second time.
    if (isMounted) view.unmount()
    release()
  }
  return { ...view, desk, widget }
}

cleanUpWithGlobals()
