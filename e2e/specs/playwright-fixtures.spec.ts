import { startBuiltApp, type BuiltApp } from '../fixtures/built-app'
import { expect, test as base } from '../fixtures/desk-test'

const test = base.extend<object, { notes: BuiltApp }>({
  notes: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const app = await startBuiltApp('notes-vanilla')
      await use(app)
      await app.close()
    },
    { scope: 'worker' },
  ],
  widgetUrl: ({ notes }, use) => use(notes.url),
})

for (const deskId of ['text', 'qiscus'] as const) {
  test.describe(`on the desk ${deskId}`, () => {
    test.use({ deskId })

    test('the widget sees the open ticket, the next one, its changes and its end', async ({
      desk,
      widget,
    }) => {
      await expect(desk).toBeReady()
      await expect(widget.getByText('#1042 Late order')).toBeVisible()
      await desk.openTicket(1041)
      const { subject } = (await desk.ticket())!
      await expect(widget.getByText(`#1041 ${subject}`)).toBeVisible()
      await desk.updateTicket({ subject: 'It is found' })
      await expect(widget.getByText('#1041 It is found')).toBeVisible()
      await desk.openTicket(null)
      await expect(widget.getByText('No ticket is open yet')).toBeVisible()
    })

    test('a widget that is deactivated goes away, and is new when it is activated', async ({
      desk,
      widget,
    }) => {
      await desk.apps.deactivate()
      await expect(widget.owner()).toHaveCount(0)
      await expect(desk).not.toBeReady()
      await desk.openTicket('1041')
      await desk.apps.activate()
      await expect(desk).toBeReady()
      await expect(widget.getByText('#1041')).toBeVisible()
    })

    test('a test goes on after its page was reloaded', async ({ page, desk, widget }) => {
      await desk.updateTicket({ subject: 'It is found' })
      await page.reload()
      await expect(desk).toBeReady()
      await expect(widget.getByText('#1042 It is found')).toBeVisible()
      await desk.openTicket('1041')
      await expect(widget.getByText('#1041')).toBeVisible()
    })
  })
}
