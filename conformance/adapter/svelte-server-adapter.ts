import { VERSION } from 'svelte/compiler'
import { createServer } from 'vite'
import type { Adapter } from './adapter'
import { sveltePlugin } from './svelte-plugin'

type Rendering = typeof import('./svelte-rendering')

/** Creates the part of the Svelte adapter that runs on a server; a separate Vite server compiles its components. */
export function createSvelteServerAdapter(folder: string): Pick<Adapter, 'name' | 'renderToString'> {
  return {
    name: `Svelte ${VERSION}`,
    async renderToString(widget, probes) {
      const vite = await createServer({
        root: import.meta.dirname,
        configFile: false,
        logLevel: 'error',
        appType: 'custom',
        server: { middlewareMode: true, ws: false },
        optimizeDeps: { noDiscovery: true },
        plugins: [sveltePlugin(folder, 'server')],
        resolve: { conditions: ['deskbridge-source'] },
        ssr: {
          noExternal: [/^@deskbridge\//, /^svelte/, 'esm-env', 'clsx'],
          resolve: { conditions: ['deskbridge-source', 'node'] },
        },
      })
      try {
        const { renderPage } = (await vite.ssrLoadModule('/svelte-rendering.ts')) as Rendering
        return renderPage(widget, probes)
      } finally {
        await vite.close()
      }
    },
  }
}
