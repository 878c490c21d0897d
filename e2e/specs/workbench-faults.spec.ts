import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/workbench-test'
import { appPanel, expectConnected, frameOf } from '../fixtures/workbench-page'

type Fault = { app: string | null; fault: { kind: string; [option: string]: unknown } }

async function openWithFaults(page: Page, pageUrl: string, faults: readonly Fault[]): Promise<void> {
  const query = new URLSearchParams({ theme: 'light', faults: JSON.stringify(faults) })
  await page.goto(`${pageUrl}/?${query}`)
}

const bar = (page: Page) => page.getByRole('region', { name: 'Faults', exact: true })

test('a fault is added in the dock, is impossible to overlook, and ends with Clear all', async ({
  page,
  workbench,
}) => {
  await page.goto(`${workbench.pageUrl}/?theme=light`)
  await expectConnected(page)
  await page.getByRole('button', { name: 'Faults: none' }).click()
  await page.getByRole('combobox', { name: 'Fault', exact: true }).selectOption('Latency')
  await page.getByLabel('Delay').fill('300')
  await page.getByRole('button', { name: 'Add fault' }).click()
  await expect(bar(page)).toContainText('1 fault is on: latency 300 ms for all apps')
  expect(await bar(page).evaluate((element) => getComputedStyle(element).backgroundColor)).toMatch(
    /^rgb\((1[5-9]\d|2\d\d), [0-9]{1,2}, [0-9]{1,2}\)$/,
  )
  await expect(page.getByRole('button', { name: 'Faults: 1' })).toBeVisible()

  await page.getByRole('button', { name: 'Next ticket' }).click()
  await expect(frameOf(page, 'Orders').getByText('jonas.weber@example.com')).toBeVisible()
  await page.getByRole('tab', { name: 'Traffic' }).click()
  await page.getByRole('searchbox', { name: 'Filter messages' }).fill('fault delayed orders')
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: 'fault: delayed' }) })
      .first(),
  ).toBeVisible()

  await bar(page).getByRole('button', { name: 'Clear all' }).click()
  await expect(bar(page)).toHaveCount(0)
})

test('faults of the address are on from the start, and a reload keeps them', async ({ page, workbench }) => {
  await openWithFaults(page, workbench.pageUrl, [{ app: 'notes', fault: { kind: 'never' } }])
  await expect(bar(page)).toContainText('for Notes')
  await expectConnected(page, ['Orders', 'Macros'])
  await page.reload()
  await expect(bar(page)).toContainText('for Notes')
})

test('a dropped message is shown as dropped, and the app does not get it', async ({ page, workbench }) => {
  await page.goto(`${workbench.pageUrl}/?theme=light`)
  await expectConnected(page)
  const faults = [{ app: 'orders', fault: { kind: 'drop', message: 'ticket_info' } }]
  await page.evaluate((active) => {
    const url = new URL(location.href)
    url.searchParams.set('faults', JSON.stringify(active))
    history.pushState(null, '', url)
    dispatchEvent(new PopStateEvent('popstate'))
  }, faults)
  await expect(bar(page)).toBeVisible()
  await page.getByRole('button', { name: 'Next ticket' }).click()
  await expect(frameOf(page, 'Notes').getByText('Refund for a cracked jug')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter messages' }).fill('fault dropped')
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: 'fault: dropped' }) })
      .first(),
  ).toBeVisible()
  await expect(frameOf(page, 'Orders').getByText('maya.chen@example.com')).toBeVisible()
})

test('an app whose frame a fault removed says that it is closed, and can be opened again', async ({
  page,
  workbench,
}) => {
  await openWithFaults(page, workbench.pageUrl, [{ app: 'orders', fault: { kind: 'remove', times: 1 } }])
  await expect(appPanel(page, 'Orders').getByRole('status')).toHaveText('Closed')
  await expectConnected(page, ['Macros', 'Notes'])
  await expect(bar(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Reload Orders' }).click()
  await expectConnected(page, ['Orders'])
})

test('a scenario of the menu opens its situation', async ({ page, workbench }) => {
  await page.goto(`${workbench.pageUrl}/?theme=light`)
  await expectConnected(page)
  const menu = page.getByRole('button', { name: 'Scenario' })
  await menu.click()
  await page.getByRole('menuitem', { name: /^Right to left/ }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveAttribute('dir', 'auto')
  await expect(page).toHaveTitle(/\p{Script=Arabic}/u)
  await menu.click()
  await page.getByRole('menuitem', { name: /^No ticket/ }).click()
  await expect(page.getByRole('heading', { name: 'No ticket is open' })).toBeVisible()
  await menu.click()
  await page.getByRole('menuitem', { name: /^A slow connection/ }).click()
  await expect(bar(page)).toContainText('latency 1500 ms for all apps')
  await menu.click()
  await page.getByRole('menuitem', { name: /^A usual ticket/ }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(page).toHaveTitle(/^#1042/)
})
