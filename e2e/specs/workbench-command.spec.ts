import { copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/quiet-test'
import { COMMAND, startWorkbench, startWorkbenchIn, type WorkbenchCommand } from '../fixtures/workbench'
import { runIn } from '../packed/pack'

const ROOT = join(import.meta.dirname, '../..')
const SCRIPT = join(ROOT, 'packages/core/dist/deskbridge.global.js')

/** The script of a widget that shows the subject of the ticket. */
const SHOW_SUBJECT = `
  const show = (text) => (document.querySelector('p').textContent = text)
  const widget = Deskbridge.createWidget()
  widget.ticketState.subscribe(({ status, ticket }) => status === 'ready' && show('Ticket: ' + ticket.subject))
  widget.connect().catch((error) => show(error.message))`

let folder: string
const cleanups: (() => unknown)[] = []

test.beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'deskbridge-command-')))
})

test.afterEach(async ({ page }) => {
  // Before its servers stop, or the page would report failed requests.
  await page.close()
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp()
  await rm(folder, { recursive: true })
})

/** Stops the command at the end of the test, as Ctrl-C does. */
async function started(command: Promise<WorkbenchCommand>): Promise<WorkbenchCommand> {
  const workbench = await command
  cleanups.push(async () => expect(await workbench.interrupt()).toBe(0))
  return workbench
}

/** Writes a widget into the folder, as its developer does; returns the folder. */
async function writeWidget(title: string, ...path: string[]): Promise<string> {
  const widget = join(folder, ...path)
  await mkdir(widget, { recursive: true })
  await copyFile(SCRIPT, join(widget, 'deskbridge.global.js'))
  await writeFile(join(widget, 'index.html'), pageOf(title, `<script>${SHOW_SUBJECT}</script>`))
  return widget
}

function pageOf(title: string, script: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"></head>
    <body><p>Waiting …</p><script src="deskbridge.global.js"></script>${script}</body></html>`
}

/** Serves on a free port of this machine until the test ends, and returns the origin. */
async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => server.close())
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

function widgetIn(page: Page, name: string): Locator {
  return page.frameLocator(`iframe[title="${name}"]`).locator('p')
}

test('a static folder is opened as a widget, named after its page, and connects', async ({ page }) => {
  await writeWidget('Requester', 'dist')
  const { pageUrl, urlOf } = await started(startWorkbenchIn(folder, './dist', '--port', '0'))
  await page.goto(pageUrl)
  await expect(widgetIn(page, 'Requester')).toHaveText(/^Ticket: .+/)
  await expect(page.locator('iframe')).toHaveCount(1)
  expect(new URL(urlOf('Requester')).origin).not.toBe(new URL(pageUrl).origin)
})

test('a fresh Vite project in the current folder is started and opened, and hot updates reach it', async ({
  page,
}) => {
  await mkdir(join(folder, 'node_modules'))
  await symlink(
    join(import.meta.dirname, '../node_modules/vite'),
    join(folder, 'node_modules/vite'),
    'junction',
  )
  await mkdir(join(folder, 'public'))
  await copyFile(SCRIPT, join(folder, 'public/deskbridge.global.js'))
  const manifest = { name: 'fresh', type: 'module', devDependencies: { vite: '*' } }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(
    join(folder, 'main.ts'),
    `declare const Deskbridge: any\n${SHOW_SUBJECT.replace('(text)', '(text: string)')}`,
  )
  const html = pageOf('Fresh project', '<script type="module" src="/main.ts"></script>')
  await writeFile(join(folder, 'index.html'), html)

  const { pageUrl, output } = await started(startWorkbenchIn(folder, '--port', '0'))
  expect(output).toContain('Started the Vite project in this folder')
  await page.goto(pageUrl)
  await expect(widgetIn(page, 'Fresh project')).toHaveText(/^Ticket: .+/)
  await expect(page.locator('iframe')).toHaveCount(1)

  await writeFile(join(folder, 'index.html'), html.replace('</body>', '<h1>Edited</h1></body>'))
  const frame = page.frameLocator('iframe[title="Fresh project"]')
  await expect(frame.getByRole('heading', { name: 'Edited' })).toBeVisible()
  await expect(widgetIn(page, 'Fresh project')).toHaveText(/^Ticket: .+/)
})

test('a Vite project without its packages ends the command with what to do', async () => {
  await writeFile(join(folder, 'vite.config.mjs'), 'export default {}')
  await expect(runIn(folder, process.execPath, [COMMAND, '--no-open', '--port', '0'])).rejects.toThrow(
    `Vite is not installed in ${folder}: run "npm install" there`,
  )
})

test('running pages are opened side by side with names, titles and samples as the command line says', async ({
  page,
}) => {
  const origin = await serve(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<!doctype html><title>Page</title><p>Loaded ${url}</p>`)
  })
  const { host, port } = new URL(origin)
  const targets = [host, `:${port}/orders?view=open`, `${origin}/orders?view=open`]
  const options = ['--name', 'Mine', '--title', 'Orders', '--desk', 'qiscus', '--samples', '--port', '0']
  const { pageUrl } = await started(startWorkbench(...targets, ...options))
  const { apps, desk } = (await (await fetch(`${pageUrl}/config.json`)).json()) as {
    apps: { name: string; openingState?: { title: string } }[]
    desk: string
  }
  expect(desk).toBe('qiscus')
  const names = [`Mine (${host})`, `Mine (${host}/orders?view=open)`]
  expect(apps.slice(0, 3).map(({ name }) => name)).toEqual([...names, 'Orders'])
  expect(apps.slice(0, 2).map(({ openingState }) => openingState?.title)).toEqual(['Orders', 'Orders'])

  await page.goto(pageUrl)
  await expect(widgetIn(page, names[0]!)).toHaveText(/^Loaded \/(\?|$)/)
  await expect(widgetIn(page, names[1]!)).toHaveText(/^Loaded \/orders\?view=open/)
})

