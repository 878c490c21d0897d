import type { Page } from '@playwright/test'
import { findViolationsOutsideFrames } from '../fixtures/accessibility'
import { expect, test as base } from '../fixtures/desk-test'
import { remote, type Remote } from '../fixtures/remote'
import type { ZendeskAppControl } from '../pages/zendesk/app'

/** A test whose widget is on the genuine client, as the app `appName`. */
const test = base.extend<{ appName: string; app: Remote<ZendeskAppControl> }>({
  widgetUrl: ({ server }, use) => use(server.url('zendesk-app', { site: 'widget' })),
  deskId: 'zendesk',
  placement: 'ticket-sidebar',
  async appName({ widgetUrl }, use) {
    const { host, pathname } = new URL(widgetUrl)
    await use(`${host}${pathname}`)
  },
  async app({ desk, appName }, use) {
    await expect(desk).toBeReady()
    await use(await clientIn(desk.page, appName))
  },
})

/** Returns the client in the frame with a title, once it is registered. */
async function clientIn(page: Page, title: string): Promise<Remote<ZendeskAppControl>> {
  const frame = await (await page.locator(`iframe[title="${title}"]`).elementHandle())!.contentFrame()
  const client = remote<ZendeskAppControl>(frame!)
  await client.registered()
  return client
}

/** Lets the app open a modal with its own page, and returns the modal's guid. */
async function openModal(app: Remote<ZendeskAppControl>, size: object = {}): Promise<string> {
  const opened = await app.invoke('instances.create', { location: 'modal', url: '/zendesk-app', size })
  expect(opened).toMatchObject({ status: 'resolved' })
  const { value } = opened as { value: { 'instances.create': [{ instanceGuid: string }] } }
  return value['instances.create'][0].instanceGuid
}

const dialogs = (page: Page) => page.getByRole('dialog')

test('A modal is a dialog that is named after its app, of the size that the app asks for', async ({
  desk: { page },
  app,
  appName,
}) => {
  const guid = await openModal(app, { width: '500px', height: '50%' })
  const modal = await clientIn(page, `${appName} modal 1`)
  expect(await modal.context()).toMatchObject({ instanceGuid: guid, location: 'modal' })
  await expect(page.getByRole('dialog', { name: appName, exact: true })).toBeVisible()
  const frame = page.locator(`iframe[title="${appName} modal 1"]`)
  const { height } = page.viewportSize()!
  const sizeOf = async () => {
    const box = (await frame.boundingBox())!
    return [Math.round(box.width), Math.round(box.height)]
  }
  await expect.poll(sizeOf).toEqual([500, height / 2])
  const violations = await findViolationsOutsideFrames(page)
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await modal.invoke('resize', { width: '300px' })
  await expect.poll(sizeOf).toEqual([300, height / 2])
})

test('A modal that is larger than the window fits into it, with its button to close it', async ({
  desk: { page },
  app,
}) => {
  await openModal(app, { width: '9000px', height: '9000px' })
  const { width, height } = page.viewportSize()!
  const box = (await dialogs(page).boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(width)
  expect(box.y + box.height).toBeLessThanOrEqual(height)
  const frame = (await dialogs(page).locator('iframe').boundingBox())!
  expect(frame.y + frame.height).toBeLessThanOrEqual(height)
  await expect(dialogs(page).getByRole('button', { name: 'Close' })).toBeInViewport()
})

for (const [by, close] of [
  ['its button', (page) => dialogs(page).getByRole('button', { name: 'Close' }).click()],
  ['Esc', (page) => page.keyboard.press('Escape')],
  [
    'its own page',
    async (page, _app, _guid, title) => {
      const modal = await clientIn(page, title)
      // Its frame is gone before it can report an outcome.
      modal.invoke('destroy').catch(() => undefined)
    },
  ],
  ['the app that opened it', async (_page, app, guid) => void (await app.invokeAt(guid, 'destroy'))],
] as const satisfies readonly (readonly [
  string,
  (page: Page, app: Remote<ZendeskAppControl>, guid: string, title: string) => Promise<void>,
])[]) {
  test(`A modal is closed by ${by}, and the app gets an event and the focus`, async ({
    desk: { page },
    app,
    appName,
  }) => {
    await page.locator(`iframe[title="${appName}"]`).focus()
    const guid = await openModal(app)
    await clientIn(page, `${appName} modal 1`)
    await app.on('modal.close', guid)
    await app.get('ticket.id')
    await close(page, app, guid, `${appName} modal 1`)
    await expect.poll(() => app.takeEvents()).toEqual([{ name: 'modal.close', instance: guid }])
    await expect(dialogs(page)).toHaveCount(0)
    await expect(page.locator('iframe')).toHaveCount(1)
    await expect(page.locator(`iframe[title="${appName}"]`)).toBeFocused()
  })
}

test('Several modals stack, and Esc closes the front one', async ({ desk: { page }, app, appName }) => {
  for (let count = 1; count <= 3; count++) {
    await openModal(app)
    await expect(dialogs(page)).toHaveCount(count)
  }
  for (const left of [2, 1]) {
    await page.keyboard.press('Escape')
    await expect(dialogs(page)).toHaveCount(left)
    await expect(page.locator(`iframe[title="${appName} modal ${left}"]`)).toBeVisible()
  }
})

test('Modals are closed with the document that opened them', async ({ desk, app }) => {
  await openModal(app)
  await openModal(app)
  await desk.reload()
  await expect(dialogs(desk.page)).toHaveCount(0)
  await expect(desk).toBeReady()
})

test('The messages of a modal are in the traffic under its own name', async ({
  desk: { page },
  app,
  appName,
}) => {
  await openModal(app)
  await clientIn(page, `${appName} modal 1`)
  await page.keyboard.press('Escape')
  const rows = page.getByRole('table', { name: 'Traffic' }).getByRole('row')
  const ofModal = rows.filter({ has: page.getByRole('cell', { name: `${appName} modal 1`, exact: true }) })
  await expect(ofModal.filter({ hasText: 'iframe.handshake' })).not.toHaveCount(0)
})
