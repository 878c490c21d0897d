import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findViolations, findViolationsOutsideFrames, type Violation } from '../fixtures/accessibility'
import type { WorkbenchCommand } from '../fixtures/workbench'
import { expect, test } from '../fixtures/workbench-test'
import { appPanel, expectConnected, frameOf } from '../fixtures/workbench-page'

const SCRIPT = join(import.meta.dirname, '../../packages/core/dist/deskbridge.global.js')

let workbench: WorkbenchCommand
const cleanups: (() => unknown)[] = []

test.beforeEach(({ workbench: running }) => {
  workbench = running
})

test.afterEach(async ({ page }) => {
  // Before its servers stop, or the page would report failed requests.
  await page.close()
  for (const cleanUp of cleanups.splice(0)) await cleanUp()
})

/** Serves on a free port of this machine until the test ends, and returns the origin. */
async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => server.close())
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** Serves a page with the given body. */
function servePage(body: string, headers: Record<string, string> = {}, status = 200): Promise<string> {
  return serve((_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(
      `<!doctype html><html lang="en"><title>Widget</title><link rel="icon" href="data:,">${body}</html>`,
    )
  })
}

/** Serves a widget that shows the subject of the ticket, and sends a section and a badge. */
async function serveWidget(): Promise<string> {
  const script = await readFile(SCRIPT, 'utf8')
  return servePage(`<p>Waiting</p><script>${script.replaceAll('</script', '<\\/script')}</script><script>
    const widget = Deskbridge.createWidget()
    const show = ({ ticket }) => ticket && (document.querySelector('p').textContent = ticket.subject)
    widget.ticketState.subscribe(show)
    widget.connect().then(() => {
      if (widget.can('section'))
        widget.setSection({ title: 'Mine', components: [{ type: 'item', data: { title: 'Sent by my widget' } }] })
    })
  </script>`)
}

interface Entry {
  placement?: string
  name?: string
  sectionTitle?: string
}

