import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { startWorkbench, type WorkbenchCommand } from '../fixtures/workbench'

const FIRST_SUBJECT = 'Late order, no tracking'
const SECOND_SUBJECT = 'Charged twice for one subscription'
const desks = ['Text', 'Qiscus'] as const

let workbench: WorkbenchCommand
let problems: string[]

test.beforeEach(async ({ page }) => {
  workbench = await startWorkbench('--port', '0')
  problems = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
})

test.afterEach(async () => {
  expect(await workbench.interrupt()).toBe(0)
  expect(problems).toEqual([])
})

/** Opens the page, chooses a desk and waits until the notes app is connected there. */
async function openDesk(page: Page, desk: (typeof desks)[number]): Promise<void> {
  await page.goto(workbench.pageUrl)
  await choose(page, 'Desk', desk)
  await expectConnected(page)
}

async function choose(page: Page, setting: string, value: string): Promise<void> {
  await page.getByRole('group', { name: setting }).getByRole('radio', { name: value, exact: true }).check()
}

async function expectConnected(page: Page): Promise<void> {
  const app = page.getByRole('region', { name: 'Notes app' })
  await expect(app.getByRole('status')).toHaveText(/^Connected in \d+ ms$/, { timeout: 15_000 })
}

function notesIn(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Notes"]')
}

function noteField(page: Page): Locator {
  return notesIn(page).getByRole('textbox', { name: 'New note' })
}

function sectionIn(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Ticket details' }).getByRole('region', { name: 'Notes' })
}

function messagesNamed(page: Page, ...cells: readonly string[]): Locator {
  const rows = page.getByRole('table', { name: 'Messages' }).getByRole('row')
  return cells.reduce(
    (found, text) => found.filter({ has: page.getByRole('cell', { name: text, exact: true }) }),
    rows,
  )
}

async function saveNote(page: Page, text: string): Promise<void> {
  await noteField(page).fill(text)
  await notesIn(page).getByRole('button', { name: 'Save note' }).click()
  await expect(notesIn(page).getByRole('list', { name: 'Notes' })).toContainText(text)
}

for (const desk of desks) {
  test(`the notes app connects on ${desk} from an origin of its own, and follows the tickets`, async ({
    page,
  }) => {
    await openDesk(page, desk)
    const frame = page.frames().find((one) => one !== page.mainFrame())
    expect(new URL(frame?.url() ?? '').origin).toBe(workbench.appUrl)
    expect(workbench.appUrl).not.toBe(workbench.pageUrl)

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST_SUBJECT)
    await expect(notesIn(page).getByRole('heading', { name: 'Notes' })).toBeVisible()
    await expect(notesIn(page).getByText(FIRST_SUBJECT)).toBeVisible()
    await saveNote(page, 'Asked the warehouse')

    await page.getByRole('button', { name: 'Next ticket' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND_SUBJECT)
    await expect(notesIn(page).getByText(SECOND_SUBJECT)).toBeVisible()
    await expect(notesIn(page).getByRole('listitem')).toHaveCount(0)

    await page.getByRole('button', { name: 'Previous ticket' }).click()
    await expect(notesIn(page).getByRole('listitem')).toContainText('Asked the warehouse')
  })

  test(`a new status of the ticket reaches the app on ${desk}, and the list of messages shows it`, async ({
    page,
  }) => {
    await openDesk(page, desk)
    await choose(page, 'Status', 'Solved')
    const name = desk === 'Text' ? 'ticket_info' : 'helpdesk:ticket:update'
    const message = messagesNamed(page, '→ to app', name, 'delivered').last()
    await message.getByRole('button').click()
    await expect(page.getByLabel('Content as JSON')).toContainText('"status": "solved"')
  })

  test(`axe finds nothing serious on ${desk}, in page and app, in either theme`, async ({ page }) => {
    await openDesk(page, desk)
    await saveNote(page, 'Asked the warehouse')
    await messagesNamed(page, 'delivered').first().getByRole('button').click()
    for (const theme of ['Light', 'Dark']) {
      await choose(page, 'Theme', theme)
      const { violations, passes } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      const places = serious.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target) }))
      expect(places, theme).toEqual([])
      // An element in a frame is named by two selectors: the frame's and its own.
      const isInApp = passes.some(({ nodes }) => nodes.some(({ target }) => target.length === 2))
      expect(isInApp, 'the app was looked at as well').toBe(true)
    }
  })

  test(`nothing has to be scrolled sideways on ${desk}, in page and app`, async ({ page }) => {
    await openDesk(page, desk)
    const sentence = 'A note that is long enough to be broken into several lines wherever it is shown. '
    await saveNote(page, sentence.repeat(3))
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(viewport)
      for (const frame of page.frames()) {
        const excess = () =>
          frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        await expect.poll(excess, `${frame.url()} at ${viewport.width}`).toBe(0)
      }
    }
  })
}

test('on Text the app is drawn in the details: the latest note, and a button that leads to the field', async ({
  page,
}) => {
  await openDesk(page, 'Text')
  await expect(sectionIn(page)).toContainText(FIRST_SUBJECT)
  await sectionIn(page).getByRole('button', { name: 'Open notes' }).click()
  await expect(noteField(page)).toBeFocused()
  await expect(page.locator('iframe[title="Notes"]')).toBeFocused()
  await page.keyboard.type('Typed without a further click')
  await notesIn(page).getByRole('button', { name: 'Save note' }).click()
  await expect(sectionIn(page)).toContainText('Typed without a further click')
})

test('the list of messages says what became of each, also of the other desk’s', async ({ page }) => {
  await openDesk(page, 'Text')
  await expect(messagesNamed(page, '← from app', 'plugin_inited', 'text', 'delivered')).toHaveCount(1)
  await expect(
    messagesNamed(page, '← from app', 'helpdesk:app:ready', 'qiscus', 'ignored: other desk'),
  ).toHaveCount(1)

  await choose(page, 'Desk', 'Qiscus')
  await expectConnected(page)
  await expect(sectionIn(page)).toHaveCount(0)
  await expect(messagesNamed(page, '← from app', 'helpdesk:app:ready', 'qiscus', 'delivered')).toHaveCount(1)
  for (const name of ['helpdesk:context:user', 'helpdesk:context:ticket', 'helpdesk:context:app']) {
    await expect(messagesNamed(page, '→ to app', name, 'qiscus', 'delivered')).toHaveCount(1)
  }
})

test('the app connects again when it is reloaded', async ({ page }) => {
  await openDesk(page, 'Text')
  await expect(messagesNamed(page, 'plugin_inited', 'delivered')).toHaveCount(1)
  await page.getByRole('button', { name: 'Reload app' }).click()
  await expect(messagesNamed(page, 'plugin_inited', 'delivered')).toHaveCount(2)
  await expectConnected(page)
  await expect(notesIn(page).getByText(FIRST_SUBJECT)).toBeVisible()
})

test('a port that is in use gets the next free one, and the command says so', async ({ page }) => {
  const blocker = createServer()
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
  const { port } = blocker.address() as AddressInfo
  const second = await startWorkbench('--port', String(port))
  const [, moved] =
    new RegExp(`Port ${port} is in use: the page is at port (\\d+)\\.`).exec(second.output) ?? []
  expect(Number(moved)).toBeGreaterThan(port)
  expect(new URL(second.pageUrl).port).toBe(moved)

  await page.goto(second.pageUrl)
  await expectConnected(page)
  expect(await second.interrupt()).toBe(0)
  await new Promise((resolve) => blocker.close(resolve))
})
