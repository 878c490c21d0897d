import { waitFor } from '@testing-library/vue'
import { nextTick } from 'vue'
import type { Widget } from '@deskbridge/vue'
import type { Adapter, MountedPage, Probe } from './adapter'
import { createPage } from './vue-page'
import { createVueServerAdapter } from './vue-server-adapter'

/** Creates the Vue adapter in the form that the shared contract tests. */
export function createVueAdapter(): Adapter {
  const mount = async (widget: Widget | null, initial: readonly Probe[], html = ''): Promise<MountedPage> => {
    const { app, probes } = createPage(widget, initial, { isFromServer: html !== '' })
    const container = document.body.appendChild(document.createElement('main'))
    container.innerHTML = html
    let isMounted = true
    app.mount(container)
    await nextTick()
    return {
      shown: () => [...container.querySelectorAll('output')].map(({ textContent }) => textContent),
      async update(next) {
        probes.value = next
        await nextTick()
      },
      async unmount() {
        if (isMounted) app.unmount()
        isMounted = false
        container.remove()
      },
    }
  }
  return {
    ...createVueServerAdapter(),
    provision: 'app.use(widgetPlugin, { widget })',
    mount: (widget, probes) => mount(widget, probes),
    hydrate: (html, widget, probes) => mount(widget, probes, html),
    async run(work) {
      await work()
      await nextTick()
    },
    waitFor: async (check) => void (await waitFor(check, { timeout: 10_000 })),
  }
}
