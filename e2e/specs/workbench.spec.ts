import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from '@playwright/test'
import { findViolations } from '../fixtures/accessibility'
import { expect, test } from '../fixtures/quiet-test'
import { startWorkbench, type WorkbenchCommand } from '../fixtures/workbench'
import { appPanel, choose, expectConnected, frameOf, sidebarApps } from '../fixtures/workbench-page'

const FIRST_SUBJECT = 'Late order, no tracking'
const SECOND_SUBJECT = 'Refund for a cracked jug'
const desks = ['Text', 'Qiscus'] as const

let workbench: WorkbenchCommand

test.beforeEach(async ({ page }) => {
  workbench = await startWorkbench('--port', '0')
  await page.setViewportSize({ width: 1280, height: 800 })
})

test.afterEach(async ({ page }) => {
  // Before its servers stop, or the page would report failed requests.
  await page.close()
  expect(await workbench.interrupt()).toBe(0)
})

/** Opens the page with a desk, and waits until its apps are connected. */
async function openDesk(page: Page, desk: (typeof desks)[number]): Promise<void> {
  await page.goto(`${workbench.pageUrl}/?desk=${desk.toLowerCase()}&theme=light`)
  await expectConnected(page)
}

function detailsOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Ticket details' })
}

function subject(page: Page): Locator {
  return page.getByRole('main').getByRole('heading', { level: 2 })
}

/** Shows only messages with these words: of many rows, those in view are in the page. */
async function filterMessages(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Filter messages' }).fill(words)
}

function messagesNamed(page: Page, ...cells: readonly string[]): Locator {
  const rows = page.getByRole('table', { name: 'Traffic' }).getByRole('row')
  return cells.reduce(
    (found, text) => found.filter({ has: page.getByRole('cell', { name: text, exact: true }) }),
    rows,
  )
}

for (const desk of desks) {
  test(`the apps connect on ${desk}, each from a separate origin, and follow the tickets`, async ({
    page,
  }) => {
    await openDesk(page, desk)
    const frames = page.frames().filter((frame) => frame !== page.mainFrame())
    const origins = frames.map((frame) => new URL(frame.url()).origin)
    const apps = [...sidebarApps, 'Queue']
    expect(origins.sort()).toEqual(apps.map((name) => workbench.urlOf(`${name} app`)).sort())
    const endpoints = ['Orders endpoint', 'Macros endpoint', 'Queue endpoint'].map(workbench.urlOf)
    const all = [...origins, ...endpoints, workbench.pageUrl]
    expect(new Set(all).size).toBe(all.length)

    await expect(subject(page)).toHaveText(FIRST_SUBJECT)
    await expect(frameOf(page, 'Orders').getByText('maya.chen@example.com')).toBeVisible()
    await expect(frameOf(page, 'Notes').getByText(FIRST_SUBJECT)).toBeVisible()

    await page.getByRole('button', { name: 'Next ticket' }).click()
    await expect(subject(page)).toHaveText(SECOND_SUBJECT)
    await expect(frameOf(page, 'Orders').getByText('jonas.weber@example.com')).toBeVisible()
    await expect(frameOf(page, 'Notes').getByText(SECOND_SUBJECT)).toBeVisible()

    await page.getByRole('region', { name: 'Tickets' }).getByText(FIRST_SUBJECT).click()
    await expect(frameOf(page, 'Orders').getByText('maya.chen@example.com')).toBeVisible()
  })

  test(`a new status of the ticket reaches the apps on ${desk}, and the traffic shows it`, async ({
    page,
  }) => {
    await openDesk(page, desk)
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Solved')
    const name = desk === 'Text' ? 'ticket_info' : 'helpdesk:ticket:update'
    await filterMessages(page, `orders ${name}`)
    const verdict = desk === 'Text' ? 'answered' : 'posted'
    await messagesNamed(page, '→ to app', name, 'Orders', verdict).last().getByRole('button').click()
    await expect(page.getByRole('group', { name: 'Content as JSON' })).toContainText('"status": "solved"')
  })

  test(`the page and its apps have no serious accessibility violations on ${desk}`, async ({ page }) => {
    await openDesk(page, desk)
    await messagesNamed(page, 'delivered').first().getByRole('button').click()
    // Qiscus does not send its theme, so its apps look the same in both.
    for (const theme of desk === 'Text' ? ['light', 'dark'] : ['dark']) {
      if (theme === 'dark') await page.getByRole('button', { name: 'Use the dark theme' }).click()
      const found = await findViolations(page)
      const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious, theme).toEqual([])
    }
  })
}

test('on Text the details show the sections, and their buttons open the apps', async ({ page }) => {
  await openDesk(page, 'Text')
  const orders = detailsOf(page).getByRole('region', { name: 'Orders' })
  await expect(orders).toContainText('Order 1001')
  await orders.getByRole('button', { name: 'Open orders' }).click()
  await expect(page.locator('iframe[title="Orders"]')).toBeFocused()

  const notes = detailsOf(page).getByRole('region', { name: 'Notes' })
  await notes.getByRole('button', { name: 'Open notes' }).click()
  await expect(page.locator('iframe[title="Notes"]')).toBeFocused()
  await expect(frameOf(page, 'Notes').getByRole('textbox', { name: 'New note' })).toBeFocused()
  await page.keyboard.type('Typed without a further click')
  await frameOf(page, 'Notes').getByRole('button', { name: 'Save note' }).click()
  await expect(notes).toContainText('Typed without a further click')
})

