import { expect, test } from '../fixtures/test'
import { counted, findLeaks, leakRuns, leftoversOf } from '../leaks/leaks'

// `pnpm measure:leaks` measures the heap as well, which takes more repetitions.
for (const run of leakRuns({ mounts: 200, frames: 20, updates: 1000 })) {
  test(`${run.count} ${run.what} leave no timer, listener, frame, element or object`, async ({
    browser,
    server,
  }) => {
    test.slow()
    expect(leftoversOf(await findLeaks(browser, server, run))).toEqual([])
  })
}

for (const name of counted) {
  test(`a page that keeps ${name} is found out`, async ({ browser, server }) => {
    const found = await findLeaks(browser, server, { what: `kept ${name}`, count: 20 })
    expect(leftoversOf(found)).toContain(name)
    expect(found[name]).toBeGreaterThanOrEqual(20)
  })
}
