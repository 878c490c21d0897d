import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findViolations } from '../fixtures/accessibility'
import { expect, test } from '../fixtures/quiet-test'
import { choose } from '../fixtures/workbench-page'
import { COMMAND, startWorkbenchIn, type WorkbenchCommand } from '../fixtures/workbench'
import { runIn } from '../packed/pack'

const SCRIPT = join(import.meta.dirname, '../../packages/core/dist/deskbridge.global.js')

/** A widget that shows the subject of the ticket, and counts the loads of its page. */
const WIDGET = `<!doctype html><html lang="en"><head><title>Orders</title><link rel="icon" href="data:,"></head>
  <body><p>Waiting …</p><script src="deskbridge.global.js"></script><script>
  const show = (text) => (document.querySelector('p').textContent = text)
  const widget = Deskbridge.createWidget()
  widget.ticketState.subscribe(({ status, ticket }) => status === 'ready' && show('Ticket: ' + ticket.subject))
  widget.connect().catch((error) => show(error.message))
</script></body></html>`

let folder: string
let workbench: WorkbenchCommand | undefined

test.use({ viewport: { width: 1280, height: 800 } })

test.beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'deskbridge-configured-')))
  await mkdir(join(folder, 'orders'))
  await mkdir(join(folder, 'tickets'))
  await copyFile(SCRIPT, join(folder, 'orders/deskbridge.global.js'))
  await writeFile(join(folder, 'orders/index.html'), WIDGET)
})

test.afterEach(async ({ page }) => {
  // Before its server stops, or the page would report failed requests.
  await page.close()
  expect(await workbench?.interrupt()).toBe(workbench && 0)
  workbench = undefined
  await rm(folder, { recursive: true })
})

const write = (name: string, text: string) => writeFile(join(folder, name), text)

interface Ticket {
  id: string
  subject: string
}

/** Writes the configuration as its user does. */
function configure({ name = 'Ana Silva', extra = '' } = {}): Promise<void> {
  return write(
    'deskbridge.config.ts',
    `import { defineConfig } from '@deskbridge/workbench'

export default defineConfig({
  port: 0,
  apps: [{ id: 'orders', name: 'Orders', url: './orders', title: 'Orders' }],
  users: [
    { id: 'ana', name: '${name}', role: 'admin' },
    { id: 'kim', name: 'Kim Lee', role: 'agent' },
  ],
  tickets: './tickets/all.json',
  scenarios: [
    { name: 'A lost order', description: 'The second ticket, slowly.', ticket: '2', faults: [{ fault: { kind: 'latency', ms: 20 } }] },
  ],${extra}
})
`,
  )
}

const writeTickets = (...tickets: Ticket[]) => write('tickets/all.json', JSON.stringify(tickets, null, 2))
const late = { id: '1', subject: 'A late order' }
const lost = { id: '2', subject: 'A lost order' }

/** Starts the command in the folder, and opens its page. */
async function open(page: Page, ...options: string[]): Promise<void> {
  workbench = await startWorkbenchIn(folder, ...options)
  await page.goto(workbench.pageUrl)
}

const subject = (page: Page) => page.frameLocator('iframe[title="Orders"]').locator('p')
const heading = (page: Page) => page.getByRole('main', { name: 'Open ticket' }).getByRole('heading')

/** Returns the rules of accessibility that the page breaks, but for the one that its panes' separators always do. */
async function violationsIn(page: Page): Promise<string[]> {
  return (await findViolations(page)).map(({ id }) => id).filter((id) => id !== 'region')
}

/** Marks the document in the widget's frame, which a reload would lose; returns a check that it is still there. */
async function mark(page: Page): Promise<() => Promise<void>> {
  await expect(subject(page)).toHaveText(/^Ticket:/)
  const frame = await (await page.locator('iframe[title="Orders"]').elementHandle())!.contentFrame()
  await frame!.evaluate(() => Object.assign(window, { marker: 'here' }))
  let loads = 0
  page.on('framenavigated', (navigated) => {
    if (navigated === frame) loads++
  })
  return async () => {
    expect(await frame!.evaluate(() => (window as { marker?: string }).marker)).toBe('here')
    expect(loads).toBe(0)
  }
}

test('the apps, users, tickets and scenarios of the folder are shown', async ({ page }) => {
  await writeTickets(late, lost)
  await configure()
  await open(page)
  await expect(subject(page)).toHaveText('Ticket: A late order')
  await expect(heading(page)).toHaveText('A late order')
  await expect(page.getByRole('combobox', { name: 'Signed-in user' })).toHaveValue('Ana Silva · admin')
  await choose(page, 'Signed-in user', 'Kim Lee · agent')
  await page.getByRole('button', { name: 'Scenario' }).click()
  await page.getByRole('menuitem', { name: /^A lost order/ }).click()
  await expect(heading(page)).toHaveText('A lost order')
  await expect(subject(page)).toHaveText('Ticket: A lost order')
  await expect(page.getByRole('button', { name: 'Faults: 1' })).toBeVisible()
})

