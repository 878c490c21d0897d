import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { sampleFolders } from './src/sample-folders'

const dist = join(import.meta.dirname, 'dist')

/** Copies the built apps next to the page, so that the packed workbench has widgets to open. */
function copySampleApps(): Plugin {
  return {
    name: 'copy-sample-apps',
    async closeBundle() {
      for (const folder of sampleFolders) {
        const manifest = fileURLToPath(import.meta.resolve(`@deskbridge/${folder}/package.json`))
        await cp(join(dirname(manifest), 'dist'), join(dist, folder), { recursive: true })
      }
    },
  }
}

export default defineConfig({
  root: join(import.meta.dirname, 'src/ui'),
  base: './',
  build: {
    outDir: join(dist, 'ui'),
    emptyOutDir: true,
    // The page is served locally, so the size of Mantine does not matter.
    chunkSizeWarningLimit: 1000,
  },
  plugins: [react(), copySampleApps()],
})
