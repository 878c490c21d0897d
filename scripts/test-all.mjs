// Runs every check of the repository, and prints the time of each and `N passed, N failed` at the end: the tests of all
// runners, with every other step counted as one.

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runSteps } from './run-steps.mjs'

/** @import { Count } from './run-steps.mjs' */

const reports = mkdtempSync(join(tmpdir(), 'deskbridge-test-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')

const isSuccess = await runSteps([
  // Each of these is busy on one processor.
  [
    { title: 'unused code (knip)', command: 'pnpm run knip' },
    { title: 'format', command: 'pnpm run format:check' },
    { title: 'lint and layers', command: 'pnpm run lint' },
    { title: 'versions (sherif)', command: 'pnpm run sherif' },
  ],
  [{ title: 'types', command: 'pnpm run typecheck' }],
  [
    {
      title: 'unit and conformance tests',
      command: `pnpm run test:unit --reporter=default --reporter=json --outputFile.json=${unitReport}`,
      count: () => countVitest(readReport(unitReport)),
    },
  ],
  [{ title: 'builds', command: 'pnpm run build' }],
  [
    { title: 'packages (publint, attw)', command: 'pnpm run check:packages' },
    { title: 'documentation site', command: 'pnpm run docs:build' },
    { title: 'size', command: 'pnpm run size' },
    { title: 'API reports', command: 'pnpm run api:check' },
  ],
  [
    {
      title: 'browser tests',
      command: 'pnpm --filter ./e2e test --reporter=list,json',
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
      count: () => countPlaywright(readReport(browserReport)),
    },
  ],
])
process.exitCode = isSuccess ? 0 : 1

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
