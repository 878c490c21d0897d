import { expect, test } from '../fixtures/test'
import { leakTable } from './figures'
import { findLeaks, leakRuns, leftoversOf, type LeakFigures } from './leaks'

/** Mounts of widgets, and of apps, each of which loads a document; there are ten times as many updates of the ticket. */
const MOUNTS = Number(process.env['LEAK_MOUNTS'] ?? 10_000)
const FRAMES = Number(process.env['LEAK_FRAMES'] ?? MOUNTS)
const RUNS = leakRuns({ mounts: MOUNTS, frames: FRAMES, updates: MOUNTS * 10 })

/** Growth of the heap that 1,000 repetitions may leave, in bytes. */
const HEAP_PER_THOUSAND = 1000

const rows: LeakFigures[] = []

for (const run of RUNS) {
  test(`${run.count} ${run.what} leave nothing`, async ({ browser, server }) => {
    const figures = await findLeaks(browser, server, run)
    rows.push(figures)
    expect(leftoversOf(figures)).toEqual([])
    expect(figures.heapPerThousand).toBeLessThan(HEAP_PER_THOUSAND)
  })
}

test.afterAll(() => console.log(`\n${leakTable(rows)}\n`))