test('what cannot be opened ends the command with what can', async () => {
  for (const [args, message] of [
    [
      ['missing'],
      'Cannot open "missing": pass an http or https URL such as localhost:5173, a folder, or an .html file.',
    ],
    [['--title', 'Orders'], '--title is for the widgets that you open: pass the URL of one as well.'],
    [['--mode', 'large'], 'Invalid --mode "large": pass popup or embed.'],
  ] as const) {
    await expect(runIn(folder, process.execPath, [COMMAND, ...args])).rejects.toThrow(message)
  }
})

test('with --https the page and its widget are served over HTTPS and connect', async ({ browser }) => {
  await writeWidget('Requester')
  const { pageUrl, urlOf } = await started(startWorkbenchIn(folder, '.', '--https', '--port', '0'))
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const page = await context.newPage()
  await page.goto(pageUrl)
  await expect(widgetIn(page, 'Requester')).toHaveText(/^Ticket: .+/)
  expect([pageUrl, urlOf('Requester')].map((url) => new URL(url).protocol)).toEqual(['https:', 'https:'])
  await context.close()
})

test('the page is compressed, and its assets are kept by the browser', async ({ page }) => {
  const { pageUrl } = await started(startWorkbench('--samples', '--port', '0'))
  const script = page.waitForResponse((response) => /\/assets\/.*\.js$/.test(response.url()))
  await page.goto(pageUrl)
  const headers = await (await script).allHeaders()
  expect(headers['content-encoding']).toMatch(/^(br|gzip)$/)
  expect(headers['cache-control']).toContain('immutable')
})

test('the page can probe a widget, and a widget cannot probe anything', async ({ page, problems }) => {
  let visits = 0
  const origin = await serve((_request, response) => {
    visits++
    response.writeHead(200, { 'x-frame-options': 'DENY' }).end()
  })
  await writeWidget('Requester')
  const { pageUrl } = await started(startWorkbenchIn(folder, '.', '--port', '0'))
  await page.goto(pageUrl)
  const probe = `${pageUrl}/probe?url=${encodeURIComponent(origin)}`
  const result: unknown = await page.evaluate(async (url) => (await fetch(url)).json(), probe)
  expect(result).toMatchObject({
    url: `${origin}/`,
    finding: {
      kind: 'x-frame-options',
      remedy: `Send \`Content-Security-Policy: frame-ancestors ${pageUrl}\` while developing.`,
    },
  })
  expect(visits).toBe(1)

  await widgetIn(page, 'Requester').evaluate(async (_paragraph, url) => {
    await fetch(url, { mode: 'no-cors' })
    const image = new Image()
    image.src = url
    await image.decode().catch(() => {})
  }, probe)
  expect(visits).toBe(1)
  // The browser reports the refusals.
  expect(problems.splice(0).join()).toContain('403 (Forbidden)')
})