test('edits of tickets, users and scenarios reach the page while the widget’s frame stays', async ({
  page,
}) => {
  await writeTickets(late, lost)
  await configure()
  await open(page)
  const isHere = await mark(page)

  await writeTickets({ ...late, subject: 'A very late order' }, lost, { id: '3', subject: 'A new one' })
  await expect(subject(page)).toHaveText('Ticket: A very late order')
  await expect(heading(page)).toHaveText('A very late order')
  await expect(page.getByText('A new one')).toBeVisible()

  await configure({ name: 'Ana Souza', extra: `\n  desk: 'text',` })
  await expect(page.getByRole('combobox', { name: 'Signed-in user' })).toHaveValue('Ana Souza · admin')

  await writeTickets(lost)
  await expect(heading(page)).toHaveText('A lost order')
  await expect(subject(page)).toHaveText('Ticket: A lost order')
  await isHere()
})

test('a mistake is shown with file and line here and in the terminal, and the last good one stays', async ({
  page,
}) => {
  await writeTickets(late, lost)
  await configure()
  await open(page)
  const isHere = await mark(page)
  const bar = page.getByRole('region', { name: 'Configuration' })
  await expect(bar).toHaveCount(0)

  await configure({ name: 'Ana Souza', extra: `\n  placement: 'sidebar',` })
  await expect(bar).toContainText('deskbridge.config.ts:14:3 placement is unknown: remove it, or use')
  await expect.poll(() => workbench!.errors()).toContain('deskbridge.config.ts:14:3  placement is unknown')
  await expect(page.getByRole('combobox', { name: 'Signed-in user' })).toHaveValue('Ana Silva · admin')
  for (const theme of ['dark', 'light']) {
    expect(await violationsIn(page)).toEqual([])
    await page.getByRole('button', { name: `Use the ${theme} theme` }).click()
  }
  expect(await violationsIn(page)).toEqual([])

  await write('tickets/all.json', '[\n  { "id": "1", "subject": }\n]')
  await configure({ name: 'Ana Souza' })
  await expect(bar).toContainText('tickets/all.json:2:27 This is not valid JSON')
  await expect.poll(() => workbench!.errors()).toContain('tickets/all.json:2:27')
  await expect(subject(page)).toHaveText('Ticket: A late order')

  await writeTickets({ ...late, subject: 'Mended' }, lost)
  await expect(bar).toHaveCount(0)
  await expect(subject(page)).toHaveText('Ticket: Mended')
  await expect(page.getByRole('combobox', { name: 'Signed-in user' })).toHaveValue('Ana Souza · admin')
  await isHere()
})

test('an app that is added to the configuration is opened, over HTTPS as well', async ({ browser }) => {
  await writeTickets(late, lost)
  await configure()
  workbench = await startWorkbenchIn(folder, '--https')
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
  })
  const page = await context.newPage()
  await page.goto(workbench.pageUrl)
  const isHere = await mark(page)
  await writeTickets({ ...late, subject: 'Over HTTPS' }, lost)
  await expect(subject(page)).toHaveText('Ticket: Over HTTPS')
  await isHere()
  await context.close()
})

test('a page that has lost its server shows what has changed when the server is back', async ({
  page,
  problems,
}) => {
  await writeTickets(late, lost)
  await configure()
  await open(page)
  await expect(heading(page)).toHaveText('A late order')
  await page.evaluate(() => Object.assign(window, { marker: 'here' }))
  const { port } = new URL(workbench!.pageUrl)
  expect(await workbench!.interrupt()).toBe(0)
  await writeTickets({ ...late, subject: 'While it was gone' }, lost)
  workbench = await startWorkbenchIn(folder, '--port', port)
  await expect(heading(page)).toHaveText('While it was gone')
  await expect(subject(page)).toHaveText('Ticket: While it was gone')
  expect(await page.evaluate(() => (window as { marker?: string }).marker)).toBe('here')
  // The browser logs each connection that fails.
  problems.length = 0
})

test('a mistake at the start ends the command', async () => {
  await writeTickets(late, lost)
  await configure({ extra: `\n  port: 'any',` })
  await expect(runIn(folder, process.execPath, [COMMAND, '--no-open'])).rejects.toThrow(
    'deskbridge.config.ts:14:3  port is "any": it must be an integer from 0 to 65535.',
  )
  await expect(
    runIn(folder, process.execPath, [COMMAND, '--no-open', '--config', 'none.ts']),
  ).rejects.toThrow('none.ts:1:1  The file does not exist: correct the path.')
})
