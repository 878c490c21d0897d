import type { AppDefinition } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { openDeskbridgeHost, expectReadyDocuments } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { Outcome } from '../pages/outcome'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { ZendeskAppControl } from '../pages/zendesk/app'
import type { EveryDeskWidgetControl } from '../pages/zendesk/widget'
import type { PageServer } from '../servers/page-server'

const anApp = (server: PageServer, id = 'orders'): AppDefinition => ({
  id,
  name: id,
  url: server.url('zendesk-app', { site: 'widget' }),
  desk: 'zendesk',
  placement: 'ticket-sidebar',
  mode: 'embed',
})

async function appIn(page: Page, id: string): Promise<Remote<ZendeskAppControl>> {
  const app = remote<ZendeskAppControl>(await mountedFrame(page, id))
  await app.registered()
  return app
}

const rejected = (message: string | RegExp) => ({
  status: 'rejected',
  reason: { isError: true, message: expect.stringMatching(message) as unknown },
})

test.describe('modals of the genuine client of Zendesk in our host', () => {
  let host: Remote<DeskbridgeHostControl>
  let app: Remote<ZendeskAppControl>
  let guid: string

  test.beforeEach(async ({ page, server }) => {
    host = await openDeskbridgeHost(page, server, { opensModals: true })
    await host.mount(anApp(server))
    app = await appIn(page, 'orders')
    guid = await host.appId('orders')
  })

  /** Opens a modal with the app's own page, and returns its guid and its client. */
  async function openModal(page: Page, id = 'orders-modal-1', opener = app) {
    const url = new URL((await mountedFrame(page, 'orders')).url())
    const size = { width: '500px', height: '60%' }
    const opened = await opener.invoke('instances.create', { location: 'modal', url: url.pathname, size })
    const instanceGuid = await host.appId(id)
    expect(opened).toEqual({
      status: 'resolved',
      value: { errors: {}, 'instances.create': [{ instanceGuid }] },
    })
    return { modalGuid: instanceGuid, modal: await appIn(page, id) }
  }

  test('Z46, Z140, Z144 opens one, which knows that it is a modal', async ({ page }) => {
    const { modalGuid, modal } = await openModal(page)
    expect(await modal.context()).toMatchObject({ instanceGuid: modalGuid, location: 'modal' })
    expect(await app.context(modalGuid)).toMatchObject({ instanceGuid: modalGuid, location: 'modal' })
    expect(await modal.context(guid)).toMatchObject({ instanceGuid: guid, location: 'ticket_sidebar' })
    expect(await modal.get('ticket.id')).toEqual(rejected(/not available in this location/))
    expect(await host.diagnostics()).toMatchObject([{ code: 'placement' }])
  })

  test('Z141, Z145 talks with its opener in both directions', async ({ page }) => {
    const { modalGuid, modal } = await openModal(page)
    await app.on('picked', modalGuid)
    await modal.on('show')
    await app.get('ticket.id', modalGuid)
    await app.trigger('show', { order: 7 }, modalGuid)
    await modal.trigger('picked', { order: 8 })
    await modal.on('asked', guid)
    await modal.get('currentUser')
    await modal.trigger('asked', 'for more', guid)
    await expect
      .poll(() => app.takeEvents())
      .toEqual([{ name: 'picked', data: { order: 8 }, instance: modalGuid }])
    expect(await modal.get('ticket.id', guid)).toMatchObject({ value: { 'ticket.id': '501' } })
    expect(await modal.takeEvents()).toEqual([
      { name: 'show', data: { order: 7 } },
      { name: 'asked', data: 'for more', instance: guid },
    ])
    expect(await app.invokeAt(modalGuid, 'resize', { width: '420px' })).toMatchObject({ status: 'resolved' })
    expect(await modal.invokeAt(guid, 'notify', 'From the modal')).toMatchObject({ status: 'resolved' })
    expect((await host.state('orders-modal-1')).size).toEqual({ width: 420 })
    expect((await host.events()).slice(-1)).toMatchObject([
      { type: 'toast', toast: { content: 'From the modal' } },
    ])
  })

  for (const [by, close] of [
    ['itself', (modal, _guid) => modal.invoke('destroy')],
    ['its opener', (_modal, modalGuid) => app.invokeAt(modalGuid, 'destroy')],
    ['the helpdesk', () => host.unmount('orders-modal-1')],
  ] as const satisfies readonly (readonly [
    string,
    (modal: Remote<ZendeskAppControl>, guid: string) => Promise<Outcome | void>,
  ])[]) {
    test(`Z147, Z148 is closed by ${by}, and its opener gets an event`, async ({ page }) => {
      const { modalGuid, modal } = await openModal(page)
      await app.on('modal.close', modalGuid)
      await app.get('ticket.id')
      // The frame of a modal that closes itself is gone before it can report an outcome.
      close(modal, modalGuid)?.catch(() => undefined)
      const closed = [{ name: 'modal.close', instance: modalGuid }]
      await expect.poll(() => app.takeEvents()).toEqual(closed)
      await expect(page.locator('iframe')).toHaveCount(1)
      expect(await app.get('ticket.id', modalGuid)).toEqual(rejected('the app has no such instance'))
    })
  }

  test('Z148 goes with the document that has opened it', async ({ page }) => {
    const { modalGuid } = await openModal(page)
    await host.reload('orders')
    await expectReadyDocuments(host, 'orders', 2)
    await expect(page.locator('iframe')).toHaveCount(1)
    const next = await appIn(page, 'orders')
    expect(await next.get('currentUser', modalGuid)).toEqual(rejected('the app has no such instance'))
    await openModal(page, 'orders-modal-2', next)
  })

  test('Z146 is out of reach of another app of the page', async ({ page, server }) => {
    const { modalGuid, modal } = await openModal(page)
    await host.mount(anApp(server, 'notes'))
    const notes = await appIn(page, 'notes')
    await modal.on('secret')
    await notes.on('secret', modalGuid)
    await notes.on('secret', guid)
    for (const target of [modalGuid, guid]) {
      expect(await notes.get('currentUser', target)).toEqual(rejected('the app has no such instance'))
      expect(await notes.invokeAt(target, 'destroy')).toEqual(rejected('the app has no such instance'))
      await notes.trigger('secret', 'forged', target)
    }
    await modal.trigger('secret', 'own')
    await expect.poll(() => modal.takeEvents()).toEqual([{ name: 'secret', data: 'own' }])
    await notes.get('currentUser')
    expect(await notes.takeEvents()).toEqual([])
  })

  test('Z142 refuses the page of another site', async () => {
    const wish = { location: 'modal', url: 'https://other.example.com/modal.html' }
    expect(await app.invoke('instances.create', wish)).toEqual(rejected(/must be one of the app's/))
  })
})

test('Z140 opens none where the helpdesk does not', async ({ page, server }) => {
  const host = await openDeskbridgeHost(page, server)
  await host.mount(anApp(server))
  const app = await appIn(page, 'orders')
  expect(await app.invoke('instances.create', { location: 'modal', url: 'modal.html' })).toEqual(
    rejected(/opens no modals/),
  )
})

test('Z46, Z147 our widget opens a modal, in which our widget closes it', async ({ page, server }) => {
  const host = await openDeskbridgeHost(page, server, { opensModals: true })
  const url = server.url('zendesk-widget', { site: 'widget' })
  await host.mount({ ...anApp(server), url })
  const widget = remote<EveryDeskWidgetControl>(await mountedFrame(page, 'orders'))
  expect(await widget.created()).toMatchObject({ status: 'resolved' })
  const wish = { location: 'modal', url: new URL(url).pathname }
  const opened = await widget.send('invoke', { 'instances.create': [wish] })
  const instanceGuid = await host.appId('orders-modal-1')
  expect(opened).toMatchObject({ value: { 'instances.create': [{ instanceGuid }] } })
  const modal = remote<EveryDeskWidgetControl>(await mountedFrame(page, 'orders-modal-1'))
  expect(await modal.created()).toMatchObject({ status: 'resolved' })
  expect(await modal.state()).toMatchObject({ desk: 'zendesk', placement: 'modal' })
  // The frame of a modal that closes itself is gone before it can report an outcome.
  modal.send('invoke', { destroy: [] }).catch(() => undefined)
  await expect(page.locator('iframe')).toHaveCount(1)
})
