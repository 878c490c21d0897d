import type { Widget } from '@deskbridge/react'
import { act, render, waitFor, type RenderOptions } from '@testing-library/react'
import { Fragment, StrictMode } from 'react'
import type { Adapter, MountedPage, Probe } from './adapter'
import { Page } from './react-page'
import { createReactServerAdapter } from './react-server-adapter'

/** Creates the React adapter in the form that the shared contract tests. */
export function createReactAdapter({ isStrict = false } = {}): Adapter {
  const Mode = isStrict ? StrictMode : Fragment
  const mount = (widget: Widget | null, probes: readonly Probe[], options?: RenderOptions): MountedPage => {
    const page = (current: readonly Probe[]) => (
      <Mode>
        <Page widget={widget} probes={current} />
      </Mode>
    )
    const { container, rerender, unmount } = render(page(probes), options)
    return {
      shown: () => [...container.querySelectorAll('output')].map(({ textContent }) => textContent),
      update: async (next) => rerender(page(next)),
      unmount: async () => unmount(),
    }
  }
  const onServer = createReactServerAdapter(Mode)
  return {
    name: `${onServer.name}${isStrict ? ' in StrictMode' : ''}`,
    provision: '<WidgetProvider widget={widget}>',
    mount: async (widget, probes) => mount(widget, probes),
    renderToString: onServer.renderToString,
    async hydrate(html, widget, probes) {
      const container = document.body.appendChild(document.createElement('main'))
      container.innerHTML = html
      return mount(widget, probes, { container, hydrate: true })
    },
    run: (work) => act(work),
    waitFor: async (check) => void (await waitFor(check, { timeout: 10_000 })),
  }
}
