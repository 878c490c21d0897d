import { WidgetProvider } from '@deskbridge/react'
import { act, render, type RenderOptions, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { cleanUpWithGlobals } from './clean-up-after-each'
import { openWidgetOnDesk, type WidgetOnDesk, type WidgetScenario } from './render-on-desk'

export type { WidgetScenario }

/** The desk that the components are on, and how they are rendered. */
export interface RenderWidgetOptions extends WidgetScenario {
  /** Whether to render in React's StrictMode; default false. */
  isStrict?: boolean
}

/** What Testing Library's `render()` returns, with the desk and the widget. */
export type RenderedWidget = RenderResult & WidgetOnDesk

/**
 * Renders components on a desk, inside a provider of a widget that connects to it.
 *
 * @example
 * const { desk } = renderWidget(<App />, { ticket: { subject: 'Late order' } })
 * expect(await screen.findByText('Late order')).toBeTruthy()
 */
export function renderWidget(ui: ReactNode, options: RenderWidgetOptions = {}): RenderedWidget {
  const { isStrict = false, ...scenario } = options
  let unmount = (): void => {}
  const { desk, widget } = openWidgetOnDesk(scenario, {
    // React has rendered what follows from a message when the message has been delivered.
    around: (deliver) => act(deliver),
    onEnd: () => unmount(),
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <WidgetProvider widget={widget}>{children}</WidgetProvider>
  )
  const renderOptions: RenderOptions = { wrapper, reactStrictMode: isStrict }
  const view = render(ui, renderOptions)
  unmount = () => {
    view.unmount()
    view.container.remove()
  }
  return { ...view, desk, widget }
}

cleanUpWithGlobals()
