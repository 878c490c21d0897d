// Fails when a package uses a desk's wire names outside of a `desks/` folder.
//
// The wire names are taken from the desks themselves: every snake_case or colon:separated word in the code under a
// `desks/` folder is one, so a new desk is covered without another list. Comments are not checked.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Words that the public model shares with a wire: types of section components. */
const publicWords = new Set(['label_value'])

const wireWord = /(?<![\w/])[a-z]\w*(?:(?::|_)[a-z]\w*)+(?!:\/\/)|@@[a-z]+\/\w+/g
const commentLine = /^\s*(?:\/\/|\/?\*)/

const packages = fileURLToPath(new URL('../packages', import.meta.url))
const sources = readdirSync(packages, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => sourceFiles(join(packages, name, 'src')))
const isIn = (/** @type {string} */ file, /** @type {string} */ folder) =>
  file.split(/[\\/]/).includes(folder)
const isDesk = (/** @type {string} */ file) => isIn(file, 'desks')

const names = new Set(sources.filter(isDesk).flatMap((file) => wordsOf(file).map(({ word }) => word)))
const trespasses = sources
  // The drop-in has the public API of the published SDK, whose event names are wire names.
  .filter((file) => !isDesk(file) && !isIn(file, 'compat'))
  .flatMap((file) => wordsOf(file).map((found) => ({ file, ...found })))
  .filter(({ word }) => names.has(word) && !publicWords.has(word))

for (const { file, line, word } of trespasses) {
  console.error(`${relative(process.cwd(), file)}:${line}  wire name '${word}' outside desks/`)
}
if (names.size === 0)
  console.error('No wire names found under any desks/ folder: this check is looking in the wrong place.')
if (names.size === 0 || trespasses.length > 0) process.exit(1)
console.log(`${names.size} wire names, all of them under desks/ (${sources.length} files)`)

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

/** @param {string} file */
function wordsOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      commentLine.test(text) ? [] : [...text.matchAll(wireWord)].map(([word]) => ({ line: index + 1, word })),
    )
}
