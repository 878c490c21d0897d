import { copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type Page } from '@playwright/test'
import { deskHosts } from '@deskbridge/host/engine'
import { startWorkbench, startWorkbenchIn } from '../fixtures/workbench'
import { appPanel, expectConnected, frameOf } from '../fixtures/workbench-page'
import { placesOf, samplePicture, samples, type Sample, type SampleName } from '../samples/sample'

const ROOT = join(import.meta.dirname, '../..')
const IMAGES = join(ROOT, 'docs/images')
const themes = ['light', 'dark'] as const

/** A picture of the workbench: its name, and how to get there from a connected first screen. */
interface Picture {
  readonly name: string
  readonly desk: string
  show(page: Page): Promise<unknown>
}

/** Opens the settings as a user who may manage apps. */
async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: /^Switch to/ }).click()
}

const pictures: readonly Picture[] = [
  { name: 'first-screen', desk: 'text', show: () => Promise.resolve() },
  {
    name: 'traffic',
    desk: 'text',
    async show(page) {
      await page.getByRole('searchbox', { name: 'Filter messages' }).fill('ignored orders')
      await page.getByRole('table', { name: 'Traffic' }).getByRole('row').nth(1).click()
      await page.getByRole('separator', { name: 'Resize Dock' }).focus()
      for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowUp')
    },
  },
  {
    name: 'section-editor',
    desk: 'text',
    async show(page) {
      await page.getByRole('tab', { name: 'Section' }).click()
      await page.getByRole('separator', { name: 'Resize Dock' }).focus()
      for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowUp')
    },
  },
  {
    name: 'apps',
    desk: 'text',
    async show(page) {
      await openSettings(page)
      await page.getByRole('button', { name: 'Favorite SLA' }).click()
    },
  },
  {
    name: 'app-form',
    desk: 'text',
    async show(page) {
      await openSettings(page)
      await page.getByRole('button', { name: 'New app' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('Billing')
      await page.getByRole('textbox', { name: 'URL' }).fill('http://billing.example.com')
      await page.getByRole('radio', { name: 'Only some roles and divisions' }).check()
      await page.getByRole('checkbox', { name: 'Supervisor' }).check()
      await page.getByRole('button', { name: 'Create app' }).click()
    },
  },
  {
    name: 'preview-as',
    desk: 'text',
    async show(page) {
      await openSettings(page)
      await page.getByRole('switch', { name: 'Active: Macros' }).click()
      await page.getByRole('button', { name: 'Edit Notes' }).click()
      await page.getByRole('radio', { name: 'Only some roles and divisions' }).check()
      await page.getByRole('checkbox', { name: 'Supervisor' }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page
        .getByRole('combobox', { name: 'Preview as' })
        .selectOption({ label: 'Sam Rivera · agent · Shipping' })
    },
  },
  {
    name: 'popup',
    desk: 'qiscus',
    show: (page) => page.getByRole('button', { name: 'Float Orders' }).click(),
  },
  {
    name: 'fullscreen',
    desk: 'qiscus',
    show: (page) => frameOf(page, 'Orders').getByRole('button', { name: 'Full screen' }).click(),
  },
]

for (const theme of themes) {
  test.describe(theme, () => {
    test.use({ viewport: { width: 1280, height: 800 } })

    for (const { name, desk, show } of pictures) {
      test(name, async ({ page }) => {
        const workbench = await startWorkbench('--port', '0')
        await page.goto(`${workbench.pageUrl}/?desk=${desk}&theme=${theme}`)
        await expectConnected(page)
        await show(page)
        await take(page, name, theme)
        await page.close()
        await workbench.interrupt()
      })
    }

    test('vite-project', async ({ page }) => {
      const folder = await writeViteProject()
      const workbench = await startWorkbenchIn(folder, '--port', '0')
      await page.goto(`${workbench.pageUrl}/?theme=${theme}`)
      await expectConnected(page, ['Requester'])
      await take(page, 'vite-project', theme)
      await page.close()
      await workbench.interrupt()
      await rm(folder, { recursive: true })
    })

    test('failed-frame', async ({ page }) => {
      const server = await serveUnframeable()
      const { port } = server.address() as AddressInfo
      const workbench = await startWorkbench(`localhost:${port}`, '--name', 'Billing', '--port', '0')
      await page.goto(`${workbench.pageUrl}/?theme=${theme}`)
      await appPanel(page, 'Billing').getByRole('alert').waitFor()
      await take(page, 'failed-frame', theme)
      await page.close()
      await workbench.interrupt()
      server.close()
    })
  })
}

test.describe('samples', () => {
  // The ticket and the app, smaller than on the screen: each picture is one of many on its page.
  test.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.625 })
  const clip = { x: 256, y: 0, width: 1024, height: 560 }

  for (const desk of deskHosts) {
    for (const [name, sample] of Object.entries(samples) as [SampleName, Sample][]) {
      const [placement] = placesOf(sample, desk)
      if (!placement) continue
      test(`${name} on ${desk.id}`, async ({ page }) => {
        const [served, workbench] = [
          await startWorkbench('--port', '0'),
          await startWorkbench('--port', '0', '--no-default'),
        ]
        const url = await urlOfSample(page, served.pageUrl, sample.title)
        const widget = { id: 'widget-sample', name: sample.title, url, placement, sectionTitle: sample.title }
        const query = {
          desk: desk.id,
          theme: 'light',
          onlyWidgets: 'true',
          widgets: JSON.stringify([widget]),
        }
        await page.goto(`${workbench.pageUrl}/?${new URLSearchParams(query)}`)
        await expectConnected(page, [sample.title])
        await page.mouse.move(260, 10)
        await page.waitForTimeout(800)
        await page.screenshot({
          path: join(IMAGES, samplePicture(name, desk.id)),
          animations: 'disabled',
          clip,
        })
        await page.close()
        await workbench.interrupt()
        await served.interrupt()
      })
    }
  }
})

/** Returns the URL at which the workbench serves a sample, with the endpoint of the sample and without what a desk adds. */
async function urlOfSample(page: Page, pageUrl: string, title: string): Promise<string> {
  await page.goto(`${pageUrl}/?desk=${deskHosts[0]!.id}`)
  await expectConnected(page, [title])
  const url = new URL((await page.locator(`iframe[title="${title}"]`).getAttribute('src'))!)
  for (const added of ['plugin_id', 'theme', 'deskbridge']) url.searchParams.delete(added)
  return url.href
}

async function take(page: Page, name: string, theme: string): Promise<void> {
  // Tooltips and animations end.
  await page.mouse.move(260, 10)
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(IMAGES, `workbench-${name}-${theme}.png`), animations: 'disabled' })
}

