import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

/** Answers the calls for the queue beside the page, so that `pnpm dev` needs no second server. */
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
    // The first browsers with `light-dark()`, which an older target would tie to the system's theme.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
  plugins: [svelte({ configFile: false }), serveQueue()],
})
