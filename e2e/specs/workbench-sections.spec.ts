import type { Locator, Page } from '@playwright/test'
import { findViolations, findViolationsOutsideFrames } from '../fixtures/accessibility'
import type { WorkbenchCommand } from '../fixtures/workbench'
import { expect, test } from '../fixtures/workbench-test'
import { moveByKey } from '../fixtures/workbench-page'

async function openEditor(page: Page, { pageUrl }: WorkbenchCommand): Promise<Locator> {
  await page.goto(`${pageUrl}/?desk=text&theme=light&tab=section`)
  await expect(detailsOf(page).getByRole('region', { name: 'Orders' })).toContainText('Order 1001')
  return page.getByRole('region', { name: 'Opening state of Orders' })
}

const detailsOf = (page: Page) => page.getByRole('complementary', { name: 'Ticket details' })
const components = (editor: Locator) => editor.getByRole('list', { name: 'Components' }).getByRole('listitem')
const previewOf = (editor: Locator) => editor.getByRole('region', { name: 'Preview' })

async function add(page: Page, editor: Locator, type: string): Promise<void> {
  await editor.getByRole('button', { name: 'Add component' }).click()
  await page.getByRole('menuitem', { name: type, exact: true }).click()
}

test('an opening state is composed, previewed, applied to its app alone, and kept', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  const loads: string[] = []
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() && frame.url() !== 'about:blank') loads.push(new URL(frame.url()).origin)
  })
  await editor.getByRole('textbox', { name: 'Title' }).first().fill('Shop')
  await add(page, editor, 'Button')
  await editor.getByRole('textbox', { name: 'Label' }).fill('Refund')
  await previewOf(editor).getByRole('button', { name: 'Refund' }).click()
  await expect(previewOf(editor)).toContainText('Sends a click with the id “button-1”.')
  expect(loads).toEqual([])

  await editor.getByRole('button', { name: 'Apply and reload Orders' }).click()
  const shop = detailsOf(page).getByRole('region', { name: 'Shop' })
  await expect(shop.getByRole('button', { name: 'Refund' })).toBeVisible()
  await expect(detailsOf(page)).toContainText(
    'The app sent a section titled “Orders”; this place shows only “Shop”.',
  )
  const orders = new URL(workbench.urlOf('Orders app')).origin
  expect(new Set(loads)).toEqual(new Set([orders]))

  await page.reload()
  await expect(shop.getByRole('button', { name: 'Refund' })).toBeVisible()
  await page.getByRole('button', { name: 'Show “Orders”' }).click()
  await expect(detailsOf(page).getByRole('region', { name: 'Orders' })).toContainText('Order 1001')
})

test('components are reordered with the keyboard, which is announced, and removed', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  await add(page, editor, 'Divider')
  await editor.getByRole('button', { name: 'Move Divider', exact: true }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Picked up Divider from position 2 of 2.')).toBeAttached()
  await moveByKey(page, 'ArrowUp', 'Divider is at position 1 of 2.')
  await page.keyboard.press('Space')
  await expect(components(editor).first()).toContainText('Divider')
  await editor.getByRole('button', { name: /^Remove Item/ }).click()
  await expect(components(editor)).toHaveCount(1)
  await expect(editor.getByRole('button', { name: 'Add component' })).toBeFocused()
})

test('components are reordered with the pointer', async ({ page, workbench }) => {
  const editor = await openEditor(page, workbench)
  await add(page, editor, 'Divider')
  const from = (await editor.getByRole('button', { name: 'Move Divider', exact: true }).boundingBox())!
  const to = (await editor.getByRole('button', { name: /^Move Item/ }).boundingBox())!
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + 8, to.y + 4, { steps: 8 })
  await page.mouse.up()
  await expect(components(editor).first()).toContainText('Divider')
})

test('equal ids are reported with both paths, before they are applied and after', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  await add(page, editor, 'Button')
  await add(page, editor, 'Button')
  await editor.getByRole('textbox', { name: 'ID' }).fill('button-1')
  const sentence = /components\[1\]\.data\.id and components\[2\]\.data\.id are “button-1”/
  await expect(editor.getByRole('note')).toHaveText(sentence)
  await editor.getByRole('textbox', { name: 'Title' }).first().fill('Shop')
  await editor.getByRole('button', { name: 'Apply and reload Orders' }).click()
  await expect(detailsOf(page).getByText(sentence)).toBeVisible()
})

test('JSON that is no section names the place, and nothing is applied', async ({ page, workbench }) => {
  const editor = await openEditor(page, workbench)
  await editor.getByText('JSON', { exact: true }).click()
  const json = editor.getByRole('textbox', { name: 'Opening state as JSON' })
  await json.fill('{ "title": "Shop", "components": [{ "type": "chart" }] }')
  await expect(editor.getByRole('alert')).toContainText('components[0].type must be one of item')
  await expect(editor.getByRole('button', { name: 'Apply and reload Orders' })).toBeDisabled()
  await json.fill('{ "title": "Shop", "components": [{ "type": "line" }] }')
  await expect(previewOf(editor).getByRole('separator')).toBeVisible()
  await page.getByRole('tab', { name: 'Traffic' }).click()
  await page.getByRole('tab', { name: 'Section' }).click()
  await expect(json).toContainText('"Shop"')
})

