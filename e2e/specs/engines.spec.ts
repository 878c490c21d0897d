import { expect, test } from '@playwright/test'
import { failuresOf } from '../engines/engines'
import { servePages } from '../engines/serve-pages'

test('the suite for every engine passes in Chromium', async ({ page }) => {
  const server = await servePages()
  try {
    await page.goto(server.url)
    await expect(page.getByRole('status')).toHaveText(/^\d+ passed, \d+ failed$/, { timeout: 100_000 })
    const report = await page.waitForFunction(() => window.deskbridgeReport)
    const { cases } = (await report.jsonValue())!
    expect(failuresOf(cases)).toEqual([])
    expect(cases.length).toBeGreaterThan(150)
  } finally {
    await server.close()
  }
})
