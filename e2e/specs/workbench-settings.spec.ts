import type { Locator, Page } from '@playwright/test'
import { findViolations } from '../fixtures/accessibility'
import type { WorkbenchCommand } from '../fixtures/workbench'
import {
  appPanel,
  choose,
  expectConnected,
  frameOf,
  moveByKey,
  sidebarApps,
} from '../fixtures/workbench-page'
import { expect, test } from '../fixtures/workbench-test'

const admin = 'agent-2'

let workbench: WorkbenchCommand

test.beforeEach(({ workbench: running }) => {
  workbench = running
})

const searchOf = (members: Record<string, string>) =>
  `?${new URLSearchParams({ theme: 'light', user: admin, ...members })}`

async function openSettings(page: Page, members: Record<string, string> = {}): Promise<Locator> {
  await page.goto(`${workbench.pageUrl}/${searchOf({ view: 'settings.apps', ...members })}`)
  const settings = page.getByRole('main', { name: 'Settings' })
  await expect(settings.getByRole('list', { name: 'Apps' })).toBeVisible()
  return settings
}

const namesIn = (list: Locator) => list.getByRole('listitem').getByRole('heading').allTextContents()
const appList = (page: Page) => page.getByRole('list', { name: 'Apps' })
const row = (page: Page, name: string) =>
  appList(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
const activeSwitch = (page: Page, name: string) => page.getByRole('switch', { name: `Active: ${name}` })
const form = (page: Page) => page.getByRole('form', { name: 'App', exact: true })
const field = (page: Page, name: string) => form(page).getByRole('textbox', { name })
const save = (page: Page) => page.getByRole('button', { name: /^(Save|Create app)$/ }).click()
const showTickets = (page: Page) => page.getByRole('button', { name: 'Tickets' }).click()

/** Marks the window of an app's frame, so that a page that is loaded again can be told apart. */
async function markFrame(page: Page, name: string): Promise<() => Promise<boolean>> {
  const handle = (await page.locator(`iframe[title="${name}"]`).elementHandle())!
  const frame = (await handle.contentFrame())!
  await frame.evaluate(() => Object.assign(window, { isMarked: true }))
  return async () => {
    const now = await handle.contentFrame()
    return now !== null && now.evaluate(() => 'isMarked' in window)
  }
}

test('the settings are opened from the main menu, and are a page with an address of its own', async ({
  page,
}) => {
  await page.goto(`${workbench.pageUrl}/${searchOf({})}`)
  await expectConnected(page)
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Settings → Integrations → Apps' })).toBeVisible()
  await expect.poll(() => namesIn(appList(page))).toEqual(['Orders', 'Macros', 'SLA', 'Queue', 'Notes'])
  await expect(page).toHaveTitle('Settings · Deskbridge')
  await page.goBack()
  await expect(appPanel(page, 'Orders')).toBeVisible()
})

test('an app is created, shown, edited and deleted, which is confirmed by its name', async ({ page }) => {
  await openSettings(page)
  await page.getByRole('button', { name: 'New app' }).click()
  await expect(field(page, 'Name')).toBeFocused()
  await field(page, 'Name').fill('Billing')
  await field(page, 'URL').fill(`${workbench.urlOf('Notes app')}/?billing`)
  await field(page, 'Description').fill('Invoices of the customer')
  await save(page)
  await expect(page.getByRole('status').filter({ hasText: 'Billing was created.' })).toBeVisible()
  await expect(row(page, 'Billing')).toContainText('Invoices of the customer')

  await showTickets(page)
  await expectConnected(page, [...sidebarApps, 'Billing'])
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Edit Billing' }).click()
  await field(page, 'Name').fill('Invoices')
  await save(page)
  await expect(row(page, 'Invoices')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit Invoices' })).toBeFocused()

  await page.reload()
  await page.getByRole('button', { name: 'Delete Invoices' }).click()
  const question = page.getByRole('dialog', { name: 'Delete Invoices?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(row(page, 'Invoices')).toBeVisible()
  await page.getByRole('button', { name: 'Delete Invoices' }).click()
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(row(page, 'Invoices')).toHaveCount(0)
  await showTickets(page)
  await expect(appPanel(page, 'Invoices')).toHaveCount(0)
})

test('an error of the registry is shown at its field, and nothing that was entered is lost', async ({
  page,
}) => {
  await openSettings(page)
  await page.getByRole('button', { name: 'New app' }).click()
  await save(page)
  await expect(field(page, 'Name')).toHaveAccessibleDescription(/This field is required/)
  await field(page, 'Name').fill('Billing')
  await field(page, 'URL').fill('http://lan.example.com')
  await field(page, 'Description').fill('Invoices')
  await choose(page, 'Placement', 'Settings')
  await save(page)
  await expect(field(page, 'URL')).toHaveAccessibleDescription(
    /Must be an https URL, or an http URL on localhost, 127\.0\.0\.1 or \[::1\]/,
  )
  await expect(field(page, 'URL')).toBeFocused()
  await expect(field(page, 'Name')).toHaveValue('Billing')
  await expect(field(page, 'Description')).toHaveValue('Invoices')

  await showTickets(page)
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(field(page, 'URL')).toHaveValue('http://lan.example.com')
  await field(page, 'URL').fill('https://app.example.com')
  await save(page)
  await expect(row(page, 'Billing')).toContainText('Settings · Any desk · Popup · Everybody')
})

test('an app is switched off and on, at once and in another tab as well', async ({ page, context }) => {
  await openSettings(page)
  const other = await context.newPage()
  await other.goto(`${workbench.pageUrl}/${searchOf({})}`)
  await expectConnected(other)
  await activeSwitch(page, 'Macros').click()
  await expect(appPanel(other, 'Macros')).toHaveCount(0)
  await expect(other.locator('iframe[title="Macros"]')).toHaveCount(0)
  await expect(page.locator('iframe[title="Macros"]')).toHaveCount(0)
  await activeSwitch(page, 'Macros').click()
  await expectConnected(other)
})

test('a favorite and the order of the list decide the order on the desk, without loading a page again', async ({
  page,
}) => {
  await page.goto(`${workbench.pageUrl}/${searchOf({})}`)
  await expectConnected(page)
  const marks = await Promise.all(sidebarApps.map((name) => markFrame(page, name)))
  const topOf = async (name: string) => (await appPanel(page, name).boundingBox())!.y
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Favorite Notes' }).click()
  await expect(page.getByRole('button', { name: 'Favorite Notes' })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: 'Move SLA' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Picked up SLA from position 3 of 5.')).toBeAttached()
  await moveByKey(page, 'ArrowUp', 'SLA is at position 2 of 5.')
  await moveByKey(page, 'ArrowUp', 'SLA is at position 1 of 5.')
  await page.keyboard.press('Space')
  await expect(page.getByText('Dropped SLA at position 1 of 5.')).toBeAttached()
  await expect.poll(() => namesIn(appList(page))).toEqual(['SLA', 'Orders', 'Macros', 'Queue', 'Notes'])

  await showTickets(page)
  const tops = [await topOf('Notes'), await topOf('SLA'), await topOf('Orders'), await topOf('Macros')]
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
  for (const isMarked of marks) expect(await isMarked()).toBe(true)
  await page.reload()
  await expectConnected(page)
  await expect(page.getByRole('region', { name: / app$/ }).first()).toHaveAccessibleName('Notes app')
})

test('an app is moved with the pointer', async ({ page }) => {
  await openSettings(page)
  const from = (await page.getByRole('button', { name: 'Move Macros' }).boundingBox())!
  const to = (await page.getByRole('button', { name: 'Move Orders' }).boundingBox())!
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + 8, to.y - 4, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => namesIn(appList(page))).toEqual(['Macros', 'Orders', 'SLA', 'Queue', 'Notes'])
})

test('a new name, icon or description leaves an open app alone; a new address or mode opens it again', async ({
  page,
}) => {
  const icon = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/%3E'
  await page.goto(`${workbench.pageUrl}/${searchOf({ desk: 'qiscus' })}`)
  await expectConnected(page)
  const isMarked = await markFrame(page, 'Orders')
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Orders' }).click()
  await field(page, 'Name').fill('Purchases')
  await field(page, 'Icon').fill(icon)
  await field(page, 'Description').fill('What the customer bought')
  await save(page)
  await showTickets(page)
  await expect(appPanel(page, 'Purchases')).toBeVisible()
  await expect(appPanel(page, 'Purchases').getByRole('presentation')).toHaveAttribute('src', icon)
  expect(await isMarked()).toBe(true)

  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Purchases' }).click()
  await form(page).getByText('Embed', { exact: true }).click()
  await save(page)
  await expect.poll(isMarked).toBe(false)
  await showTickets(page)
  await expectConnected(page, ['Purchases'])
  await expect(page.getByRole('button', { name: 'Float Purchases' })).toHaveCount(0)
  await choose(page, 'Mode', 'Popup')
  await expect(page.getByRole('button', { name: 'Float Purchases' })).toBeVisible()

  const isMarkedNow = await markFrame(page, 'Purchases')
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Purchases' }).click()
  await field(page, 'URL').fill(`${workbench.urlOf('Notes app')}/?purchases`)
  await save(page)
  await expect.poll(isMarkedNow).toBe(false)
  await showTickets(page)
  await expectConnected(page, ['Purchases'])
  await expect(frameOf(page, 'Purchases').getByRole('textbox').first()).toBeVisible()
})

test('a user who loses access sees the app no longer, nor its page', async ({ page }) => {
  await openSettings(page)
  for (const name of ['Orders', 'Queue']) {
    await page.getByRole('button', { name: `Edit ${name}` }).click()
    await form(page).getByRole('radio', { name: 'Only some roles and divisions' }).check()
    await form(page).getByRole('checkbox', { name: 'Admin' }).check()
    await save(page)
    await expect(row(page, name)).toContainText('Admins')
  }
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await menu.getByRole('button', { name: 'Queue' }).click()
  await expect(appPanel(page, 'Queue')).toBeVisible()
  await choose(page, 'Signed-in user', 'Sam Rivera · agent')
  await expect(page.locator('iframe[title="Queue"], iframe[title="Orders"]')).toHaveCount(0)
  await expect(menu.getByRole('button', { name: 'Queue' })).toHaveCount(0)
  await expectConnected(page, ['Macros', 'SLA', 'Notes'])
})

test('“preview as” shows what a user sees in each place, and why not the other apps', async ({ page }) => {
  await openSettings(page)
  await activeSwitch(page, 'Macros').click()
  await page.getByRole('button', { name: 'Edit SLA' }).click()
  await form(page).getByRole('combobox', { name: 'Desk' }).click()
  await page.getByRole('option', { name: 'Qiscus Helpdesk Apps' }).click()
  await save(page)
  await page.getByRole('button', { name: 'Edit Notes' }).click()
  await form(page).getByRole('radio', { name: 'Only some roles and divisions' }).check()
  await form(page).getByRole('checkbox', { name: 'Supervisor' }).check()
  await form(page).getByRole('radio', { name: 'Only these' }).check()
  await form(page).getByRole('checkbox', { name: 'Billing' }).check()
  await save(page)

  const preview = page.getByRole('region', { name: 'Preview as' })
  const as = preview.getByRole('combobox', { name: 'Preview as' })
  await as.selectOption({ label: 'Sam Rivera · agent · Shipping' })
  await expect(preview.getByRole('list', { name: 'Beside a ticket' })).toHaveText('Orders')
  await expect(preview.getByRole('list', { name: 'Main menu' })).toHaveText('Queue')
  await expect(
    preview.getByRole('list', { name: 'Not shown to Sam Rivera' }).getByRole('listitem'),
  ).toHaveText([
    'MacrosIt is inactive.',
    'SLAIt is for Qiscus Helpdesk Apps.',
    'NotesIt is for supervisors; Sam Rivera has the role agent. It is for Billing; Sam Rivera is in Shipping.',
  ])
  await as.selectOption({ label: 'Ines Moreau · supervisor · Billing' })
  await expect(preview.getByRole('list', { name: 'Beside a ticket' })).toHaveText('OrdersNotes')
})

test('a user who may not manage apps reads the list, and is told who may', async ({ page }) => {
  const settings = await openSettings(page, { user: 'agent-7' })
  await expect(settings).toContainText(
    'Only admins and owners may manage apps; you are signed in as Sam Rivera (agent).',
  )
  await expect(appList(page).getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('switch')).toHaveCount(0)
  await page.getByRole('button', { name: 'Switch to Kofi Mensah (admin)' }).click()
  await expect(page.getByRole('button', { name: 'Edit Orders' })).toBeVisible()
})

test('a removed app stays removed, and the apps of the server are restored', async ({ page }) => {
  await openSettings(page)
  await page.getByRole('button', { name: 'Delete Orders' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(row(page, 'Orders')).toHaveCount(0)
  await activeSwitch(page, 'SLA').click()
  await expect(activeSwitch(page, 'SLA')).not.toBeChecked()
  await page.reload()
  await expect.poll(() => namesIn(appList(page))).toEqual(['Macros', 'SLA', 'Queue', 'Notes'])
  await page.getByRole('button', { name: 'Restore the server’s apps' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('Added again: Orders.')
  await expect(question).toContainText('Changed back to what the server lists: SLA.')
  await question.getByRole('button', { name: 'Restore' }).click()
  await expect(row(page, 'Orders')).toBeVisible()
  await expect(activeSwitch(page, 'SLA')).toBeChecked()
  await expect(page.getByRole('button', { name: 'Restore the server’s apps' })).toHaveCount(0)
})

test('the last app that is deleted leaves a list that says what to do', async ({ page }) => {
  await openSettings(page)
  for (const name of ['Orders', 'Macros', 'SLA', 'Queue', 'Notes']) {
    await page.getByRole('button', { name: `Delete ${name}` }).click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(row(page, name)).toHaveCount(0)
  }
  await expect(page.getByText('This desk has no apps.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New app' })).toBeFocused()
})

test('an app that is deleted in another tab keeps what was entered in its form', async ({
  page,
  context,
}) => {
  await openSettings(page)
  await page.getByRole('button', { name: 'Edit Notes' }).click()
  await field(page, 'Name').fill('My notes')
  const other = await context.newPage()
  await openSettings(other)
  await other.getByRole('button', { name: 'Delete Notes' }).click()
  await other.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(row(other, 'Notes')).toHaveCount(0)
  await save(page)
  await expect(page.getByRole('alert')).toContainText('There is no app "notes"; it may have been removed.')
  await expect(field(page, 'Name')).toHaveValue('My notes')
})

test('a corrupt store is set aside, which the page says and offers to download', async ({ page }) => {
  await openSettings(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('deskbridge-apps')
        request.addEventListener('error', () => reject(request.error))
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('current', 'readwrite')
          transaction.objectStore('current').put('{"version":1,"apps":[', 'apps')
          transaction.addEventListener('complete', () => resolve())
        })
      }),
  )
  await page.reload()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The stored apps cannot be read')
  await expect(alert).toContainText('What was stored is set aside')
  await expect.poll(() => namesIn(appList(page))).toEqual(['Orders', 'Macros', 'SLA', 'Queue', 'Notes'])
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download what was set aside' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('apps-set-aside.json')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(JSON.parse(Buffer.concat(chunks).toString())).toEqual(['{"version":1,"apps":['])
})

test('without a storage of the browser the apps work, and the page says that changes do not last', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The storage is blocked.', 'SecurityError')
    }
  })
  await openSettings(page)
  await expect(page.getByRole('alert')).toContainText('The browser does not store the apps')
  await expect(page.getByRole('alert')).toContainText('Changes last until this page is closed.')
  await activeSwitch(page, 'Macros').click()
  await showTickets(page)
  await expectConnected(page, ['Orders', 'SLA', 'Notes'])
  await expect(appPanel(page, 'Macros')).toHaveCount(0)
})

for (const theme of ['light', 'dark']) {
  test(`the settings are accessible and clip nothing in the ${theme} theme`, async ({ page }) => {
    test.slow()
    const expectGood = async (what: string) => {
      const found = await findViolations(page)
      const grave = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(grave, what).toEqual([])
      for (const width of [1280, 1024, 1920, 390]) {
        await page.setViewportSize({ width, height: 800 })
        const excess = () =>
          page.evaluate(() =>
            Math.max(
              ...[
                document.documentElement,
                ...document.querySelectorAll('.settings, .app-row, .app-form'),
              ].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
            ),
          )
        await expect.poll(excess, `${what} at ${width}`).toBeLessThanOrEqual(0)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    await openSettings(page, { theme, user: 'agent-7' })
    await expectGood('read-only list')
    await page.getByRole('button', { name: 'Switch to Kofi Mensah (admin)' }).click()
    await activeSwitch(page, 'Macros').click()
    await expect(activeSwitch(page, 'Macros')).not.toBeChecked()
    await expectGood('list')
    await page.getByRole('button', { name: 'Edit Notes' }).click()
    await form(page).getByRole('radio', { name: 'Only some roles and divisions' }).check()
    await form(page).getByRole('radio', { name: 'Only these' }).check()
    await field(page, 'URL').fill('http://lan.example.com')
    await field(page, 'Description').fill('ملاحظات الفريق')
    await save(page)
    await expect(field(page, 'URL')).toHaveAttribute('aria-invalid', 'true')
    await expectGood('form')
  })
}
