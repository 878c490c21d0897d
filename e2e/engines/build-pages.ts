import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte'
import react from '@vitejs/plugin-react'
import vue from '@vitejs/plugin-vue'
import { build, defaultClientConditions, type InlineConfig } from 'vite'
import { withOwnNodeEnv } from '../servers/own-node-env'
import { pages, type EnginePage } from './pages'

const ROOT = join(import.meta.dirname, 'page')

/** Builds the pages' scripts with Vite from the sources of the packages; returns all files by their paths. */
export async function buildPages(): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries<EnginePage>(pages)
  const config: InlineConfig = {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [react(), vue(), svelte({ configFile: false, preprocess: vitePreprocess() })],
    resolve: { conditions: ['deskbridge-source', ...defaultClientConditions] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      // The one that the packages are built for.
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map(([name, { entry }]) => [name, join(ROOT, entry)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  }
  const built = await withOwnNodeEnv(() => build(config))
  const outputs = [built].flat() as { output: { fileName: string; code?: string }[] }[]
  const files = new Map<string, string>()
  for (const { fileName, code = '' } of outputs.flatMap(({ output }) => output)) files.set(fileName, code)
  for (const [, { style }] of entries) if (style) files.set(style, await readFile(join(ROOT, style), 'utf8'))
  return files
}
