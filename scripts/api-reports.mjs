// Compares the public types of every published package with the reports in `api/`, so that a change of them is seen in
// review; with --update it writes the reports. A report is the declarations of one entry, read from `dist`, without comments;
// what several entries of a package have in common is in its `shared.d.ts`.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = join(root, 'api')

/** Entries that may change in any version. */
const internal = new Set(['./internal'])

const docComments = /^ *\/\*\*.*?\*\/\n/gms

const isUpdate = process.argv.includes('--update')
const expected = new Map((await Promise.all(listPackages().map(createReports))).flat())
const present = listFiles(reports)
const changed = [...expected].filter(([file, text]) => readReport(file) !== text).map(([file]) => file)
const stale = present.filter((file) => !expected.has(file))

if (isUpdate) update()
else compare()

function update() {
  for (const file of stale) rmSync(file)
  for (const file of changed) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, expected.get(file) ?? '')
  }
  console.log(`${changed.length + stale.length} of ${expected.size} API reports changed.`)
}

function compare() {
  const differing = [...changed, ...stale].map((file) => `  ${relative(root, file)}${explain(file)}`)
  if (differing.length === 0) return console.log(`${expected.size} API reports match the packages.`)
  console.error(
    [
      'The public API differs from its reports:',
      ...differing,
      'If that is intended, run "pnpm api:update", review the difference, and add a changeset.',
    ].join('\n'),
  )
  process.exitCode = 1
}

/**
 * Returns the first line that differs.
 *
 * @param {string} file
 */
function explain(file) {
  const text = expected.get(file)?.split('\n')
  const report = readReport(file)?.split('\n')
  if (!text) return ': the entry is gone'
  if (!report) return ': the entry is new'
  const at = text.findIndex((line, index) => line !== report[index])
  return `:${at + 1}\n    - ${report[at] ?? ''}\n    + ${text[at] ?? ''}`
}

/** @typedef {{ name: string, inputs: Record<string, string> }} Package The entries of a package that have types. */

/** @returns {Package[]} */
function listPackages() {
  const folders = readdirSync(join(root, 'packages')).map((name) => ({
    name,
    folder: join(root, 'packages', name),
  }))
  return folders
    .filter(({ folder }) => existsSync(join(folder, 'package.json')))
    .map(({ name, folder }) => {
      const { exports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const inputs = Object.entries(exports)
        .map(([entry, target]) => [entry, target?.import?.types ?? target?.types])
        .filter(([entry, types]) => types && !internal.has(entry))
        .map(([entry, types]) => [entry === '.' ? 'index' : entry.slice(2), resolve(folder, types)])
      return { name, inputs: Object.fromEntries(inputs) }
    })
    .filter(({ inputs }) => Object.keys(inputs).length > 0)
}

/**
 * @param {Package} entries
 * @returns {Promise<[file: string, text: string][]>}
 */
async function createReports({ name, inputs }) {
  const files = Object.values(inputs)
  const missing = files.find((file) => !existsSync(file))
  if (missing) throw new Error(`${relative(root, missing)} is missing. Run "pnpm build" first.`)
  const external = (/** @type {string} */ id) => !/^[./]/.test(id)
  const bundle = await rollup({ input: inputs, external, plugins: [dts()] })
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].d.ts',
    // What several entries have in common stands once.
    chunkFileNames: 'shared.d.ts',
    manualChunks: (id) => (files.includes(id) ? undefined : 'shared'),
    minifyInternalExports: false,
  })
  await bundle.close()
  return output
    .filter((part) => part.type === 'chunk')
    .map(({ fileName, code }) => [join(reports, name, fileName), code.replace(docComments, '')])
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listFiles(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
