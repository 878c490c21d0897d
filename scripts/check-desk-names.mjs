// Fails when a package names a desk, or a word of its wire, outside the desk's own folders.
//
// Both follow from the folders under `desks/`, so that a new desk is covered without a list of its own: the desks are named as their
// folders are, and every snake_case or colon:separated word in their code belongs to a wire. Comments may name what they like.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Words that the public model shares with a wire: types of section components that every widget writes. */
const publicWords = new Set(['label_value'])

/** Files that name desks because they are the lists of them, or public entries that export them by name. */
const lists = new Set([
  'core/src/index.ts',
  'core/src/script.ts',
  'core/src/desks/index.ts',
  'host/src/index.ts',
  'host/src/engine/index.ts',
  'host/src/engine/desks/default-desks.ts',
  'host/src/engine/desks/index.ts',
  'react/src/index.ts',
])

const wireWord = /(?<![\w/])[a-z]\w*(?:(?::|_)[a-z]\w*)+(?!:\/\/)|@@[a-z]+\/\w+/g
const verdict = /^(?:ignored|invalid):/
const commentLine = /^\s*(?:\/\/|\/?\*)/

const packages = fileURLToPath(new URL('../packages', import.meta.url))
const sources = readdirSync(packages, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => sourceFiles(join(packages, name, 'src')))
const isIn = (/** @type {string} */ file, /** @type {string} */ folder) => file.split(sep).includes(folder)
const isDesk = (/** @type {string} */ file) => isIn(file, 'desks')
// The drop-in is the published SDK of one desk.
const outside = sources.filter((file) => !isDesk(file) && !isIn(file, 'compat'))

const words = new Set(sources.filter(isDesk).flatMap((file) => find(file, wireWord).map(({ word }) => word)))
const desks = new Set(
  sources
    .filter((file) => isIn(dirname(file), 'desks') && !file.endsWith(`desks${sep}index.ts`))
    .map((file) => file.split(`${sep}desks${sep}`)[1] ?? '')
    .filter((path) => path.includes(sep))
    .map((path) => path.split(sep)[0] ?? ''),
)
// A page by itself has no desk.
desks.delete('standalone')
// `'text'` and `textDesk` name the desk; `textContent` does not.
const parts = 'Desk|Host|Wire|Session|Ticket|User|Message|Event|Capabilit|Place|Field|Name'
const names = [...desks].map((desk) => `['"]${desk}['"]|desks/${desk}\\b|\\b${desk}(?:${parts})`)
const deskName = new RegExp(names.join('|'), 'gi')

const trespasses = [
  ...outside
    .flatMap((file) => find(file, wireWord))
    .filter(({ word }) => words.has(word) && !publicWords.has(word) && !verdict.test(word)),
  ...[...outside, ...sources.filter((file) => /desks[\\/][\w-]+\.ts$/.test(file))]
    .filter((file) => !lists.has(relative(packages, file).replaceAll(sep, '/')))
    .flatMap((file) => find(file, deskName)),
]

for (const { file, line, word } of trespasses) {
  console.error(`${relative(process.cwd(), file)}:${line}  ${word} stands outside the folders of its desk`)
}
const isEmpty = words.size === 0 || desks.size < 2
if (isEmpty) console.error('No desks were found: this check looks in the wrong place.')
if (isEmpty || trespasses.length > 0) process.exit(1)
console.log(
  `${[...desks].join(', ')} and ${words.size} words of their wires stay in their folders (${sources.length} files)`,
)

/** @param {string} folder */
function sourceFiles(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/**
 * @param {string} file
 * @param {RegExp} pattern
 */
function find(file, pattern) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      commentLine.test(text)
        ? []
        : [...text.matchAll(pattern)].map(([word]) => ({ file, line: index + 1, word })),
    )
}
