import { neutralTicket, otherNeutralTicket } from '@deskbridge/fixtures/tickets'
import type { AppDefinition } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { expectReadyDocuments, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { PlainChatwootAppControl } from '../pages/chatwoot/plain-app'
import type { ChatwootWidgetControl } from '../pages/chatwoot/widget'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { PageServer } from '../servers/page-server'

const anApp = (server: PageServer, changes: Partial<AppDefinition> = {}): AppDefinition => ({
  id: 'orders',
  name: 'Orders',
  url: server.url('chatwoot-plain-app', { site: 'widget' }),
  desk: 'chatwoot',
  placement: 'ticket-sidebar',
  mode: 'embed',
  ...changes,
})

const appIn = async (page: Page, id = 'orders') =>
  remote<PlainChatwootAppControl>(await mountedFrame(page, id))

test.describe("an app that is written from the vendor's page, in our host", () => {
  let host: Remote<DeskbridgeHostControl>

  test.beforeEach(async ({ page, server }) => {
    host = await openDeskbridgeHost(page, server, { theme: 'dark' })
  })

  test('W20 has the context of the load, and what is true when it asks', async ({ page, server }) => {
    await host.mount(anApp(server))
    const app = await appIn(page)
    expect(await packagesIn(await mountedFrame(page, 'orders'))).toEqual([])
    await expect.poll(app.contexts).toMatchObject([
      {
        conversation: { id: '501', status: 'open' },
        contact: { name: 'Jane Roe' },
        currentAgent: { name: 'Alex Poe' },
        customAttributes: [{ attribute_key: 'order_number' }],
        theme: 'dark',
      },
    ])
    await host.setTicket({ ...neutralTicket, status: 'solved' })
    await app.fetchInfo()
    await expect.poll(app.contexts).toHaveLength(2)
    expect(await app.contexts()).toMatchObject([{}, { conversation: { id: '501', status: 'resolved' } }])
    await host.setTheme('light')
    await expect.poll(app.contexts).toMatchObject([{}, {}, { theme: 'light' }])
    expect(await host.diagnostics()).toEqual([])
  })

  test('W26 has the context again after a reload', async ({ page, server }) => {
    await host.mount(anApp(server))
    await expectReadyDocuments(host, 'orders', 1)
    await host.reload('orders')
    await expectReadyDocuments(host, 'orders', 2)
    await expect.poll((await appIn(page)).contexts).toHaveLength(1)
  })

  test('W32 is a new document with each ticket, under the same id', async ({ page, server }) => {
    await host.mount(anApp(server))
    await expectReadyDocuments(host, 'orders', 1)
    const appId = await host.appId('orders')
    await host.setTicket(otherNeutralTicket)
    await expectReadyDocuments(host, 'orders', 2)
    await expect.poll((await appIn(page)).contexts).toMatchObject([{ conversation: { id: '502' } }])
    expect(await host.appId('orders')).toBe(appId)
  })

  test('W25, W53, W54 is one of two, each of which is answered as its version says', async ({
    page,
    server,
  }) => {
    await host.mount(anApp(server))
    await host.mount(anApp(server, { id: 'old', deskVersion: 'v3' }))
    await host.mount(anApp(server, { id: 'silent', deskVersion: 'v3-unanswered' }))
    for (const id of ['orders', 'old', 'silent']) await expectReadyDocuments(host, id, 1)
    const [orders, old, silent] = [await appIn(page), await appIn(page, 'old'), await appIn(page, 'silent')]
    await silent.fetchInfo()
    await old.fetchInfo()
    await expect.poll(old.contexts).toHaveLength(2)
    expect(await orders.contexts()).toHaveLength(1)
    expect(await silent.contexts()).toHaveLength(1)
    for (const context of await old.contexts()) expect(context).not.toHaveProperty('theme')
  })

  test('W1, W4 is not answered, and reported, when it wraps the request or posts anything else', async ({
    page,
    server,
  }) => {
    await host.mount(anApp(server))
    await expectReadyDocuments(host, 'orders', 1)
    const app = await appIn(page)
    const request = 'chatwoot-dashboard-app:fetch-info'
    for (const message of [
      JSON.stringify(request),
      JSON.stringify({ event: request }),
      { event: request },
      '{',
    ])
      await app.post(message)
    await expect
      .poll(async () => (await host.diagnostics()).map(({ code }) => code))
      .toEqual(['invalid', 'invalid', 'foreign', 'foreign'])
    expect(await app.contexts()).toHaveLength(1)
  })
})

test('a Deskbridge widget in our host is known as an app of Chatwoot, also after another ticket', async ({
  page,
  server,
}) => {
  const host = await openDeskbridgeHost(page, server, { theme: 'dark' })
  await host.mount(anApp(server, { url: server.url('chatwoot-widget', { site: 'widget' }) }))
  const first = remote<ChatwootWidgetControl>(await mountedFrame(page, 'orders'))
  expect(await first.created()).toEqual({ status: 'resolved', value: undefined })
  expect(await first.state()).toEqual({
    desk: 'chatwoot',
    id: '501',
    status: 'open',
    user: 'Alex Poe',
    theme: 'dark',
  })
  await host.setTicket({ ...neutralTicket, status: 'pending' })
  expect(await first.refresh()).toMatchObject({ value: 'pending' })
  await host.setTicket(otherNeutralTicket)
  await expectReadyDocuments(host, 'orders', 2)
  const second = remote<ChatwootWidgetControl>(await mountedFrame(page, 'orders'))
  expect(await second.created()).toEqual({ status: 'resolved', value: undefined })
  expect(await second.state()).toMatchObject({ id: '502' })
  expect(await second.diagnostics()).toEqual([])
})