test('on Text the main menu shows the badge of its app, and navigates to the app and back', async ({
  page,
}) => {
  await openDesk(page, 'Text')
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  const entry = menu.getByRole('button', { name: 'Queue' })
  await expect(entry.getByLabel('Badge: 3')).toBeVisible()
  await entry.click()
  await expect(appPanel(page, 'Queue').getByRole('status')).toHaveText(/^Connected/)
  await expect(appPanel(page, 'Orders')).toHaveCount(0)
  await frameOf(page, 'Queue').getByRole('button', { name: 'Dismiss badge' }).click()
  await expect(entry.getByLabel(/Badge/)).toHaveCount(0)
  await menu.getByRole('button', { name: 'Tickets' }).click()
  await page.getByRole('region', { name: 'Tickets' }).getByText(SECOND_SUBJECT).click()
  await expect(subject(page)).toHaveText(SECOND_SUBJECT)
  await expect(frameOf(page, 'Orders').getByText('jonas.weber@example.com')).toBeVisible()
})

test('on Qiscus the main menu app shows that badges are not supported', async ({ page }) => {
  await openDesk(page, 'Qiscus')
  const entry = page.getByRole('navigation', { name: 'Main menu' }).getByRole('button', { name: 'Queue' })
  await entry.click()
  await expect(frameOf(page, 'Queue').getByText('This desk does not support badges')).toBeVisible()
  await expect(entry).toHaveText('Queue')
})

test('Qiscus has modes and the page says that it has no sections; Text has sections and no modes', async ({
  page,
}) => {
  await openDesk(page, 'Qiscus')
  const fullScreen = frameOf(page, 'Orders').getByRole('button', { name: 'Full screen' })
  await expect(fullScreen).toBeVisible()
  await expect(detailsOf(page)).toContainText('Qiscus Helpdesk Apps does not show sections')
  await choose(page, 'Mode', 'Embed')
  await expect(fullScreen).toHaveCount(0)

  await choose(page, 'Desk', 'Text HelpDesk')
  await expectConnected(page)
  await expect(detailsOf(page).getByRole('region', { name: 'Orders' })).toContainText('Order 1001')
  await expect(page.getByRole('combobox', { name: 'Mode' })).toBeDisabled()
})

test('the traffic shows the verdict of each message, including those of the other desk, and can be filtered', async ({
  page,
}) => {
  await openDesk(page, 'Text')
  await filterMessages(page, 'orders from')
  const own = messagesNamed(page, '← from app', 'plugin_inited', 'Orders', 'text', 'delivered')
  await expect(own).toHaveCount(1)
  const other = messagesNamed(page, 'helpdesk:app:ready', 'Orders', 'qiscus', 'ignored: other desk')
  await expect(other).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Filter messages' }).fill('orders plugin')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter messages' }).fill('nonsense')
  await page.getByRole('button', { name: 'Clear filter' }).click()
  await filterMessages(page, 'orders ready')
  await expect(other).toHaveCount(1)
})

test('an app reconnects when it is reloaded', async ({ page }) => {
  await openDesk(page, 'Text')
  await filterMessages(page, 'plugin_inited')
  await page.getByRole('button', { name: 'Reload Orders' }).click()
  await expect(messagesNamed(page, 'plugin_inited', 'Orders', 'delivered')).toHaveCount(2)
  await expectConnected(page)
  await expect(frameOf(page, 'Orders').getByText('maya.chen@example.com')).toBeVisible()
})

test('with no ticket open the apps start without one, and the next ticket reaches them', async ({ page }) => {
  await openDesk(page, 'Text')
  await page.getByRole('button', { name: 'Close ticket' }).click()
  await expect(subject(page)).toHaveText('No ticket is open')
  await expect(frameOf(page, 'Orders').getByText('No ticket is open yet')).toBeVisible()
  await page.getByRole('button', { name: 'Open #1042' }).click()
  await expect(frameOf(page, 'Orders').getByText('maya.chen@example.com')).toBeVisible()
})

test('the apps receive a newly selected user, and a reload keeps the selection', async ({ page }) => {
  await openDesk(page, 'Qiscus')
  await choose(page, 'Signed-in user', 'Ines Moreau · supervisor')
  await filterMessages(page, 'orders context:user')
  const message = messagesNamed(page, '→ to app', 'helpdesk:context:user', 'Orders').last()
  await message.getByRole('button').click()
  await expect(page.getByRole('group', { name: 'Content as JSON' })).toContainText('Ines Moreau')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Signed-in user' })).toHaveValue(/Ines Moreau/)
})

test('an app that does not respond is shown as failed with the reason, while the others work', async ({
  page,
}) => {
  await page.route(`${workbench.urlOf('Orders app')}/**`, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>This page is not a widget.</p>' }),
  )
  await page.goto(`${workbench.pageUrl}/?desk=qiscus`)
  await expect(appPanel(page, 'Notes').getByRole('status')).toHaveText(/^Connected/)
  await expect(appPanel(page, 'Orders').getByRole('status')).toHaveText('Failed')
  await expect(appPanel(page, 'Orders').getByRole('alert')).toContainText('X-Frame-Options')
})

test('a port in use is replaced by the next free one, and the command reports it', async ({ page }) => {
  const blocker = createServer()
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
  const { port } = blocker.address() as AddressInfo
  const second = await startWorkbench('--port', String(port))
  const [, moved] =
    new RegExp(`Port ${port} is in use: Workbench uses port (\\d+) instead\\.`).exec(second.output) ?? []
  expect(Number(moved)).toBeGreaterThan(port)
  expect(new URL(second.pageUrl).port).toBe(moved)

  await page.goto(second.pageUrl)
  await expectConnected(page)
  expect(await second.interrupt()).toBe(0)
  await new Promise((resolve) => blocker.close(resolve))
})