async function openWidget(page: Page, address: string, entry: Entry = {}): Promise<void> {
  await page.getByRole('button', { name: 'Open a widget' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a widget' })
  await dialog.getByLabel('URL').fill(address)
  if (entry.placement) await dialog.getByLabel('Placement').selectOption(entry.placement)
  if (entry.name) await dialog.getByLabel('Name').fill(entry.name)
  if (entry.sectionTitle) await dialog.getByLabel('Section title').fill(entry.sectionTitle)
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
}

/** Opens a widget from the page of another app, which has no button for it. */
async function openWidgetFromTickets(page: Page, address: string, entry: Entry): Promise<void> {
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('button', { name: 'Tickets' }).click()
  await openWidget(page, address, entry)
}

async function openPage(page: Page, search = '?theme=light'): Promise<void> {
  await page.goto(`${workbench.pageUrl}/${search}`)
  await expectConnected(page)
}

test('a running page is opened as a widget by its address, and is still there after a reload', async ({
  page,
}) => {
  const url = await serveWidget()
  await openPage(page)
  await openWidget(page, url.replace('http://', ''), { name: 'My widget', sectionTitle: 'Mine' })
  await expectConnected(page, ['My widget'])
  await expect(frameOf(page, 'My widget').locator('p')).toHaveText('Late order, no tracking')
  const section = page
    .getByRole('complementary', { name: 'Ticket details' })
    .getByRole('region', { name: 'Mine' })
  await expect(section).toContainText('Sent by my widget')

  await page.reload()
  await expectConnected(page, ['Orders', 'My widget'])
  await page.getByRole('button', { name: 'Close My widget' }).click()
  await expect(appPanel(page, 'My widget')).toHaveCount(0)
  await expect(appPanel(page, 'Orders').getByRole('status')).toHaveText(/^Connected/)
})

test('a widget of the main menu opens a page of its own', async ({ page }) => {
  const url = await serveWidget()
  await openPage(page)
  await openWidget(page, url, { name: 'Report', placement: 'Main menu' })
  await expect(page).toHaveTitle('Report · Deskbridge')
  await expectConnected(page, ['Report'])
  await expect(appPanel(page, 'Orders')).toHaveCount(0)
})

test('a badge above 99 is shown as 99+, and an app of the settings opens from the menu without a badge', async ({
  page,
}) => {
  const script = (await readFile(SCRIPT, 'utf8')).replaceAll('</script', '<\\/script')
  const url = await servePage(`<p>Waiting</p><script>${script}</script><script>
    const widget = Deskbridge.createWidget({ desks: [Deskbridge.textDesk({ placement: 'main-menu' })] })
    widget.connect().then(() => widget.setBadge(120))
  </script>`)
  await openPage(page)
  await openWidget(page, url, { name: 'Alerts', placement: 'Main menu' })
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  const badge = menu.getByRole('button', { name: 'Alerts' }).getByLabel('Badge: 120')
  await expect(badge).toHaveText('99+')

  await openWidgetFromTickets(page, await serveWidget(), { name: 'Options', placement: 'Settings' })
  await expect(page).toHaveTitle('Options · Deskbridge')
  await expect(appPanel(page, 'Options')).toBeVisible()
})

test('an address that cannot be opened is rejected in the dialog with the remedy', async ({ page }) => {
  await openPage(page)
  for (const [address, message] of [
    ['', 'Enter the URL of a running page'],
    ['javascript:alert(1)', 'cannot be opened in a frame'],
    [workbench.pageUrl, 'is the workbench itself'],
  ] as const) {
    await openWidget(page, address)
    const dialog = page.getByRole('dialog', { name: 'Open a widget' })
    await expect(dialog.getByLabel('URL')).toHaveAccessibleDescription(new RegExp(escapeRegExp(message)))
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  }
})

const failures = [
  {
    name: 'forbids frames by X-Frame-Options',
    start: () => servePage('<p>Widget</p>', { 'x-frame-options': 'SAMEORIGIN' }),
    sentence: 'refuses to be framed (X-Frame-Options: SAMEORIGIN)',
    logs: /X-Frame-Options/,
  },
  {
    name: 'forbids frames by its content security policy',
    start: () => servePage('<p>Widget</p>', { 'content-security-policy': "frame-ancestors 'none'" }),
    sentence: "refuses to be framed (Content-Security-Policy: frame-ancestors 'none')",
    logs: /frame-ancestors/,
  },
  {
    name: 'answers with an error',
    start: () => servePage('<p>Not here</p>', {}, 404),
    sentence: 'HTTP status 404',
    logs: /404/,
  },
  {
    name: 'is not running',
    start: () => Promise.resolve('http://localhost:9'),
    sentence: 'Nothing answers at http://localhost:9',
    logs: /ERR_|Failed/,
  },
  {
    name: 'redirects to another origin',
    start: async () => {
      const other = await servePage('<p>Sign in</p>')
      return servePage('', { location: other }, 302)
    },
    sentence: 'redirects to http://localhost:',
    logs: null,
  },
] as const

for (const { name, start, sentence, logs } of failures) {
  test(`a page that ${name} shows why and how to mend it, and moves nothing else`, async ({
    page,
    problems,
  }) => {
    const url = await start()
    await openPage(page)
    const before = await appPanel(page, 'Orders').boundingBox()
    await openWidget(page, url, { name: 'Mine' })
    const alert = appPanel(page, 'Mine').getByRole('alert')
    await expect(alert).toContainText(sentence)
    await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
    await appPanel(page, 'Orders').scrollIntoViewIfNeeded()
    expect(await appPanel(page, 'Orders').boundingBox()).toMatchObject({
      width: before!.width,
      height: before!.height,
    })
    await expect(appPanel(page, 'Orders').getByRole('status')).toHaveText(/^Connected/)
    if (logs) await expect.poll(() => problems.filter((problem) => !logs.test(problem))).toEqual([])
    problems.length = 0
  })
}

test('“Try again” asks again what keeps a page from working', async ({ page, problems }) => {
  let status = 404
  const url = await serve((_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    response.end('<!doctype html><title>Widget</title><link rel="icon" href="data:,"><p>Says nothing</p>')
  })
  await openPage(page)
  await openWidget(page, url, { name: 'Mine' })
  const alert = appPanel(page, 'Mine').getByRole('alert')
  await expect(alert).toContainText('HTTP status 404')
  status = 500
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toContainText('HTTP status 500')
  status = 200
  await appPanel(page, 'Mine').getByRole('button', { name: 'Reload Mine' }).click()
  await expect(alert).toHaveCount(0)
  await expect(frameOf(page, 'Mine').getByText('Says nothing')).toBeVisible()
  problems.length = 0
})

const attacks = [
  ['runs a script', { url: 'javascript:parent.document.title="broken"' }],
  ['has its document in its URL', { url: 'data:text/html,<p>broken</p>' }],
  ['is a file', { url: 'file:///etc/hosts' }],
  ['has the id of an app of the server', { id: 'orders' }],
  ['has the name of a view', { id: 'tickets', placement: 'main-menu' }],
] as const

for (const [name, members] of attacks) {
  test(`a widget in the address that ${name} is not opened`, async ({ page }) => {
    const url = await serveWidget()
    const good = { id: 'widget-good', name: 'Good', url, placement: 'ticket-sidebar' }
    const bad = { ...good, id: 'widget-bad', name: 'Bad', ...members }
    const widgets = JSON.stringify([bad, good])
    await page.goto(`${workbench.pageUrl}/?${new URLSearchParams({ theme: 'light', widgets })}`)
    await expectConnected(page, ['Orders', 'Good'])
    await expect(page.locator('iframe[title="Bad"]')).toHaveCount(0)
    await expect(appPanel(page, 'Orders').getByRole('button', { name: 'Close Orders' })).toHaveCount(0)
    expect(new URL(page.url()).searchParams.get('widgets')).not.toContain('Bad')
  })
}

test('a widget in the address that is the workbench itself, or bears another’s name, cannot pass for an app', async ({
  page,
}) => {
  const url = await serveWidget()
  const own = { id: 'widget-own', name: 'Own', url: workbench.pageUrl, placement: 'ticket-sidebar' }
  const second = { id: 'widget-orders', name: 'Orders', url, placement: 'ticket-sidebar' }
  const widgets = JSON.stringify([own, second])
  await page.goto(`${workbench.pageUrl}/?${new URLSearchParams({ theme: 'light', widgets })}`)
  await expectConnected(page, ['Orders', `Orders (${new URL(url).host})`])
  await expect(page.locator('iframe[title="Own"]')).toHaveCount(0)
})

test('members of the address that are no scenario leave the page working', async ({ page }) => {
  const members = {
    theme: 'dark',
    widgets: '{"__proto__":[]}',
    faults: '[{"app":"__proto__","fault":{"kind":"constructor"}},null,7]',
    edits: '{"__proto__":{"fields":{}},"1042":{"fields":{"createdAt":"never"}}}',
    openingStates: '{"orders":{"title":"Orders","components":[{"type":"constructor"}]},"constructor":{}}',
    view: '<img src=x>',
    tab: '__proto__',
  }
  await page.goto(`${workbench.pageUrl}/?${new URLSearchParams(members)}`)
  await expectConnected(page)
  expect(new URL(page.url()).search).toBe('?theme=dark')
})

test('a message of 2 MB outlives a reload, and leaves the page working', async ({ page }) => {
  await openPage(page)
  const words = 'Long words. '.repeat(180_000)
  await page.getByRole('textbox', { name: 'Message' }).fill(words)
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await expectConnected(page)
  expect(page.url().length).toBeLessThan(500_000)
  await page.reload()
  await expectConnected(page)
  await expect(page.getByText('Long words. Long words.').first()).toBeAttached()
})

test('an app’s message that is too deep to write leaves the page working', async ({ page }) => {
  const url = await servePage(`<p>Deep</p><script>
    let data = 1, shared = 1
    for (let depth = 0; depth < 2500; depth++) data = [data]
    for (let level = 0; level < 40; level++) shared = [shared, shared]
    parent.postMessage({ channel: 'helpdesk:apps', event: 'deep', payload: { data } }, '*')
    parent.postMessage({ shared }, '*')
    parent.postMessage({ holes: new Array(4e9) }, '*')
  </script>`)
  await openPage(page)
  await openWidget(page, url, { name: 'Deep' })
  await expect(frameOf(page, 'Deep').getByText('Deep')).toBeVisible()
  const rows = page.getByRole('table', { name: 'Traffic' }).getByRole('row').filter({ hasText: 'Deep' })
  await expect(rows.first()).toBeVisible()
  for (const row of await rows.getByRole('button').all()) await row.click()
  await expect(appPanel(page, 'Orders').getByRole('status')).toHaveText(/^Connected/)
})

test('a page that speaks no desk’s protocol fails with the reason, and says that it posts messages', async ({
  page,
}) => {
  const url = await servePage(`<p>Chat</p><script>parent.postMessage({ hello: 'world' }, '*')</script>`)
  await openPage(page)
  await openWidget(page, url, { name: 'Foreign' })
  const panel = appPanel(page, 'Foreign')
  await expect(panel.getByRole('status')).toHaveText('Failed', { timeout: 30_000 })
  await expect(panel.getByRole('alert')).toContainText('none of them belongs to a desk')
  await expect(frameOf(page, 'Foreign').getByText('Chat')).toBeVisible()
})

test('an app with an address on the desk’s own origin, or none at all, leaves the others working', async ({
  page,
}) => {
  const config = await (await fetch(`${workbench.pageUrl}/config.json`)).json()
  const [orders] = config.apps
  const broken = [
    { ...orders, id: 'own', name: 'Own', url: `${workbench.pageUrl}/` },
    { ...orders, id: 'none', name: 'None', url: 'no address' },
  ]
  await page.route('**/config.json', (route) => route.fulfill({ json: { apps: [...broken, orders] } }))
  await page.goto(`${workbench.pageUrl}/?theme=light`)
  await expectConnected(page, ['Orders'])
  for (const name of ['Own', 'None']) {
    await expect(appPanel(page, name).getByRole('status')).toHaveText('Failed')
    await expect(appPanel(page, name).getByRole('alert')).toContainText(/\S/)
  }
})

for (const [name, body] of [
  ['is empty', ''],
  ['is no JSON', '<!doctype html>'],
  ['lists no apps', '{}'],
] as const) {
  test(`a configuration that ${name} is explained instead of a white page`, async ({ page }) => {
    await page.route('**/config.json', (route) => route.fulfill({ contentType: 'application/json', body }))
    await page.goto(workbench.pageUrl)
    await expect(page.getByRole('heading', { name: 'The workbench could not start' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Reload this page' })).toBeVisible()
  })
}

test('without any app the page says how to open a widget', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { apps: [] } }))
  await page.goto(`${workbench.pageUrl}/?theme=light`)
  await expect(page.getByText('No app is shown beside tickets.')).toBeVisible()
  const url = await serveWidget()
  await page
    .getByRole('region', { name: 'Apps' })
    .getByRole('button', { name: 'Open a widget' })
    .last()
    .click()
  await page.getByRole('dialog').getByLabel('URL').fill(url)
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
  await expectConnected(page, [new URL(url).host])
})

for (const theme of ['light', 'dark']) {
  test(`the dialog and a failed app have no serious accessibility violations in the ${theme} theme`, async ({
    page,
    problems,
  }) => {
    await openPage(page, `?theme=${theme}`)
    await openWidget(page, 'localhost:9', { name: 'Gone' })
    await expect(appPanel(page, 'Gone').getByRole('alert')).toBeVisible()
    const serious = (found: readonly Violation[]) =>
      found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious(await findViolations(page))).toEqual([])
    await page.getByRole('button', { name: 'Open a widget' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(serious(await findViolationsOutsideFrames(page))).toEqual([])
    problems.length = 0
  })
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
