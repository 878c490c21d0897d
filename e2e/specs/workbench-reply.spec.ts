import { deskHosts } from '@deskbridge/host/engine'
import type { Page } from '@playwright/test'
import { findViolationsOutsideFrames } from '../fixtures/accessibility'
import type { WorkbenchCommand } from '../fixtures/workbench'
import { choose, expectConnected, frameOf } from '../fixtures/workbench-page'
import { expect, test } from '../fixtures/workbench-test'

/** The placements above the reply, and their desks. */
const places = deskHosts.flatMap(({ id, name, ownPlacements = {} }) =>
  Object.entries(ownPlacements)
    .filter(([, { area }]) => area === 'reply')
    .map(([placement, own]) => ({ desk: { id, name }, placement, placementName: own.name })),
)
const { desk, placement, placementName } = places[0]!

const message = (page: Page) => page.getByRole('textbox', { name: 'Message' })
const above = (page: Page) => page.getByRole('region', { name: 'Apps above the reply' })

async function openPage(page: Page, { pageUrl }: WorkbenchCommand, theme = 'light'): Promise<void> {
  await page.goto(`${pageUrl}/?desk=${desk.id}&theme=${theme}`)
  await expectConnected(page)
}

/** Opens the page of the sample Macros once more, above the reply. */
async function openAboveReply(page: Page): Promise<void> {
  const macros = await page.locator('iframe[title="Macros"]').getAttribute('src')
  const url = new URL(macros!)
  for (const added of ['plugin_id', 'theme', 'deskbridge']) url.searchParams.delete(added)
  url.searchParams.set('placement', placement)
  await page.getByRole('button', { name: 'Open a widget' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a widget' })
  await dialog.getByLabel('URL').fill(url.href)
  await dialog.getByLabel('Placement').selectOption(placementName)
  await dialog.getByLabel('Name').fill('Replies')
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expectConnected(page, ['Replies'])
}

async function openMacro(page: Page, app: string): Promise<void> {
  await frameOf(page, app).getByRole('button', { name: 'Is it solved?', exact: true }).click()
}

const insert = (page: Page, app: string) =>
  frameOf(page, app).getByRole('button', { name: 'Insert', exact: true })

test('The switch offers the desk, and the sample apps connect to it and have its tickets', async ({
  page,
  workbench,
}) => {
  await page.goto(workbench.pageUrl)
  await choose(page, 'Desk', desk.name)
  await expectConnected(page)
  await expect(frameOf(page, 'Macros').getByText('Maya Chen').first()).toBeVisible()
})

test('An app beside the ticket inserts text at the cursor of the reply, which can be sent', async ({
  page,
  workbench,
}) => {
  await openPage(page, workbench)
  await message(page).fill('Before. After.')
  await message(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(8, 8))
  await openMacro(page, 'Macros')
  await insert(page, 'Macros').click()
  await expect(frameOf(page, 'Macros').getByText(/^Inserted\./)).toBeVisible()
  await expect(message(page)).toHaveValue(/^Before\. Hi Maya Chen,[^]+\[your name\]After\.$/)
  await insert(page, 'Macros').click()
  await expect(message(page)).toHaveValue(/^Before\. Hi Maya Chen,[^]+Hi Maya Chen,[^]+After\.$/)

  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(message(page)).toHaveValue('')
  await expect(page.getByRole('log').getByText('Hi Maya Chen').last()).toBeVisible()
})

test('An app above the reply inserts text, keeps its frame on the next ticket, and is hidden while none is open', async ({
  page,
  workbench,
}) => {
  await openPage(page, workbench)
  await expect(above(page)).toHaveCount(0)
  await openAboveReply(page)
  await expect(above(page).getByRole('region', { name: 'Replies app' })).toBeVisible()
  await openMacro(page, 'Replies')
  await insert(page, 'Replies').click()
  await expect(message(page)).toHaveValue(/^Hi Maya Chen,/)

  await page.getByRole('button', { name: 'Next ticket' }).click()
  await expect(message(page)).toHaveValue('')
  await expect(frameOf(page, 'Replies').getByRole('button', { name: 'Insert', exact: true })).toBeVisible()
  await insert(page, 'Replies').click()
  await expect(message(page)).toHaveValue(/^Hi (?!Maya Chen)/)

  await page.getByRole('button', { name: 'Close ticket' }).click()
  await expect(above(page)).toBeHidden()
  await expect(message(page)).toHaveCount(0)
})

test('The traffic names the messages of the desk with the rules that define them', async ({
  page,
  context,
  workbench,
}) => {
  await openPage(page, workbench)
  await openAboveReply(page)
  for (const [app, name, rule] of [
    ['Macros', 'put_message', 'A33'],
    ['Replies', 'put_messagebox_message', 'A34'],
  ] as const) {
    await openMacro(page, app)
    await insert(page, app).click()
    await page.getByRole('searchbox', { name: 'Filter' }).fill(name)
    const row = page.getByRole('table', { name: 'Traffic' }).getByRole('row').filter({ hasText: app })
    await row.getByRole('button').click()
    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: rule, exact: true }).click()
    await expect((await opened).locator(`#${rule}`)).toBeVisible()
  }
})

for (const theme of ['light', 'dark']) {
  test(`An app above the reply has no serious violation of accessibility rules in the ${theme} theme`, async ({
    page,
    workbench,
  }) => {
    await openPage(page, workbench, theme)
    await openAboveReply(page)
    await openMacro(page, 'Replies')
    await insert(page, 'Replies').click()
    await expect(message(page)).toHaveValue(/^Hi Maya Chen,/)
    const violations = await findViolationsOutsideFrames(page)
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })
}