/** Writes a Vite project with a widget, as its developer does. */
async function writeViteProject(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'requester-')))
  await mkdir(join(folder, 'node_modules'))
  await mkdir(join(folder, 'public'))
  await symlink(join(ROOT, 'e2e/node_modules/vite'), join(folder, 'node_modules/vite'), 'junction')
  await copyFile(
    join(ROOT, 'packages/core/dist/deskbridge.global.js'),
    join(folder, 'public/deskbridge.global.js'),
  )
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'requester', devDependencies: { vite: '*' } }),
  )
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><title>Requester</title><link rel="icon" href="data:,">
      <style>:root { font: 1rem/1.5 system-ui; color-scheme: light dark } body { padding: 0.5rem }</style>
      <h1>Requester</h1><p>Waiting for the desk …</p>
      <script src="/deskbridge.global.js"></script>
      <script type="module">
        const widget = Deskbridge.createWidget()
        widget.ticketState.subscribe(({ ticket }) => {
          if (ticket) document.querySelector('p').textContent = ticket.requester.name + ' asked: ' + ticket.subject
        })
        widget.connect()
      </script></html>`,
  )
  return folder
}

async function serveUnframeable(): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'x-frame-options': 'SAMEORIGIN' })
    response.end('<!doctype html><title>Billing</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
