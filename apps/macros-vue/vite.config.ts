import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  // The page works in any folder of any web server.
  base: './',
  build: {
    // The first browsers with `light-dark()`, which an older target would tie to the system's theme.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
  plugins: [vue()],
})
