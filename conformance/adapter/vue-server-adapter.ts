import { version } from 'vue'
import { renderToString } from '@vue/server-renderer'
import type { Adapter } from './adapter'
import { createPage } from './vue-page'

/** Creates the part of the Vue adapter that runs on a server. */
export function createVueServerAdapter(): Pick<Adapter, 'name' | 'renderToString'> {
  return {
    name: `Vue ${version}`,
    renderToString: (widget, probes) =>
      renderToString(createPage(widget, probes, { isFromServer: true }).app),
  }
}
