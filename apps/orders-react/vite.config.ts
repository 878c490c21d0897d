import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Serves the orders endpoint from the page's dev server, so that `pnpm dev` needs no second server. */
function serveOrders(): Plugin {
  return {
    name: 'serve-orders',
    async configureServer({ middlewares, ssrLoadModule }) {
      const { createOrdersHandler } = (await ssrLoadModule('/server/index.ts')) as typeof import('./server')
      const handler = createOrdersHandler()
      middlewares.use((request, response, next) =>
        request.url?.startsWith('/orders') ? handler(request, response) : next(),
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
  plugins: [react(), serveOrders()],
})
