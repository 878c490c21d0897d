import type { Page } from '@playwright/test'
import { findViolations, findViolationsOutsideFrames, type Violation } from '../fixtures/accessibility'
import type { WorkbenchCommand } from '../fixtures/workbench'
import { expect, test } from '../fixtures/workbench-test'
import { appPanel, choose, expectConnected, frameOf } from '../fixtures/workbench-page'

let workbench: WorkbenchCommand

test.beforeEach(({ workbench: running }) => {
  workbench = running
})

async function openPage(page: Page, search = '?theme=light'): Promise<void> {
  await page.goto(`${workbench.pageUrl}/${search}`)
  await expectConnected(page)
}

/** Returns what is wider than its place, overlaps its neighbor, or makes the page scroll sideways. */
function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found = scrollWidth > clientWidth ? [`page: ${scrollWidth} > ${clientWidth}`] : []
    const boxes = '.pane > *, .top-bar, .main-menu, .ticket-head, .panel-head, .app-bar, .traffic-head'
    for (const element of document.querySelectorAll(boxes)) {
      if (element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
        found.push(`${element.className}: ${element.scrollWidth} > ${element.clientWidth}`)
    }
    const bar = [...document.querySelectorAll('.top-bar > *')].map((item) => item.getBoundingClientRect())
    for (const [index, box] of bar.entries()) {
      const before = bar[index - 1]
      if (before && box.left < before.right - 1 && box.top < before.bottom - 1)
        found.push(`top bar: item ${index} overlaps the one before`)
    }
    return found
  })
}

const widths = [390, ...Array.from({ length: 23 }, (_, index) => 1024 + index * 40)]

