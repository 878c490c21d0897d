import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

/** Serves the macros endpoint from the page's dev server, so that `pnpm dev` needs no second server. */
function serveMacros(): Plugin {
  return {
    name: 'serve-macros',
    async configureServer({ middlewares, ssrLoadModule }) {
      const { createMacrosHandler } = (await ssrLoadModule('/server/index.ts')) as typeof import('./server')
      const handler = createMacrosHandler()
      middlewares.use((request, response, next) =>
        request.url?.startsWith('/macros') ? handler(request, response) : next(),
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
  plugins: [vue(), serveMacros()],
})
