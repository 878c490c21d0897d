// Prints the size of a widget for each desk, and what the desk adds to a widget that has the first one; with `--json`, as data.
//
// Measures the built packages as `pnpm size` does, and with the same bundler: a production build, minified, with brotli.

import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/** The desk that most widgets have. */
const first = 'text'

const dist = fileURLToPath(new URL('../packages/core/dist', import.meta.url))
const { buildSync } = createRequire(createRequire(import.meta.url).resolve('@size-limit/esbuild'))('esbuild')

const desks = readdirSync(`${dist}/desks`)
  .filter((file) => file.endsWith('.js') && file !== 'standalone.js')
  .map((file) => file.replace(/\.js$/, ''))

const sizes = desks.map((desk) => ({
  desk,
  alone: measure(desk),
  added: desk === first ? null : measure(first, desk) - measure(first),
}))

if (process.argv.includes('--json')) console.log(JSON.stringify({ first, sizes }))
else {
  for (const { desk, alone, added } of sizes) {
    const more = added === null ? '' : `, adds ${added} B to a widget for ${first}`
    console.log(`${desk.padEnd(12)}${alone} B alone${more}`)
  }
}

/** Returns the bytes of a widget with some desks. */
function measure(/** @type {readonly string[]} */ ...ids) {
  const creators = ids.map((id) => `${id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Desk`)
  const lines = [
    `import { createWidget } from './widget.js'`,
    ...ids.map((id, index) => `import { ${creators[index]} } from './desks/${id}.js'`),
    `console.log(createWidget, ${creators.join(', ')})`,
  ]
  const { outputFiles } = buildSync({
    stdin: { contents: lines.join('\n'), resolveDir: dist },
    bundle: true,
    minify: true,
    write: false,
    conditions: ['production', 'module'],
    logLevel: 'error',
  })
  return brotliCompressSync(outputFiles[0].contents).length
}
