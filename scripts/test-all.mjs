// Runs every check of the repository and prints `N passed, N failed` at the end: the tests of all runners, with every
// other step counted as one. Stops at a failing step that is not a test run, since later results would mean little.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const reports = mkdtempSync(join(tmpdir(), 'deskbridge-test-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ title: string, command: string, env?: Record<string, string>, count?: () => Count }} Step
 */

/** @type {Step[]} */
const steps = [
  { title: 'lint and layers', command: 'pnpm run lint' },
  { title: 'format', command: 'pnpm run format:check' },
  { title: 'versions (sherif)', command: 'pnpm run sherif' },
  { title: 'unused code (knip)', command: 'pnpm run knip' },
  { title: 'types', command: 'pnpm run typecheck' },
  {
    title: 'unit and conformance tests',
    command: `pnpm run test:unit --reporter=default --reporter=json --outputFile.json=${unitReport}`,
    count: () => countVitest(readReport(unitReport)),
  },
  { title: 'builds', command: 'pnpm run build' },
  { title: 'documentation site', command: 'pnpm run docs:build' },
  { title: 'packages (publint, attw)', command: 'pnpm run check:packages' },
  { title: 'API reports', command: 'pnpm run api:check' },
  { title: 'size', command: 'pnpm run size' },
  {
    title: 'browser tests',
    command: 'pnpm --filter ./e2e test --reporter=list,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count: () => countPlaywright(readReport(browserReport)),
  },
]

const total = { passed: 0, failed: 0 }
for (const step of steps) {
  console.log(`\n── ${step.title}: ${step.command}`)
  const { status } = spawnSync(step.command, {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, ...step.env },
  })
  const { passed, failed } = countStep(step, status === 0)
  total.passed += passed
  total.failed += failed
  if (failed > 0) console.log(`── ${step.title}: failed`)
  if (failed > 0 && !step.count) break
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/**
 * @param {Step} step
 * @param {boolean} succeeded
 * @returns {Count}
 */
function countStep({ count }, succeeded) {
  const counted = count?.() ?? { passed: succeeded ? 1 : 0, failed: 0 }
  // A runner that found no test, or failed outside of a test, has failed even if no test did.
  const isCountTrue = counted.failed > 0 || (succeeded && counted.passed > 0)
  return isCountTrue ? counted : { ...counted, failed: 1 }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number }} report
 * @returns {Count}
 */
function countVitest({ numPassedTests = 0, numFailedTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests }
}

/**
 * @param {{ stats?: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Count}
 */
function countPlaywright({ stats = { expected: 0, unexpected: 0, flaky: 0 } }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
