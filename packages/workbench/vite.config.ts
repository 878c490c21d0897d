import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { protocolPages } from './src/protocol-pages'
import { sampleFolders } from './src/sample-folders'

const dist = join(import.meta.dirname, 'dist')

const encoders = { br: promisify(brotliCompress), gz: promisify<Buffer, Buffer>(gzip) }

/** Compresses the files of the page beside them, so that the server only sends them. */
function compressPage(): Plugin {
  return {
    name: 'compress-page',
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true })
      for (const name of names.filter((file) => /\.(?:css|html|js|svg)$/.test(file))) {
        const content = await readFile(join(dir, name))
        for (const [ending, encode] of Object.entries(encoders)) {
          await writeFile(join(dir, `${name}.${ending}`), await encode(content))
        }
      }
    },
  }
}

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
  // Without "production", whose errors have no sentences: this page is for developers.
  resolve: { conditions: ['module', 'browser'] },
  build: {
    outDir: join(dist, 'ui'),
    emptyOutDir: true,
    // The first browsers with light-dark(); for older ones it would be rewritten, and lose its colors.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // The page is served locally, so the size of Mantine does not matter.
    chunkSizeWarningLimit: 1000,
  },
  plugins: [react(), protocolPages(), compressPage(), copySampleApps()],
})
