// Compares the public types of every published package with the reports in `api/`, so that a change of them is seen in
// review; with --update it writes the reports. A report is the declarations of one entry, read from `dist`, in one file and
// without comments.

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
const expected = new Map(await Promise.all(listEntries().map(createReport)))
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

/** @typedef {{ name: string, entry: string, types: string }} Entry */

/** @returns {Entry[]} */
function listEntries() {
  const names = readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'package.json')),
  )
  return names.flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    return Object.entries(manifest.exports ?? {})
      .map(([entry, target]) => ({ name, entry, types: target?.import?.types ?? target?.types }))
      .filter(({ entry, types }) => types && !internal.has(entry))
  })
}

/**
 * @param {Entry} entry
 * @returns {Promise<[file: string, text: string]>}
 */
async function createReport({ name, entry, types }) {
  const input = resolve(root, 'packages', name, types)
  if (!existsSync(input)) throw new Error(`${relative(root, input)} is missing. Run "pnpm build" first.`)
  const external = (/** @type {string} */ id) => !/^[./]/.test(id)
  const bundle = await rollup({ input, external, plugins: [dts({ respectExternal: false })] })
  const { output } = await bundle.generate({ format: 'es' })
  await bundle.close()
  return [
    join(reports, name, `${entry === '.' ? 'index' : entry.slice(2)}.d.ts`),
    output[0].code.replace(docComments, ''),
  ]
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
