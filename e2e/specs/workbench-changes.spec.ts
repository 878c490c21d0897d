import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Capability, Placement } from '@deskbridge/core'
import { deskHosts, type HostDeskId } from '@deskbridge/host/engine'
import { findViolationsOutsideFrames } from '../fixtures/accessibility'
import { expect, test as base } from '../fixtures/desk-test'
import { serveOnLoopback } from '../fixtures/loopback-server'

const SCRIPT = join(import.meta.dirname, '../../packages/core/dist/deskbridge.global.js')

/** A widget that changes the ticket, the reply and its own size at the press of a button, and says when it may not. */
const widgetPage = (script: string) => `<!doctype html><html lang="en"><title>Changes</title>
<link rel="icon" href="data:,"><p id="status"></p><p id="result"></p>
<script>${script.replaceAll('</script', '<\\/script')}</script><script>
  const widget = Deskbridge.createWidget({ desks: Deskbridge.allDesks() })
  const show = (id, text) => (document.getElementById(id).textContent = text)
  widget.state.subscribe(({ ticket }) => show('status', ticket && [ticket.status, ...ticket.tags].join(' ')))
  const release = []
  const add = (name, run) => {
    const button = document.body.appendChild(document.createElement('button'))
    button.textContent = name
    button.onclick = () => Promise.resolve(run()).then(() => show('result', name + ': done'), (error) => show('result', error.message))
  }
  add('Solve', () => widget.updateTicket({ status: 'solved', tags: ['found'], customFields: { size: 41 } }))
  add('Insert', () => widget.insertText('It is on its way.'))
  add('Toast', () => widget.showToast({ content: 'The order is found.', kind: 'success' }))
  add('Grow', () => widget.resize({ height: 260 }))
  add('Stop', () => void release.push(widget.onBeforeSave(() => 'Add a tag <b>before</b> you save.')))
  add('Let go', () => release.pop()())
  widget.connect().catch((error) => show('result', error.message))
</script></html>`

const test = base.extend({
  async widgetUrl({ page }, use) {
    const html = widgetPage(await readFile(SCRIPT, 'utf8'))
    const server = await serveOnLoopback((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
    )
    await use(server.url)
    // Before its server stops, or the page would report a failed request.
    await page.close()
    await server.close()
  },
})

/** The placements of each desk that have a capability. */
const placesWith = (capability: Capability) =>
  deskHosts.flatMap(({ id, placements }) =>
    (Object.entries(placements) as [Placement, readonly string[]][])
      .filter(([, has]) => has.includes(capability))
      .map(([placement]) => ({ deskId: id as HostDeskId, placement })),
  )

for (const { deskId, placement } of placesWith('updateTicket')) {
  test.describe(`in ${placement} of ${deskId}`, () => {
    test.use({ deskId, placement })

    test('What the app changes is changed in the open ticket, and the app sees it', async ({
      desk,
      widget,
    }) => {
      await expect(desk).toBeReady()
      await widget.getByRole('button', { name: 'Solve' }).click()
      await expect(widget.locator('#result')).toHaveText('Solve: done')
      await expect(widget.locator('#status')).toHaveText('solved found')
      await expect(desk.page.getByRole('combobox', { name: 'Status' })).toHaveValue('solved')
      await expect(desk.page.getByRole('complementary', { name: 'Ticket details' })).toContainText('found')
      expect(await desk.ticket()).toMatchObject({
        status: 'solved',
        tags: ['found'],
        customFields: { size: 41 },
      })
    })

    test('The app inserts text at the cursor of the reply, and shows a toast', async ({ desk, widget }) => {
      const message = desk.page.getByRole('textbox', { name: 'Message' })
      await expect(desk).toBeReady()
      await message.fill('Before. After.')
      await message.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(8, 8))
      await widget.getByRole('button', { name: 'Insert' }).click()
      await expect(message).toHaveValue('Before. It is on its way.After.')
      await widget.getByRole('button', { name: 'Toast' }).click()
      await expect(desk.page.getByText('The order is found.')).toBeVisible()
    })
  })
}

for (const { deskId, placement } of placesWith('beforeSave')) {
  test.describe(`before a save in ${placement} of ${deskId}`, () => {
    test.use({ deskId, placement })

    test('An app stops the save with its reason, until it lets go', async ({ desk, widget }) => {
      const save = desk.page.getByRole('button', { name: 'Save', exact: true })
      await expect(desk).toBeReady()
      await save.click()
      await expect(desk.page.getByText('Saved. The app let it pass.')).toBeVisible()

      const count = async () => (await desk.messages()).length
      const before = await count()
      await widget.getByRole('button', { name: 'Stop' }).click()
      await expect.poll(count).toBeGreaterThan(before)
      await save.click()
      const reason = desk.page.getByText('stopped the save: Add a tag <b>before</b> you save.')
      await expect(reason).toBeVisible()
      const violations = await findViolationsOutsideFrames(desk.page)
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

      await widget.getByRole('button', { name: 'Let go' }).click()
      await expect(widget.locator('#result')).toHaveText('Let go: done')
      await save.click()
      await expect(desk.page.getByText('Saved. The app let it pass.')).toBeVisible()
      await expect(reason).toHaveCount(0)

      await desk.openTicket(1041)
      await expect(desk.page.getByText('Saved.')).toHaveCount(0)
    })
  })
}

for (const { deskId, placement } of placesWith('resize')) {
  test.describe(`in ${placement} of ${deskId}`, () => {
    test.use({ deskId, placement })

    test('The app has the height that it asks for', async ({ desk, widget }) => {
      await expect(desk).toBeReady()
      await widget.getByRole('button', { name: 'Grow' }).click()
      await expect(widget.locator('#result')).toHaveText('Grow: done')
      expect(await desk.size()).toEqual({ height: 260 })
      await expect.poll(async () => (await desk.page.locator('iframe').boundingBox())?.height).toBe(260)
    })
  })
}

test('A desk without a hook before the save has no button for it', async ({ desk }) => {
  await expect(desk).toBeReady()
  await expect(desk.page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
})
