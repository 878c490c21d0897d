import { expect, test } from '../fixtures/test'
import { findLeaks, leakRuns, leftoversOf } from '../leaks/leaks'

/** Growth of the heap that 1,000 repetitions may show in a short run, in bytes: less than a widget that stays for each would need. */
const HEAP_PER_THOUSAND = 250_000

for (const run of leakRuns({ mounts: 200, frames: 20, updates: 1000 })) {
  test(`${run.count} ${run.what} leave no timer, listener, frame or element, and no memory`, async ({
    browser,
    server,
  }) => {
    test.slow()
    const figures = await findLeaks(browser, server, run)
    expect(leftoversOf(figures)).toEqual([])
    // The frames of so short a run are too few for a figure of their memory.
    if (run.what !== 'apps in frames') expect(figures.heapPerThousand).toBeLessThan(HEAP_PER_THOUSAND)
  })
}
