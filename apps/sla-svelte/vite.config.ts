import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

/** Serves the queue endpoint from the page's dev server, so that `pnpm dev` needs no second server. */
function serveQueue(): Plugin {
  return {
    name: 'serve-queue',
    async configureServer({ middlewares, ssrLoadModule }) {
      const { createQueueHandler } = (await ssrLoadModule('/server/index.ts')) as typeof import('./server')
      const handler = createQueueHandler()
      middlewares.use((request, response, next) =>
        request.url?.startsWith('/queue') ? handler(request, response) : next(),
      )
    },
  }
}

export default defineConfig({
  // The page works in any folder of any web server.
  base: './',
  build: {
    // The first browsers with `light-dark()`; for older targets it would be compiled to follow the system theme.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
  plugins: [svelte({ configFile: false }), serveQueue()],
})
