// Runs everything that shows how reliable Deskbridge is, and prints its figures as one table. Exits with 1 if one of them
// misses its bound, or if a run fails or reports nothing. `--quick` shortens every run, `--only <name>` picks one.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { steps } from './reliability-steps.mjs'

/**
 * @typedef {import('./reliability-steps.mjs').Step} Step
 * @typedef {{ figure: string, value: number | string, bound?: number | string, ok: boolean }} Figure
 */

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
})
const names = steps.map(({ name }) => name)
const unknown = options.only?.find((name) => !names.includes(name))
if (unknown !== undefined) {
  console.error(`There is no run "${unknown}". Use one of: ${names.join(', ')}.`)
  process.exit(2)
}

const rows = steps
  .filter(({ name }) => options.only?.includes(name) ?? true)
  .flatMap((step) => run(step).map((figure) => ({ run: step.name, ...figure })))
const failed = rows.filter(({ ok }) => !ok).length
console.log(`\n${tableOf(rows)}\n\n${rows.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/**
 * Runs a step and returns its figures, with one more for what is wrong with the run itself.
 *
 * @param {Step} step
 * @returns {Figure[]}
 */
function run(step) {
  const { command, env } = { ...step, ...(options.quick && step.quick) }
  console.log(`\n── ${step.name}: ${command}`)
  const folder = mkdtempSync(join(tmpdir(), 'deskbridge-figures-'))
  const file = join(folder, 'figures.jsonl')
  try {
    const { status, signal } = spawnSync(command, {
      stdio: 'inherit',
      shell: true,
      env: { ...process.env, ...env, DESKBRIDGE_FIGURES: file },
    })
    const figures = readFigures(file)
    if (status !== 0) figures.push(missed('end of the run', signal ?? `exit code ${status}`, 'exit code 0'))
    else if (figures.length === 0) figures.push(missed('figures', 'none', 'at least one'))
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Reads the figures that a run has reported.
 *
 * @param {string} file
 * @returns {Figure[]}
 */
function readFigures(file) {
  return readLines(file).map((line) => {
    try {
      return JSON.parse(line)
    } catch {
      return missed('figures', line, 'JSON')
    }
  })
}

/**
 * Reads the lines of a file, which may not exist.
 *
 * @param {string} file
 */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

/**
 * @param {string} figure
 * @param {string} value
 * @param {string} bound
 * @returns {Figure}
 */
function missed(figure, value, bound) {
  return { figure, value, bound, ok: false }
}

/**
 * Formats figures as a table in Markdown.
 *
 * @param {readonly ({ run: string } & Figure)[]} figures
 */
function tableOf(figures) {
  const cells = [
    ['run', 'figure', 'value', 'bound', 'ok'],
    ...figures.map(({ run: name, figure, value, bound = '–', ok }) => [
      name,
      figure,
      write(value),
      write(bound),
      ok ? 'yes' : 'NO',
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = cells.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

/** @param {number | string} value */
function write(value) {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value
}
