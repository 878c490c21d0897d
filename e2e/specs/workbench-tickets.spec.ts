import type { Locator, Page } from '@playwright/test'
import { findViolations, findViolationsOutsideFrames } from '../fixtures/accessibility'
import type { WorkbenchCommand } from '../fixtures/workbench'
import { expect, test } from '../fixtures/workbench-test'

async function openEditor(page: Page, { pageUrl }: WorkbenchCommand): Promise<Locator> {
  await page.goto(`${pageUrl}/?desk=text&theme=light&tab=ticket`)
  await expect(page.frameLocator('iframe[title="Notes"]').getByText('Late order')).toBeVisible()
  return page.getByRole('region', { name: /^Edit ticket #/ })
}

const subject = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 })
const inNotes = (page: Page, text: string) => page.frameLocator('iframe[title="Notes"]').getByText(text)

test('an edited ticket reaches the apps with Send, survives a reload, and is reset', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  await editor.getByRole('textbox', { name: 'Subject' }).fill('Lost order')
  await expect(editor.getByRole('status')).toHaveText('Changed since the last send.')
  await expect(subject(page)).toHaveText('Late order, no tracking')

  await page.reload()
  await expect(editor.getByRole('textbox', { name: 'Subject' })).toHaveValue('Lost order')
  await expect(subject(page)).toHaveText('Late order, no tracking')

  await editor.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(editor.getByRole('status')).toHaveText('Everything is sent.')
  await expect(inNotes(page, 'Lost order')).toBeVisible()
  await page.reload()
  await expect(inNotes(page, 'Lost order')).toBeVisible()

  await editor.getByRole('button', { name: 'Reset ticket' }).click()
  await expect(inNotes(page, 'Late order, no tracking')).toBeVisible()
})

test('with the switch on, a ticket is sent while it is edited, in the form and as JSON', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  await editor.getByRole('switch', { name: 'Send automatically' }).click()
  await editor.getByRole('textbox', { name: 'Subject' }).fill('Lost order')
  await expect(inNotes(page, 'Lost order')).toBeVisible()

  await editor.getByText('JSON', { exact: true }).click()
  const json = editor.getByRole('textbox', { name: 'Ticket as JSON' })
  await json.getByText('"Lost order"').click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' again')
  await expect(inNotes(page, 'Lost order again')).toBeVisible()
})

test('every field of the form changes the ticket', async ({ page, workbench }) => {
  const editor = await openEditor(page, workbench)
  await editor.getByRole('combobox', { name: 'Status' }).selectOption('On hold')
  await editor.getByRole('combobox', { name: 'Priority' }).selectOption('Urgent')
  await editor.getByRole('textbox', { name: 'Requester', exact: true }).fill('Mia Chen')
  await editor.getByRole('textbox', { name: 'Requester’s email' }).fill('mia@example.com')
  await editor.getByRole('textbox', { name: 'Requester’s phone' }).fill('')
  await editor.getByRole('combobox', { name: 'Assignee' }).selectOption('Ines Moreau')
  await editor.getByRole('combobox', { name: 'Division' }).selectOption('Billing')
  await editor.getByRole('combobox', { name: 'Tags' }).fill('vip')
  await page.keyboard.press('Enter')
  await editor.getByRole('textbox', { name: 'order', exact: true }).fill('7')
  await editor.getByRole('textbox', { name: 'Name of a new field' }).fill('parcel')
  await page.keyboard.press('Enter')
  await editor.getByRole('textbox', { name: 'parcel' }).fill('P-1')
  await editor.getByRole('button', { name: 'Send', exact: true }).click()

  const details = page.getByRole('complementary', { name: 'Ticket details' })
  for (const text of [
    'Mia Chen',
    'mia@example.com',
    'Urgent',
    'Billing',
    'Ines Moreau',
    'late, tracking, vip',
  ])
    await expect(details).toContainText(text)
  await editor.getByText('JSON', { exact: true }).click()
  const json = editor.getByRole('textbox', { name: 'Ticket as JSON' })
  for (const line of ['"status": "onhold"', '"phone": null', '"order": "7"', '"parcel": "P-1"'])
    await expect(json).toContainText(line)
})

