import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build, type PluginOption } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../vite.config'

let folder = ''

/** Builds a page of three lines as the workbench's page is built. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-build-'))
  await writeFile(join(folder, 'index.html'), '<link rel="stylesheet" href="./page.css" /><p>Page</p>')
  await writeFile(join(folder, 'page.css'), 'p { color: light-dark(#123456, #abcdef) }')
  await build({
    ...config,
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      ...config.build,
      outDir: 'dist',
      rolldownOptions: { output: { assetFileNames: '[name][extname]' } },
    },
    plugins: config.plugins?.filter((plugin) => nameOf(plugin) !== 'copy-sample-apps'),
  })
})

afterAll(() => rm(folder, { recursive: true }))

function nameOf(plugin: PluginOption): string {
  return plugin && 'name' in plugin ? plugin.name : ''
}

test('The built page keeps light-dark(), which follows its color-scheme', async () => {
  const css = await readFile(join(folder, 'dist/index.css'), 'utf8')
  expect(css).toMatch(/color:\s*light-dark\(#123456,\s*#abcdef\)/)
})

test.each([
  ['index.html.br', brotliDecompressSync],
  ['index.css.gz', gunzipSync],
])('The built %s contains the same as the file beside it', async (name, decompress) => {
  const original = await readFile(join(folder, 'dist', name.slice(0, -3)))
  expect(decompress(await readFile(join(folder, 'dist', name)))).toEqual(original)
})
