import { expect, test } from '../fixtures/test'
import { findLeaks, leakRuns, leftoversOf } from '../leaks/leaks'

// The memory of so few repetitions is noise: `pnpm measure:leaks` measures it.
for (const run of leakRuns({ mounts: 200, frames: 20, updates: 1000 })) {
  test(`${run.count} ${run.what} leave no timer, listener, frame or element`, async ({ browser, server }) => {
    test.slow()
    expect(leftoversOf(await findLeaks(browser, server, run))).toEqual([])
  })
}
