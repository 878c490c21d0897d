import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/workbench-test'
import { expectConnected, sidebarApps } from '../fixtures/workbench-page'

const PAGE = join(import.meta.dirname, '../../packages/workbench/dist/ui')
const STARTS = 5

/** Size that the page may have without its editor, in bytes. */
const BUDGET = 400_000

test('the page is smaller than its budget, without the editor, which is loaded only when one is shown', async ({
  page,
  workbench,
}) => {
  const loaded: string[] = []
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin === new URL(workbench.pageUrl).origin && pathname.startsWith('/assets/')) loaded.push(pathname)
  })
  await page.goto(workbench.pageUrl)
  await expectConnected(page)
  const sizes = await Promise.all(
    loaded.map(async (path) => [path, (await stat(join(PAGE, `${path}.gz`))).size] as const),
  )
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  console.log(`the page: ${(total / 1000).toFixed(0)} kB of scripts and styles (gzip)`)
  expect(total).toBeGreaterThan(50_000)
  expect(total).toBeLessThan(BUDGET)

  const files = await readdir(join(PAGE, 'assets'))
  const editor = files.filter((name) => /^json-editor.*\.js$/.test(name))
  expect(editor).toHaveLength(1)
  expect(loaded).not.toContain(`/assets/${editor[0]}`)
})

test('the page connects all samples, with the time printed', async ({ page, workbench }) => {
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    await page.goto(`${workbench.pageUrl}/?theme=light`)
    await expectConnected(page)
    times.push(await page.evaluate(() => performance.now()))
  }
  times.sort((left, right) => left - right)
  const [median, slowest] = [times[Math.floor(STARTS / 2)]!, times.at(-1)!]
  console.log(
    `${sidebarApps.length} samples connected ${median.toFixed(0)} ms after the page began to load (median of ${STARTS}; slowest ${slowest.toFixed(0)} ms)`,
  )
})
