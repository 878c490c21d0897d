import { waitFor } from '@testing-library/dom'
import type { Widget } from '@deskbridge/svelte'
import { flushSync, hydrate, mount, unmount, tick } from 'svelte'
import type { Adapter, MountedPage, Probe } from './adapter'
import Page from './svelte-page.svelte'
import { createSvelteServerAdapter } from './svelte-server-adapter'

/** Creates the Svelte adapter in the form that the shared contract tests, with the Svelte version installed in a folder. */
export function createSvelteAdapter(folder: string): Adapter {
  const open = async (widget: Widget | null, probes: readonly Probe[], html = ''): Promise<MountedPage> => {
    const target = document.body.appendChild(document.createElement('main'))
    target.innerHTML = html
    const page = (html ? hydrate : mount)(Page, { target, props: { widget, initial: probes } })
    let isMounted = true
    flushSync()
    return {
      shown: () => [...target.querySelectorAll('output')].map(({ textContent }) => textContent),
      async update(next) {
        page.setProbes(next)
        await tick()
      },
      async unmount() {
        if (isMounted) await unmount(page)
        isMounted = false
        target.remove()
      },
    }
  }
  return {
    ...createSvelteServerAdapter(folder),
    provision: 'setWidget(widget)',
    mount: (widget, probes) => open(widget, probes),
    hydrate: (html, widget, probes) => open(widget, probes, html),
    async run(work) {
      await work()
      await tick()
    },
    waitFor: async (check) => void (await waitFor(check, { timeout: 10_000 })),
  }
}