test('JSON that cannot be used names the place and the remedy, and nothing is sent', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  await editor.getByText('JSON', { exact: true }).click()
  const json = editor.getByRole('textbox', { name: 'Ticket as JSON' })
  await json.fill('{ "subject" }')
  await expect(editor.getByRole('alert')).toContainText('The text is not valid JSON')
  await json.fill('{ "id": "ticket-1042", "number": "1042", "subject": 7, "color": "red" }')
  await expect(editor.getByRole('alert')).toContainText('subject must be a string, got 7.')
  await expect(editor.getByRole('alert')).toContainText('status is missing: add it')
  await expect(editor.getByRole('button', { name: 'Send', exact: true })).toBeDisabled()
  await expect(subject(page)).toHaveText('Late order, no tracking')

  await page.getByRole('tab', { name: 'Traffic' }).click()
  await page.getByRole('tab', { name: 'Ticket', exact: true }).click()
  await expect(json).toContainText('"color": "red"')
  await editor.getByRole('button', { name: 'Reset ticket' }).click()
  await expect(json).toContainText('"subject": "Late order, no tracking"')
  await expect(editor.getByRole('status')).toHaveText('Everything is sent.')
})

test('the difference shows what has changed since the last send', async ({ page, workbench }) => {
  const editor = await openEditor(page, workbench)
  await editor.getByText('Difference').click()
  await expect(editor).toContainText('Nothing has changed since the last send.')
  await editor.getByText('Form').click()
  await editor.getByRole('textbox', { name: 'Subject' }).fill('Lost order')
  await editor.getByText('Difference').click()
  const difference = editor.getByRole('textbox', { name: 'Difference since the last send' })
  await expect(difference).toContainText('"Late order, no tracking"')
  await expect(difference).toContainText('"Lost order"')
})

test('a reply and a customer’s message update the ticket, and look different', async ({
  page,
  workbench,
}) => {
  await openEditor(page, workbench)
  const message = page.getByRole('textbox', { name: 'Message' })
  await message.fill('It is found.')
  await page.getByRole('button', { name: 'Reply' }).click()
  await message.fill('Thank you.')
  await page.getByRole('button', { name: 'As customer' }).click()

  const bubbles = page.getByRole('log', { name: 'Conversation' }).getByRole('article')
  const [reply, thanks] = [
    bubbles.filter({ hasText: 'It is found.' }),
    bubbles.filter({ hasText: 'Thank you.' }).last(),
  ]
  await expect(reply).toContainText('Sam Rivera')
  await expect(thanks).toContainText('Maya Chen')
  const background = (bubble: Locator) =>
    bubble.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await background(reply)).not.toBe(await background(thanks))
  expect(await background(reply)).not.toBe('rgba(0, 0, 0, 0)')
  await expect(bubbles).toHaveCount(5)
})

test('no part of the ticket’s header is cut off, however narrow it is, and subjects keep their direction', async ({
  page,
  workbench,
}) => {
  await openEditor(page, workbench)
  for (const number of ['1042', '1040', '1034']) {
    await page.goto(`${workbench.pageUrl}/?ticket=${number}`)
    for (const width of [1024, 1280, 1440, 390]) {
      await page.setViewportSize({ width, height: 800 })
      const cut = await page
        .locator('.ticket-head, .ticket-facts > *')
        .evaluateAll(
          (parts) =>
            parts.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
              .length,
        )
      expect(cut, `#${number} at ${width}`).toBe(0)
    }
  }
  await page.goto(`${workbench.pageUrl}/?ticket=1040`)
  expect(await subject(page).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
})

test('without a ticket the editor says so, and opens one', async ({ page, workbench }) => {
  await page.goto(`${workbench.pageUrl}/?tab=ticket&ticket=none`)
  const panel = page.getByRole('tabpanel', { name: 'Ticket' })
  await expect(panel).toContainText('No ticket is open.')
  await panel.getByRole('button', { name: 'Open #1042' }).click()
  await expect(subject(page)).toHaveText('Late order, no tracking')
})

test('the editor has no serious accessibility violations in any of its states', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  const views: (() => Promise<unknown>)[] = [
    () => editor.getByRole('textbox', { name: 'Subject' }).fill('Lost order'),
    () => editor.getByText('Difference').click(),
    () => editor.getByText('JSON', { exact: true }).click(),
    () => editor.getByRole('textbox', { name: 'Ticket as JSON' }).fill('{'),
    () => page.getByRole('button', { name: 'Use the dark theme' }).click(),
  ]
  for (const [index, show] of views.entries()) {
    await show()
    const found = await (index === 0 ? findViolations(page) : findViolationsOutsideFrames(page))
    const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious, `state ${index + 1}`).toEqual([])
  }
})
