import { StrictMode, version } from 'react'
import { renderToString } from 'react-dom/server'
import type { Adapter } from './adapter'
import { Page } from './react-page'

/** Creates the part of the React adapter that runs on a server. */
export function createReactServerAdapter(Mode = StrictMode): Pick<Adapter, 'name' | 'renderToString'> {
  return {
    name: `React ${version}`,
    renderToString: async (widget, probes) =>
      renderToString(
        <Mode>
          <Page widget={widget} probes={probes} />
        </Mode>,
      ),
  }
}
