import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import type { WorkbenchCommand } from '../fixtures/workbench'
import { expectConnected } from '../fixtures/workbench-page'
import { expect, test } from '../fixtures/workbench-test'

const run = promisify(execFile)
const packages = join(import.meta.dirname, '../../packages')
const modules = join(import.meta.dirname, '../../node_modules')

/** Opens the page with a desk, and waits until an app is connected. */
async function openDesk(
  page: Page,
  { pageUrl }: WorkbenchCommand,
  desk: string,
  theme = 'light',
): Promise<void> {
  await page.goto(`${pageUrl}/?desk=${desk}&theme=${theme}`)
  for (const name of ['Orders', 'Notes']) {
    await expect(page.getByRole('region', { name: `${name} app` }).getByRole('status')).toHaveText(
      /^Connected/,
    )
  }
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Filter messages' })

/** Returns the rows that have a cell for each text. */
function rows(page: Page, ...cells: readonly string[]): Locator {
  const all = page.getByRole('table', { name: 'Traffic' }).getByRole('row')
  return cells.reduce(
    (found, text) => found.filter({ has: page.getByRole('cell', { name: text, exact: true }) }),
    all,
  )
}

const colorOf = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

/** Returns the number that a text of the dock names; 0 while there is none. */
async function countIn(page: Page, pattern: RegExp): Promise<number> {
  const text = await page.locator('.traffic-counts').innerText()
  return Number(pattern.exec(text)?.[1]?.replaceAll(',', '') ?? 0)
}

const countAll = async (page: Page) =>
  (await countIn(page, /([\d,]+) messages?/)) + (await countIn(page, /([\d,]+) older dropped/))

/** Waits until the apps have nothing more to say, and returns how many messages there were. */
async function countWhenQuiet(page: Page): Promise<number> {
  let counts: number[] = []
  const isQuiet = async () => {
    counts = [...counts.slice(-3), await countAll(page)]
    return counts.length === 4 && counts.every((count) => count === counts[0])
  }
  await expect.poll(isQuiet, { intervals: [500] }).toBe(true)
  return counts[0]!
}

for (const theme of ['light', 'dark']) {
  test(`verdicts, the row that is pointed at and the opened row have colors of their own in the ${theme} theme`, async ({
    page,
    workbench,
  }) => {
    await openDesk(page, workbench, 'text', theme)
    await search(page).fill('orders')
    // A section under another title is ignored, and a badge that is no number is invalid.
    const frame = page.frames().find((known) => known.url().startsWith(workbench.urlOf('Orders app')))!
    await frame.evaluate(() => {
      const post = (message: object) => window.parent.postMessage(message, '*')
      post({ '@@livechat/postmessenger': true, owner: 7 })
      post({ nobody: 'knows this' })
    })
    const invalid = rows(page, 'invalid: owner').getByText('invalid: owner')
    const ignored = rows(page, 'ignored: not a desk message').getByText('ignored: not a desk message')
    const usual = rows(page, 'plugin_inited').getByText('delivered')
    await expect(invalid).toBeVisible()
    const colors = await Promise.all([invalid, ignored, usual].map((cell) => colorOf(cell, 'color')))
    expect(new Set(colors).size).toBe(3)

    const row = rows(page, 'plugin_inited')
    const plain = await colorOf(row, 'background-color')
    await row.hover()
    const pointed = await colorOf(row, 'background-color')
    await row.getByRole('button').click()
    await page.mouse.move(0, 0)
    const opened = await colorOf(row, 'background-color')
    expect(new Set([plain, pointed, opened]).size).toBe(3)
    const tied = rows(page, 'response').filter({ has: page.locator('[data-outcome=posted]') })
    await expect(page.locator('.traffic-row[data-tied=true]')).toHaveCount(1)
    expect(await colorOf(page.locator('.traffic-row[data-tied=true]'), 'background-color')).not.toBe(plain)
    await expect(tied.first()).toBeVisible()
  })
}

for (const desk of ['text', 'qiscus']) {
  test(`a message copied as a test on ${desk} passes with the built kit, and fails when the verdict changes`, async ({
    page,
    context,
    workbench,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openDesk(page, workbench, desk)
    await search(page).fill('orders delivered from')
    await rows(page, 'delivered').first().getByRole('button').click()
    await page.getByRole('button', { name: 'Copy as test' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    const source = await page.evaluate(() => navigator.clipboard.readText())
    const folder = await mkdtemp(join(tmpdir(), 'deskbridge-copied-'))
    try {
      await mkdir(join(folder, 'node_modules/@deskbridge'), { recursive: true })
      for (const name of ['core', 'host-emulator']) {
        await symlink(join(packages, name), join(folder, 'node_modules/@deskbridge', name))
      }
      await symlink(join(modules, 'vitest'), join(folder, 'node_modules/vitest'))
      const vitest = (content: string) =>
        writeFile(join(folder, 'copied.test.ts'), content).then(() =>
          run(process.execPath, [join(folder, 'node_modules/vitest/vitest.mjs'), 'run'], { cwd: folder }),
        )
      expect((await vitest(source)).stdout).toContain('1 passed')
      const changed = source.replace(/toBe\(["']delivered["']\)/, "toBe('ignored:other')")
      expect(changed).not.toBe(source)
      const failure: unknown = await vitest(changed).catch((error: unknown) => error)
      expect(String((failure as { stdout?: string }).stdout)).toContain('1 failed')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

test('a message to an app that does not answer is posted, and its retries take one row', async ({
  page,
  workbench,
}) => {
  await page.route(`${workbench.urlOf('Orders app')}/**`, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>This page is not a widget.</p>' }),
  )
  await page.goto(`${workbench.pageUrl}/?desk=text`)
  await expect(page.getByRole('region', { name: 'Orders app' }).getByRole('status')).toHaveText('Failed')
  await search(page).fill('orders handshake')
  const row = rows(page, 'Orders', 'posted')
  await expect(row).toHaveCount(1)
  await expect(row.locator('.repeats')).toHaveText(/^×\d+$/)
  await search(page).fill('orders delivered')
  await expect(page.getByText('No messages match')).toBeVisible()
})

test('the keyboard alone opens a message, goes to its reply and closes it', async ({ page, workbench }) => {
  await openDesk(page, workbench, 'text')
  await search(page).fill('orders')
  await rows(page, 'plugin_inited').getByRole('button').focus()
  for (const key of ['Home', 'PageDown', 'End', 'PageUp', 'Home', 'Enter']) await page.keyboard.press(key)
  const detail = page.locator('.message-detail')
  await expect(detail).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(detail).toHaveCount(0)
  await expect(page.locator('.traffic-row button:focus')).toHaveCount(1)
})

test('a reload and another ticket each begin with a divider', async ({ page, workbench }) => {
  await openDesk(page, workbench, 'text')
  const divider = (words: string) => page.locator('.traffic-divider', { hasText: words })
  await page.getByRole('button', { name: 'Reload Orders' }).click()
  await search(page).fill('orders plugin_inited')
  await expect(divider('Orders loads a new document')).toHaveCount(1)
  await search(page).fill('')
  await page.getByRole('button', { name: 'Next ticket' }).click()
  await search(page).fill('ticket_info')
  await expect(divider('Ticket #')).toHaveCount(1)
})

test('the rule that decided opens where it is written', async ({ page, context, workbench }) => {
  await openDesk(page, workbench, 'text')
  await search(page).fill('orders plugin_inited')
  await rows(page, 'plugin_inited').getByRole('button').click()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'T130' }).click()
  const rule = (await opened).locator('#T130')
  await expect(rule).toBeVisible()
})

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in the dock with a message opened and filters shown in the ${theme} theme`, async ({
    page,
    workbench,
  }) => {
    await openDesk(page, workbench, 'text', theme)
    await search(page).fill('orders')
    await rows(page, 'plugin_inited').getByRole('button').click()
    const violationsIn = async (selector: string) => {
      const { violations } = await new AxeBuilder({ page }).include(selector).analyze()
      return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])
    }
    expect(await violationsIn('.traffic')).toEqual([])
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Filters' }).click()
    await expect(page.getByRole('group', { name: 'Verdict' })).toBeVisible()
    expect(await violationsIn('.traffic')).toEqual([])
    expect(await violationsIn('.mantine-Popover-dropdown')).toEqual([])
  })
}

test('what is exported can be imported, and a bad line is named', async ({ page, workbench }) => {
  await openDesk(page, workbench, 'text')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export and import' }).click()
  await page.getByRole('menuitem', { name: 'Export as JSON lines' }).click()
  const path = await (await download).path()
  const before = await countAll(page)
  await page.getByLabel('File of messages').setInputFiles(path)
  await expect.poll(() => countAll(page)).toBeGreaterThan(before)
  await page.getByLabel('File of messages').setInputFiles({
    name: 'bad.jsonl',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from('{"at":1}\n'),
  })
  await expect(
    page.getByRole('alert').filter({ hasText: 'bad.jsonl was not imported. Line 1:' }),
  ).toBeVisible()
})

test('1,000 messages a second are all counted, and pausing stops the list', async ({ page, workbench }) => {
  const seconds = Number(process.env['FLOOD_SECONDS'] ?? 10)
  // The other samples speak by themselves, for example when a clock moves on.
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch()
    const { apps } = (await response.json()) as { apps: { id: string }[] }
    await route.fulfill({ json: { apps: apps.filter(({ id }) => id === 'notes') } })
  })
  await page.goto(`${workbench.pageUrl}/?desk=text&theme=light`)
  await expectConnected(page, ['Notes'])
  const before = await countWhenQuiet(page)
  await page.evaluate(() => {
    const figures = { frames: 0, longest: 0 }
    Object.assign(window, { figures })
    const count = () => {
      figures.frames++
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) figures.longest = Math.max(figures.longest, duration)
    }).observe({ type: 'longtask' })
  })
  const frame = page.frames().find((known) => known.url().startsWith(workbench.urlOf('Notes app')))!
  const figures = () =>
    page.evaluate(() => ({ ...(window as unknown as { figures: object }).figures })) as Promise<{
      frames: number
      longest: number
    }>
  const reset = () =>
    page.evaluate(() =>
      Object.assign((window as unknown as { figures: object }).figures, { frames: 0, longest: 0 }),
    )

  await reset()
  const sent = await frame.evaluate(async (total) => {
    const startedAt = performance.now()
    let count = 0
    while (count < total) {
      const due = Math.min(total, Math.floor(performance.now() - startedAt))
      while (count < due) window.parent.postMessage({ message: 'flood', nobody: count++ }, '*')
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
    return { count, ms: performance.now() - startedAt }
  }, seconds * 1000)
  const { frames, longest } = await figures()
  await expect.poll(() => countAll(page)).toBe(before + sent.count)
  const pace = `${((frames / sent.ms) * 1000).toFixed(0)} frames a second, longest task ${longest.toFixed(0)} ms`
  console.log(`${sent.count} messages in ${(sent.ms / 1000).toFixed(1)} s: ${pace}`)

  await page.getByRole('button', { name: 'Pause' }).click()
  const listed = await countIn(page, /([\d,]+) messages?/)
  await frame.evaluate(() => {
    for (let count = 0; count < 50; count++) window.parent.postMessage({ later: count }, '*')
  })
  await expect(page.getByText('Paused, 50 waiting', { exact: true })).toBeVisible()
  expect(await countIn(page, /([\d,]+) messages?/)).toBe(listed)

  await reset()
  await page.locator('.traffic-scroller').evaluate(async (element) => {
    for (let top = 0; top <= element.scrollHeight; top += element.scrollHeight / 120) {
      element.scrollTop = top
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  const shown = await page.getByRole('table', { name: 'Traffic' }).getAttribute('aria-rowcount')
  console.log(
    `${shown} rows scrolled: longest task ${(await figures()).longest.toFixed(0)} ms (50 or less: none seen)`,
  )
})
