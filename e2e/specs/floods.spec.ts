import type { Page } from '@playwright/test'
import { testedDesks, type TestedDesk } from '../../conformance/desks/places'
import { expect, test } from '../fixtures/test'
import { runFlood } from '../floods/flood'

// `pnpm measure:floods` floods every desk.
const [{ id: desk }] = testedDesks as [TestedDesk, ...TestedDesk[]]
const RATE = { perSecond: 10_000, durationMs: 2000 }

/** Adds a button to the page, clicks it, and waits until the page has handled the click and rendered. */
async function clickAndRender(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = Object.assign(document.createElement('button'), { textContent: 'Press' })
    button.addEventListener('click', () => (button.textContent = 'Pressed'))
    document.body.prepend(button)
  })
  await page.getByRole('button', { name: 'Press' }).click()
  await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible()
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame)
  })
}

test('a host whose app sends more than it can handle renders, handles clicks, and reports what it dropped', async ({
  browser,
  server,
}) => {
  const flood = { victim: 'flooded-host', kind: 'toasts', desk, handlerMs: 1 } as const
  const figures = await runFlood(browser, server, flood, RATE, clickAndRender)
  const dropped = figures.dropped?.['ignored:flood'] ?? 0
  // If it left no time for the rest of the page, it would freeze for 20 seconds.
  expect(figures.longestPauseMs).toBeLessThan(5000)
  expect(dropped).toBeGreaterThan(0)
  expect(figures.acted + dropped).toBe(figures.posted)
  expect(figures.answers).toBe(figures.acted)
  expect(figures.floodReport).toContain('in the frame of the app "flooder" were dropped')
  expect(figures.diagnostics).toBeLessThan(50)
})

for (const victim of ['flooded-host', 'flooded-widget'] as const) {
  test(`${victim} reports a flood of foreign messages within bounds`, async ({ browser, server }) => {
    const figures = await runFlood(browser, server, { victim, kind: 'garbage', desk }, RATE, clickAndRender)
    expect(figures.acted).toBe(0)
    expect(figures.floodReport).toMatch(/\d+ (foreign|flood)/)
    expect(figures.diagnostics).toBeLessThan(500)
  })
}