for (const desk of ['text', 'qiscus'] as const) {
  test(`nothing is clipped, overlaps or scrolls sideways on ${desk}, from 1024 to 1920 pixels and at 390`, async ({
    page,
  }) => {
    await openPage(page, `?theme=light&desk=${desk}`)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => findClipped(page), `at ${width}`).toEqual([])
      for (const frame of page.frames().slice(1)) {
        const excess = () =>
          frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        await expect.poll(excess, `${frame.url()} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })
}

test('nothing is clipped at a zoom level of 200 %', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await openPage(page)
  await expect.poll(() => findClipped(page)).toEqual([])
})

test('the first screen shows the menu, the list, the open ticket, two apps and the handshake in the traffic', async ({
  page,
}) => {
  await openPage(page)
  const visible = [
    page.getByRole('navigation', { name: 'Main menu' }).getByLabel('Badge: 3'),
    page.getByRole('region', { name: 'Tickets' }),
    page.getByRole('main').getByRole('heading', { name: 'Late order, no tracking' }),
    frameOf(page, 'Orders').getByText('maya.chen@example.com'),
    frameOf(page, 'Macros').getByText('Maya Chen'),
    page.getByRole('table', { name: 'Traffic' }),
    ...['Desk', 'Mode', 'Signed-in user'].map((name) => page.getByRole('combobox', { name })),
    ...['Use the dark theme', 'Reload all apps'].map((name) => page.getByRole('button', { name })),
  ]
  for (const item of visible) await expect(item).toBeInViewport({ ratio: 0.5 })
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Tickets' }).locator('[aria-current=true]')).toHaveCount(1)
})

test('the conversation is the widest pane', async ({ page }) => {
  await openPage(page)
  const paneWidths = await page.evaluate(() =>
    ['tickets', 'ticket', 'details', 'apps'].map((id) => document.getElementById(id)!.clientWidth),
  )
  expect(Math.max(...paneWidths)).toBe(paneWidths[1])
})

test('panes are resized and collapsed by keyboard, and a reload remembers their sizes', async ({ page }) => {
  await openPage(page)
  const width = () => page.locator('#tickets').evaluate((pane) => pane.clientWidth)
  const before = await width()
  const separator = page.getByRole('separator', { name: 'Resize Tickets' })
  await separator.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before)
  await page.keyboard.press('Enter')
  await expect.poll(width).toBe(0)
  await page.reload()
  await expectConnected(page)
  await expect.poll(width).toBe(0)
})

test('a pane is resized with the pointer, also when the pointer moves over a frame', async ({ page }) => {
  await openPage(page)
  const width = () => page.locator('#apps').evaluate((pane) => pane.clientWidth)
  const before = await width()
  const separator = page.getByRole('separator', { name: 'Resize Ticket details' }).last()
  const apps = (await page.locator('#apps').boundingBox())!
  await page.mouse.move(apps.x, apps.y + 150)
  await page.mouse.down()
  await page.mouse.move(apps.x + 40, apps.y + 150, { steps: 4 })
  await page.mouse.move(apps.x + 80, apps.y + 150, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBeLessThan(before - 60)
  await expect(separator).toBeVisible()
})

test('an app in fullscreen has a title bar with a way out, and nothing behind it is reachable', async ({
  page,
}) => {
  await openPage(page, '?desk=qiscus&theme=light')
  const frame = frameOf(page, 'Orders')
  const enter = frame.getByRole('button', { name: 'Full screen' })
  await enter.click()
  const exit = page.getByRole('button', { name: 'Exit full screen' })
  await expect(exit).toBeInViewport({ ratio: 1 })
  const box = (await page.locator('iframe[title="Orders"]').boundingBox())!
  expect(box.width).toBe(1280)
  expect(box.y).toBeGreaterThanOrEqual((await exit.boundingBox())!.height)
  for (const selector of ['.top-bar', '.main-menu', '#tickets', '#dock'])
    await expect(page.locator(selector)).toHaveJSProperty('inert', true)

  await exit.focus()
  await page.keyboard.press('Escape')
  await expect(exit).toHaveCount(0)
  await expect(page.locator('.top-bar')).toHaveJSProperty('inert', false)
  await expect
    .poll(async () => (await page.locator('iframe[title="Orders"]').boundingBox())!.width)
    .toBeLessThan(640)

  // The app was not told, and still enters fullscreen at the next click.
  await enter.click()
  await exit.click()
  await expect(exit).toHaveCount(0)
})

test('a popup floats without a reload, and is moved and resized by keyboard and pointer within the screen', async ({
  page,
}) => {
  await openPage(page, '?desk=qiscus&theme=light')
  const marker = await frameOf(page, 'Orders')
    .locator('body')
    .evaluateHandle((body) => body)
  await page.getByRole('button', { name: 'Float Orders' }).click()
  const panel = appPanel(page, 'Orders')
  const box = async () => (await panel.boundingBox())!
  const start = await box()

  const handle = page.getByRole('button', { name: 'Move Orders' })
  await handle.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await box()).x).toBe(start.x - 16)
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(async () => (await box()).width).toBe(start.width - 16)
  for (let times = 0; times < 100; times++) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await box()).x + (await box()).width).toBeLessThanOrEqual(1280)

  const bar = await box()
  await page.mouse.move(bar.x + 90, bar.y + 16)
  await page.mouse.down()
  await page.mouse.move(200, 400, { steps: 5 })
  await page.mouse.move(120, 700, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await box()).x).toBeLessThan(200)
  const moved = await box()
  expect(Math.min(moved.x, moved.y)).toBeGreaterThanOrEqual(0)
  expect(moved.y + moved.height).toBeLessThanOrEqual(800)

  await page.getByRole('button', { name: 'Dock Orders' }).click()
  await expect(page.getByRole('button', { name: 'Float Orders' })).toBeVisible()
  expect(await marker.evaluate((body) => body.isConnected)).toBe(true)
})

test('an app collapses to its title bar and keeps its connection', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Collapse Orders' }).click()
  await expect(page.locator('iframe[title="Orders"]')).toBeHidden()
  await expect(appPanel(page, 'Orders').getByRole('status')).toHaveText(/^Connected/)
  const panel = await appPanel(page, 'Orders').boundingBox()
  expect(panel!.height).toBeLessThan(48)
  await page.getByRole('button', { name: 'Expand Orders' }).click()
  await expect(frameOf(page, 'Orders').getByText('maya.chen@example.com')).toBeVisible()
})

test('Back and Forward follow the tickets and the title names what is open', async ({ page }) => {
  await openPage(page)
  await expect(page).toHaveTitle('#1042 Late order, no tracking · Deskbridge')
  await page.getByRole('button', { name: 'Next ticket' }).click()
  await expect(page).toHaveTitle('#1041 Refund for a cracked jug · Deskbridge')
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('button', { name: 'Queue' }).click()
  await expect(page).toHaveTitle('Queue · Deskbridge')
  await page.goBack()
  await expect(page).toHaveTitle('#1041 Refund for a cracked jug · Deskbridge')
  await page.goBack()
  await expect(page).toHaveTitle('#1042 Late order, no tracking · Deskbridge')
  await expect(frameOf(page, 'Orders').getByText('maya.chen@example.com')).toBeVisible()
  await page.goForward()
  await expect(page).toHaveTitle('#1041 Refund for a cracked jug · Deskbridge')
})

test('an unknown member of the address is corrected in the address', async ({ page }) => {
  await openPage(page, '?ticket=9999&desk=nodesk&theme=dark&view=roof')
  await expect(page).toHaveURL(`${workbench.pageUrl}/?theme=dark`)
})

test('the scenario is remembered, is copied as a link, and can be reset', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page, '?ticket=1041&theme=dark&desk=qiscus')
  await page.getByRole('button', { name: 'Use the light theme' }).click()
  await page.goto(workbench.pageUrl)
  await expect(page).toHaveTitle(/^#1041/)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('The link to this scenario is copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).searchParams.get('ticket')).toBe('1041')
  await page.getByRole('button', { name: 'Scenario' }).click()
  await page.getByRole('menuitem', { name: 'Reset everything' }).click()
  await expect(page).toHaveTitle(/^#1042/)
  await expectConnected(page)
})

test('a dark page is dark from its first paint', async ({ page }) => {
  await page.route('**/assets/**', () => {})
  await page.goto(`${workbench.pageUrl}/?theme=dark`, { waitUntil: 'commit' })
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  await expect.poll(scheme).toBe('dark')
})

test('closing a ticket reloads the apps beside it, and no app of the main menu', async ({ page }) => {
  await openPage(page)
  const queue = page.frames().find((frame) => frame.url().includes('placement=main-menu'))!
  const marker = await queue.evaluateHandle(() => document.body)
  await page.getByRole('button', { name: 'Close ticket' }).click()
  await expect(frameOf(page, 'Orders').getByText('No ticket is open yet')).toBeVisible()
  expect(await marker.evaluate((body) => body.isConnected)).toBe(true)
})

test('choosing a user on a desk that does not tell apps says so', async ({ page }) => {
  await openPage(page)
  await choose(page, 'Signed-in user', 'Ines Moreau · supervisor')
  await expect(
    page.getByText('Text HelpDesk does not share the signed-in user with apps.').first(),
  ).toBeVisible()
})

test('toasts queue clear of the dock, end by themselves or with a switch of the desk', async ({ page }) => {
  await openPage(page)
  const orders = frameOf(page, 'Orders')
  await orders.getByRole('button', { name: 'Add note' }).first().click()
  await orders.getByRole('textbox').first().fill('Called the carrier.')
  await orders.getByRole('button', { name: 'Save' }).click()
  const toast = page.getByRole('alert').filter({ hasText: 'Orders: success' })
  await expect(toast).toBeVisible()
  const [toastBox, dockBox] = [(await toast.boundingBox())!, (await page.locator('#dock').boundingBox())!]
  expect(toastBox.y + toastBox.height).toBeLessThan(dockBox.y)
  await choose(page, 'Desk', 'Qiscus Helpdesk Apps')
  await expect(toast).toHaveCount(0)
})

/** Describes the violations that matter in the page and its apps. */
async function describeViolations(page: Page, found: readonly Violation[]): Promise<string[]> {
  // Separators of panes lie between the landmarks.
  const separators = await page.locator('[role=separator]').evaluateAll((all) => all.map(({ id }) => id))
  return found.flatMap(({ id, at }) => {
    // Each frame has a main landmark of its own, and a preview is named as the section that it shows.
    if (id === 'landmark-unique') return []
    const places = at.map(String).filter((place) => !separators.includes(place.slice(1)))
    return places.length > 0 ? [`${id}: ${places.join(' ')}`] : []
  })
}

for (const theme of ['light', 'dark']) {
  test(`every tab of the dock is accessible in the ${theme} theme`, async ({ page }) => {
    test.slow()
    await openPage(page, `?theme=${theme}`)
    await page.getByRole('table', { name: 'Traffic' }).getByRole('button').first().click()
    for (const tab of ['Traffic', 'Ticket', 'Section', 'Compose', 'Faults']) {
      await page.getByRole('tab', { name: tab }).click()
      const found = await (tab === 'Traffic' ? findViolations(page) : findViolationsOutsideFrames(page))
      expect(await describeViolations(page, found), tab).toEqual([])
    }
  })
}

test('the first Tab reaches the top bar, also when the open ticket is far down in the list', async ({
  page,
}) => {
  await openPage(page, '?ticket=1033&theme=light')
  await expect(page.getByRole('region', { name: 'Tickets' }).locator('[aria-current=true]')).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Desk' })).toBeFocused()
})

test('the focus is not lost with the bar of the faults that are cleared', async ({ page }) => {
  const faults = JSON.stringify([{ app: null, fault: { kind: 'latency', ms: 50 } }])
  await openPage(page, `?${new URLSearchParams({ theme: 'light', faults })}`)
  await page.getByRole('region', { name: 'Faults' }).getByRole('button', { name: 'Clear all' }).click()
  await expect(page.getByRole('button', { name: 'Faults: none' })).toBeFocused()
})
