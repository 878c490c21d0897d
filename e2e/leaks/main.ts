import { expect, test as base } from '../fixtures/test'
import { leakTable, missesOf, reportLeaks } from './figures'
import { findLeaks, leakRuns, type LeakFigures } from './leaks'

/** Mounts of widgets, and of apps, each of which loads a document; there are ten times as many updates of the ticket. */
const MOUNTS = Number(process.env['LEAK_MOUNTS'] ?? 10_000)
const FRAMES = Number(process.env['LEAK_FRAMES'] ?? MOUNTS)
const RUNS = leakRuns({ mounts: MOUNTS, frames: FRAMES, updates: MOUNTS * 10 })

/**
 * Switches that keep compiled code out of the heap, or constant: otherwise it comes and goes by hundreds of kilobytes, depending on
 * the machine's load, whatever the page does.
 */
const STEADY_CODE = [
  '--no-sparkplug',
  '--no-maglev',
  '--no-opt',
  '--no-flush-bytecode',
  '--no-lazy-feedback-allocation',
]

const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { args = [] } = launchOptions
      await use({ ...launchOptions, args: [...args, `--js-flags=${STEADY_CODE.join(' ')}`] })
    },
    { scope: 'worker' },
  ],
})

// One worker, so that there is one table.
test.describe.configure({ mode: 'default' })

const rows: LeakFigures[] = []

for (const run of RUNS) {
  test(`${run.count} ${run.what}`, async ({ browser, server }) => {
    rows.push(await findLeaks(browser, server, run))
  })
}

// Not in the tests: after one that fails, the others would run in a new worker, with a table of its own.
test.afterAll('leave nothing', () => {
  console.log(`\n${leakTable(rows)}\n`)
  rows.forEach(reportLeaks)
  expect(rows.filter((row) => missesOf(row).length > 0)).toEqual([])
})
