import { expect, test } from '@playwright/test'
import { failuresOf, SUITE_TIMEOUT_MS } from '../engines/engines'
import { servePages } from '../engines/serve-pages'

test('the suite for every engine passes in Chromium', async ({ page }) => {
  test.setTimeout(SUITE_TIMEOUT_MS)
  const server = await servePages()
  try {
    await page.goto(server.url)
    const report = await page.waitForFunction(() => window.deskbridgeReport, undefined, { timeout: 0 })
    const { cases } = (await report.jsonValue())!
    expect(failuresOf(cases)).toEqual([])
    await expect(page.getByRole('status')).toHaveText(`${cases.length} passed, 0 failed`)
    expect(cases.length).toBeGreaterThan(150)
  } finally {
    await server.close()
  }
})
