// Runs everything that shows how Deskbridge holds, and prints one table of figures: messages thrown, faults tried, reloads, floods,
// and what is left after mounts. Fails on any miss; no time is one.
//
// Takes hours in full. DESKBRIDGE_FUZZ_RUNS, FLOOD_SECONDS, LEAK_MOUNTS and LEAK_FRAMES shorten it.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const reports = mkdtempSync(join(tmpdir(), 'deskbridge-reliability-'))
const env = { DESKBRIDGE_FUZZ_RUNS: '1000000', LEAK_MOUNTS: '10000', ...process.env }
const mounts = Number(env.LEAK_MOUNTS)
const matrixReport = join(reports, 'matrix.json')

/** @typedef {{ what: string, figure: () => string, command: string }} Step */

/** @type {Step[]} */
const steps = [
  {
    what: 'faults in states of a connection',
    figure: () => `${readPassed(matrixReport)} cells`,
    command: `vitest run --project conformance reliability/ --reporter=default --reporter=json --outputFile.json=${matrixReport}`,
  },
  {
    what: 'messages at each side, sections and floods without a browser',
    figure: () => `${env.DESKBRIDGE_FUZZ_RUNS} thrown`,
    command: 'pnpm run fuzz',
  },
  {
    what: 'storms of reloads',
    figure: () => '1,600 reloads',
    command: 'pnpm run storms',
  },
  {
    what: 'floods in a browser',
    figure: () => '15 floods of 10,000 a second',
    command: 'pnpm run measure:floods',
  },
  {
    what: 'leaks: mounts of widgets, apps in frames, ticket updates',
    figure: () => `${4 * mounts}, ${env.LEAK_FRAMES ?? mounts}, ${10 * mounts}`,
    command: 'pnpm run measure:leaks',
  },
]

const rows = steps.map(({ what, figure, command }) => {
  console.log(`\n── ${what}: ${command}`)
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true, env })
  if (status !== 0) process.exitCode = 1
  return [what, figure(), status === 0 ? 'held' : 'missed']
})
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column].length)))
console.log(
  `\n${rows.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column])).join('  ')).join('\n')}`,
)

/** @param {string} file */
function readPassed(file) {
  try {
    return String(JSON.parse(readFileSync(file, 'utf8')).numPassedTests)
  } catch {
    return 'no'
  }
}
