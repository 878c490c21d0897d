import { readFile } from 'node:fs/promises'
import { deskTicket } from '../data/desk-ticket'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { expect, test } from '../fixtures/test'

const ROOT = new URL('../../', import.meta.url)
const SITE = 'https://widget.example.com/'

/** Returns the widget that the README shows. */
async function readWidget(): Promise<string> {
  const [, html = ''] =
    /^```html\n(.*?)^```$/ms.exec(await readFile(new URL('README.md', ROOT), 'utf8')) ?? []
  return html
}

for (const desk of ['text', 'qiscus'] as const) {
  test(`the README's widget runs as it stands there, on the desk "${desk}"`, async ({ page, server }) => {
    const html = await readWidget()
    const script = await readFile(new URL('packages/core/dist/deskbridge.global.js', ROOT), 'utf8')
    await page.route(`${SITE}**`, (route) => {
      const isScript = route.request().url().endsWith('deskbridge.global.js')
      return route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html; charset=utf-8',
        body: isScript ? script : html,
      })
    })
    const host = await openDeskbridgeHost(page, server)
    await host.mount({
      id: 'who',
      name: 'Who asks?',
      url: SITE,
      desk,
      placement: 'ticket-sidebar',
      mode: 'embed',
      openingState: { title: 'Who asks?', components: [{ type: 'divider' }] },
    })
    const widget = page.frameLocator('iframe')
    await expect(widget.getByText(`${deskTicket.requester?.name} asks: ${deskTicket.subject}`)).toBeVisible()
    if (desk === 'qiscus') return
    await page.getByRole('button', { name: 'Greet' }).click()
    await expect(widget.getByText(`Hello, ${deskTicket.requester?.name}`)).toBeVisible()
  })
}

test("the README's widget is twenty lines long", async () => {
  const lines = (await readWidget()).split('\n').filter((line) => line.trim() !== '')
  expect(lines.length).toBeLessThanOrEqual(20)
})
