import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  // The page works in any folder of any web server.
  base: './',
  build: {
    // The first browsers with `light-dark()`; for older targets it would be compiled to follow the system theme.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
  plugins: [vue()],
})
