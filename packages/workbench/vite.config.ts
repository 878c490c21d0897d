import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const dist = join(import.meta.dirname, 'dist')

/** Puts the built notes app beside the page, so that the packed workbench has a widget to open. */
function copyNotesApp(): Plugin {
  return {
    name: 'copy-notes-app',
    async closeBundle() {
      const manifest = fileURLToPath(import.meta.resolve('@deskbridge/notes-vanilla/package.json'))
      await cp(join(dirname(manifest), 'dist'), join(dist, 'notes'), { recursive: true })
    },
  }
}

export default defineConfig({
  root: join(import.meta.dirname, 'src/ui'),
  base: './',
  build: {
    outDir: join(dist, 'ui'),
    emptyOutDir: true,
    // The first browsers with `light-dark()`, which an older target would tie to the system's theme.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
  plugins: [copyNotesApp()],
})