test('options that only the style shows differ to the eye', async ({ page, workbench }) => {
  const editor = await openEditor(page, workbench)
  const preview = previewOf(editor)
  await editor.getByText('JSON', { exact: true }).click()
  const image = { imgUrl: 'https://example.com/shoe.png' }
  await page.route('https://example.com/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: svg }),
  )
  await editor.getByRole('textbox', { name: 'Opening state as JSON' }).fill(
    JSON.stringify({
      title: 'Orders',
      components: [
        { type: 'item', data: { title: 'Big', ...image } },
        { type: 'item', data: { title: 'Small', imgSize: 'small', ...image } },
        { type: 'item', data: { title: 'Unsafe', imgUrl: 'data:image/png;base64,none' } },
        { type: 'button', data: { id: '1', label: 'Plain' } },
        { type: 'button', data: { id: '2', label: 'Primary', primary: true } },
        { type: 'button', data: { id: '3', label: 'Secondary', secondary: true } },
        { type: 'link', data: { url: 'https://example.com/', value: 'One' } },
        { type: 'link', data: { url: 'https://example.com/', value: 'Two' } },
        { type: 'link', data: { url: 'https://example.com/', value: 'Own line', inline: false } },
      ],
    }),
  )
  const images = preview.locator('img')
  await expect(images).toHaveCount(2)
  const [big, small] = await Promise.all(
    [0, 1].map(async (index) => (await images.nth(index).boundingBox())!.width),
  )
  expect(big).toBeGreaterThan(small!)
  const looks = await Promise.all(
    ['Plain', 'Primary', 'Secondary'].map((name) =>
      preview.getByRole('button', { name }).evaluate((element) => {
        const { backgroundColor, color, borderTopColor } = getComputedStyle(element)
        return `${backgroundColor} ${color} ${borderTopColor}`
      }),
    ),
  )
  expect(new Set(looks).size).toBe(3)
  const topOf = async (name: string) => (await preview.getByRole('link', { name }).boundingBox())!.y
  expect(await topOf('Two')).toBe(await topOf('One'))
  expect(await topOf('Own line')).toBeGreaterThan(await topOf('Two'))
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'

test('a failed app says that its section is the opening state', async ({ page, workbench }) => {
  await page.route(`${workbench.urlOf('Orders app')}/**`, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>This page is not a widget.</p>' }),
  )
  await page.goto(`${workbench.pageUrl}/?desk=text`)
  await expect(detailsOf(page).getByText('Orders has failed, so this is its opening state.')).toBeVisible({
    timeout: 30_000,
  })
})

test('a widget without an opening state says that it needs one, and gets it', async ({ page, workbench }) => {
  const widget = {
    id: 'widget-mine',
    name: 'Mine',
    url: workbench.urlOf('Notes app'),
    placement: 'ticket-sidebar',
  }
  await page.goto(`${workbench.pageUrl}/?desk=text&widgets=${encodeURIComponent(JSON.stringify([widget]))}`)
  await expect(
    detailsOf(page).getByText(
      /^The app sent a section titled “Notes”; .* only if the app has an opening state\.$/,
    ),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Add an opening state' }).click()
  const editor = page.getByRole('region', { name: 'Opening state of Mine' })
  await expect(editor).toContainText('A section needs at least one component.')
  await add(page, editor, 'Item')
  await editor.getByRole('button', { name: 'Apply and reload Mine' }).click()
  await expect(detailsOf(page).getByRole('region', { name: 'Mine' })).toBeVisible()
})

test('an app of the main menu cannot be chosen, as it has no section', async ({ page, workbench }) => {
  const editor = await openEditor(page, workbench)
  const queue = editor.getByRole('combobox', { name: 'App' }).getByRole('option', { name: /^Queue/ })
  await expect(queue).toHaveText('Queue (Main menu: no section)')
  await expect(queue).toBeDisabled()
})

test('a desk without sections says so, and switches to one that has them', async ({ page, workbench }) => {
  await page.goto(`${workbench.pageUrl}/?desk=qiscus&tab=section`)
  const panel = page.getByRole('tabpanel', { name: 'Section' })
  await expect(panel).toContainText('does not show sections.')
  await panel.getByRole('button', { name: 'Switch to Text HelpDesk' }).click()
  await expect(page.getByRole('region', { name: 'Opening state of Orders' })).toBeVisible()
})

test('the editor has no serious accessibility violations in any of its states', async ({
  page,
  workbench,
}) => {
  const editor = await openEditor(page, workbench)
  const states: (() => Promise<unknown>)[] = [
    () => add(page, editor, 'Tags'),
    () => page.getByRole('button', { name: 'Use the dark theme' }).click(),
    () => editor.getByText('JSON', { exact: true }).click(),
    () => editor.getByRole('textbox', { name: 'Opening state as JSON' }).fill('{'),
  ]
  for (const [index, show] of states.entries()) {
    await show()
    const found = await (index === 0 ? findViolations(page) : findViolationsOutsideFrames(page))
    const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious, `state ${index + 1}`).toEqual([])
  }
})
