import { neutralTicket, neutralUser, otherNeutralTicket } from '@deskbridge/fixtures/tickets'
import type { AppDefinition, Placement } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { expectReadyDocuments, expectStatuses, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { ZendeskAppControl } from '../pages/zendesk/app'
import type { PageServer } from '../servers/page-server'

const answers = {
  'iframe.handshake': {
    metadata: { settings: { shop: 'shop-1' } },
    context: { account: { subdomain: 'acme' } },
  },
  get: { organization: { id: 9 } },
}

const anApp = (server: PageServer, changes: Partial<AppDefinition> = {}): AppDefinition => ({
  id: 'orders',
  name: 'Orders',
  url: server.url('zendesk-app', { site: 'widget' }),
  desk: 'zendesk',
  placement: 'ticket-sidebar',
  mode: 'embed',
  ...changes,
})

async function appIn(page: Page, id = 'orders'): Promise<Remote<ZendeskAppControl>> {
  const app = remote<ZendeskAppControl>(await mountedFrame(page, id))
  await app.registered()
  return app
}

const resolved = (value: unknown) => ({ status: 'resolved', value })
const rejected = (message: string) => ({ status: 'rejected', reason: { isError: true, message } })

test.describe('the genuine client of Zendesk in our host', () => {
  let host: Remote<DeskbridgeHostControl>
  let app: Remote<ZendeskAppControl>

  test.beforeEach(async ({ page, server }) => {
    host = await openDeskbridgeHost(page, server, { theme: 'dark', answers })
    await host.mount(anApp(server))
    app = await appIn(page)
  })

  test('is the pinned package, and is registered with its context and settings', async ({ page }) => {
    const packages = await packagesIn(await mountedFrame(page, 'orders'))
    expect(packages).toEqual(['zendesk_app_framework_sdk@2.0.11'])
    await expectStatuses(host, 'orders', ['loading', 'ready'])
    expect(await app.context()).toEqual({
      instanceGuid: await host.appId('orders'),
      product: 'support',
      account: { subdomain: 'acme' },
      location: 'ticket_sidebar',
      ticketId: '501',
    })
    expect(await app.metadata()).toMatchObject({ settings: { shop: 'shop-1' } })
    expect(await host.diagnostics()).toEqual([])
  })

  test('Z26, Z27 follows the context by itself', async () => {
    await host.setTicket(otherNeutralTicket)
    await app.get('ticket.id')
    expect(await app.context()).toMatchObject({ account: { subdomain: 'acme' }, ticketId: '502' })
  })

  test('Z33, Z41, Z60 gets values by path, and errors by path', async () => {
    expect(await app.get('ticket.requester.name')).toEqual(
      resolved({ errors: {}, 'ticket.requester.name': 'Jane Roe' }),
    )
    expect(await app.get(['ticket', 'currentUser', 'colorScheme', 'organization'])).toMatchObject(
      resolved({
        ticket: { id: '501', status: 'open', assignee: { user: { name: 'Alex Poe' } } },
        currentUser: { name: 'Alex Poe', role: 'agent' },
        colorScheme: 'dark',
        organization: { id: 9 },
      }),
    )
    expect(await app.get('ticketFields')).toEqual(rejected('"ticketFields" is not known to this host'))
    expect(await app.get(['ticket.subject', 'ticketFields'])).toMatchObject(
      resolved({ 'ticket.subject': neutralTicket.subject, errors: { ticketFields: { name: 'Error' } } }),
    )
  })

  test('Z50 to Z55, Z81 acts, and is told what was wrong', async () => {
    const subject = { 'ticket.subject': 'Found', 'ticket.status': 'hold' }
    expect(await app.set(subject)).toEqual(resolved({ errors: {}, ...subject }))
    for (const [name, ...args] of [
      ['resize', { width: '100%', height: '400px' }],
      ['notify', 'Saved', 'notice'],
      ['ticket.editor.insert', 'a &lt; b'],
      ['ticket.tags.add', ['vip']],
      ['routeTo', 'ticket', 7],
    ] as const) {
      expect(await app.invoke(name, ...args)).toMatchObject({ status: 'resolved' })
    }
    expect((await host.events()).slice(1)).toEqual([
      { type: 'updateTicket', app: 'orders', changes: { subject: 'Found', status: 'onhold' } },
      { type: 'resize', app: 'orders', width: '100%', height: 400 },
      { type: 'toast', app: 'orders', toast: { content: 'Saved', kind: 'success' } },
      { type: 'insertText', app: 'orders', text: 'a < b' },
      { type: 'updateTicket', app: 'orders', changes: { tags: ['delivery', 'vip'] } },
      { type: 'message', app: 'orders', desk: 'zendesk', name: 'routeTo', data: ['ticket', 7] },
    ])
    expect(await app.set({ 'ticket.priority': 'huge' })).toMatchObject(
      resolved({ errors: { 'ticket.priority': { message: 'must be low, normal, high or urgent' } } }),
    )
    expect(await app.invoke('notify', '')).toEqual(rejected('"notify" must have a non-empty string'))
    expect(await app.invoke('fly')).toEqual(rejected('"fly" is not known to this host'))
    expect(await app.invoke('instances.create', { location: 'modal', url: 'x' })).toMatchObject({
      status: 'rejected',
      reason: { isError: true },
    })
    expect(await app.invokeAll({ notify: ['Two'], fly: [] })).toMatchObject(
      resolved({ errors: { fly: { path: 'fly' } } }),
    )
    expect((await host.events()).slice(7)).toMatchObject([{ type: 'toast', toast: { content: 'Two' } }])
  })

  test('Z31, Z82, Z110 follows what it has subscribed to, until it unsubscribes', async () => {
    for (const name of ['ticket.status.changed', '*.changed', 'colorScheme.changed']) await app.on(name)
    // The answer shows that the subscriptions have arrived.
    await app.get('ticket')
    await host.setTicket({ ...neutralTicket, status: 'onhold' })
    await host.setTheme('light')
    await app.get('ticket')
    expect(await app.takeEvents()).toEqual([
      { name: '*.changed', data: { propertyName: 'ticket.status', newValue: 'hold', oldValue: 'open' } },
      { name: 'ticket.status.changed', data: 'hold' },
      { name: 'colorScheme.changed', data: 'light' },
    ])
    await app.off('*.changed')
    await app.get('ticket')
    await host.setTicket(otherNeutralTicket)
    await app.get('ticket')
    expect(await app.takeEvents()).toEqual([{ name: 'ticket.status.changed', data: 'open' }])
  })

  test('Z120, Z122, Z124 lets a ticket be saved, or stops it with a reason', async () => {
    const saved = { status: 'resolved', value: undefined }
    const stopped = (message: string) => ({
      status: 'rejected',
      reason: { isError: true, message, code: 'REJECTED' },
    })
    expect(await host.send('orders', 'ticket.save', undefined)).toEqual(saved)
    for (const [answer, outcome] of [
      [{ value: true }, saved],
      [{ value: 'Fill in the order.' }, stopped('Fill in the order.')],
      [{ value: false }, stopped('The app gives no reason.')],
      [{ error: 'Broken' }, stopped('Broken')],
    ] as const) {
      await app.hook('ticket.save', answer)
      await app.get('ticket')
      expect(await host.send('orders', 'ticket.save', undefined)).toEqual(outcome)
    }
  })

  test('Z112, Z113 broadcasts, and sends messages of its own', async () => {
    await app.on('hello')
    await app.trigger('hello', { a: 1 })
    await app.post('note', { b: 2 })
    await app.get('ticket')
    expect(await app.takeEvents()).toEqual([{ name: 'hello', data: { a: 1 } }])
    expect((await host.events()).at(-1)).toEqual({
      type: 'message',
      app: 'orders',
      desk: 'zendesk',
      name: 'note',
      data: { b: 2 },
    })
  })

  test('Z24 is registered again after a reload, and forgets what it had subscribed to', async ({ page }) => {
    await app.on('*.changed')
    await app.get('ticket')
    await host.reload('orders')
    await expectReadyDocuments(host, 'orders', 2)
    const next = await appIn(page)
    await host.setTicket(otherNeutralTicket)
    expect(await next.get('ticket.id')).toEqual(resolved({ errors: {}, 'ticket.id': '502' }))
    const changes = (await host.traffic()).filter(({ name }) => name === '*.changed')
    expect(changes).toEqual([])
  })

  test('Z4, Z15 is one of two apps of a page, each with its own guid', async ({ page, server }) => {
    await host.mount(anApp(server, { id: 'notes', placement: 'top-bar' }))
    const notes = await appIn(page, 'notes')
    expect(await notes.get('ticket')).toEqual(rejected('"ticket" is not available in this location'))
    expect(await app.get('ticket.id')).toMatchObject({ status: 'resolved' })
    await notes.invoke('notify', 'From the top bar')
    expect((await host.events()).at(-1)).toMatchObject({ type: 'toast', app: 'notes' })
    expect(await host.appId('notes')).not.toBe(await host.appId('orders'))
    expect(await host.diagnostics()).toMatchObject([{ code: 'placement', appId: await host.appId('notes') }])
  })
})

for (const [placement, location] of [
  ['new-ticket-sidebar', 'new_ticket_sidebar'],
  ['main-menu', 'nav_bar'],
  ['user-sidebar', 'user_sidebar'],
  ['background', 'background'],
] as const satisfies readonly (readonly [Placement, string])[]) {
  test(`Z92 the genuine client is told that ${placement} is ${location}`, async ({ page, server }) => {
    const host = await openDeskbridgeHost(page, server)
    await host.mount(anApp(server, { placement }))
    const app = await appIn(page)
    expect(await app.context()).toMatchObject({ location })
    expect(await app.get('currentUser.email')).toEqual(
      resolved({ errors: {}, 'currentUser.email': neutralUser.email }),
    )
  })
}

test('Z131, Z132 the helpdesk answers the requests of the genuine client', async ({ page, server }) => {
  const host = await openDeskbridgeHost(page, server, { answers: { request: { orders: [1001] } } })
  await host.mount(anApp(server))
  const app = await appIn(page)
  expect(await app.request({ url: '/api/orders.json', type: 'GET' })).toEqual(resolved({ orders: [1001] }))
  expect(await app.request('/api/orders.json')).toEqual(resolved({ orders: [1001] }))
})

test('Z132 a request that the helpdesk does not answer fails', async ({ page, server }) => {
  const host = await openDeskbridgeHost(page, server)
  await host.mount(anApp(server))
  const app = await appIn(page)
  expect(await app.request('/api/orders.json')).toMatchObject({
    status: 'rejected',
    reason: { isError: false, value: { status: 501 } },
  })
})

test('Z10 the genuine client is not created on a page without the parameters of the URL', async ({
  page,
  server,
}) => {
  await page.goto(server.url('zendesk-app', { site: 'widget' }))
  expect(await remote<ZendeskAppControl>(page).isCreated()).toBe(false)
})
