import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { AppDefinition, TrafficEntry } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { expectReadyDocuments, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { postToFrame } from '../fixtures/post-to-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { BystanderControl } from '../pages/bystander'
import type { DeskbridgeHostControl, DeskbridgeHostStart } from '../pages/deskbridge/host'
import type { QiscusAppControl } from '../pages/qiscus/app'

const CHANNEL = 'helpdesk:apps'
const RESIZE = 'helpdesk:app:resize'

const USER = {
  event: 'helpdesk:context:user',
  payload: {
    user: { id: '3', name: 'Alex Poe', email: 'alex@example.com', role: 'agent', division_id: '2' },
  },
}
const TICKET = {
  id: '501',
  sequential_id: '42',
  subject: 'The parcel has not arrived',
  status: 'open',
  priority: 'high',
  created_at: '2024-05-06T08:30:00.000Z',
  updated_at: '2024-05-06T09:00:00.000Z',
  requester: { id: '7', name: 'Jane Roe', email: 'jane@example.com', phone: '+10000000000' },
  assignee: { id: '3', name: 'Alex Poe', email: 'alex@example.com' },
  division: { id: '2', name: 'Parcels' },
  tags: ['delivery'],
  form_id: null,
  custom_fields: [
    { id: 'order_number', name: 'order_number', label: 'order_number', type: 'text', value: '1001' },
  ],
}
const contextOf = (ticket: object): object => ({ event: 'helpdesk:context:ticket', payload: { ticket } })
const updateOf = (ticket: object): object => ({ event: 'helpdesk:ticket:update', payload: { ticket } })

test.describe('the plain Qiscus app in our host', () => {
  let host: Remote<DeskbridgeHostControl>
  let open: (
    changes?: Partial<AppDefinition>,
    options?: Partial<DeskbridgeHostStart>,
  ) => Promise<Remote<QiscusAppControl>>
  /** Returns the app context of the frame in a mode. */
  let appContext: (mode: 'popup' | 'embed') => Promise<object>

  test.beforeEach(async ({ page, server }) => {
    open = async (changes = {}, options = {}) => {
      host = await openDeskbridgeHost(page, server, options)
      const url = server.url('qiscus-app', { site: 'widget' })
      const app = { id: 'app', name: 'Parcels', url }
      await host.mount({ ...app, desk: 'qiscus', placement: 'ticket-sidebar', mode: 'popup', ...changes })
      await expectReadyDocuments(host, 'app', 1)
      return appIn(page)
    }
    appContext = async (mode) => ({
      event: 'helpdesk:context:app',
      payload: { appId: await host.appId('app'), mode },
    })
  })

  test('contains no package, and receives the three contexts after ready', async ({ page }) => {
    const app = await open()
    expect(await packagesIn(await mountedFrame(page, 'app'))).toEqual([])
    await expect.poll(() => app.events()).toEqual([USER, contextOf(TICKET), await appContext('popup')])
  })

  test('receives an answer to both requests', async () => {
    const app = await open()
    await expect.poll(() => app.appId()).toBe(await host.appId('app'))
    await app.requestUser()
    await app.requestTicket()
    await expect.poll(async () => (await app.events()).slice(3)).toEqual([USER, contextOf(TICKET)])
  })

  test('receives every change of the ticket and the next ticket, and nothing when it closes', async () => {
    const app = await open()
    await host.setTicket({ ...neutralTicket, status: 'solved' })
    await host.setTicket({ ...neutralTicket, id: 'ticket-502' })
    await host.setTicket(null)
    await host.setUser({ ...neutralUser, name: 'Kim Doe' })
    const user = { event: USER.event, payload: { user: { ...USER.payload.user, name: 'Kim Doe' } } }
    await expect
      .poll(async () => (await app.events()).slice(3))
      .toEqual([updateOf({ ...TICKET, status: 'solved' }), updateOf({ ...TICKET, id: 'ticket-502' }), user])
  })

  test('is displayed as it requests only in popup mode', async ({ page }) => {
    const app = await open()
    const frame = page.locator('#app iframe')
    const size = async () => {
      const { width, height } = (await frame.boundingBox()) ?? {}
      return { width, height }
    }
    const viewport = page.viewportSize()
    const border = await frame.evaluate(
      ({ offsetWidth, clientWidth }: HTMLElement) => offsetWidth - clientWidth,
    )
    const framed = ({ width, height }: { width: number; height: number }) => ({
      width: width + border,
      height: height + border,
    })

    await app.resize('600px', '400px')
    await expect.poll(size).toEqual(framed({ width: 600, height: 400 }))
    await app.resize('50%', '25%')
    await expect.poll(size).toEqual(framed({ width: 640, height: 180 }))
    await app.setFullscreen(true)
    await expect.poll(size).toEqual(viewport)
    await app.resize('300px', '200px')
    await app.setFullscreen(false)
    await expect.poll(size).toEqual(framed({ width: 300, height: 200 }))

    await host.setMode('app', 'embed')
    const embedded = await size()
    await app.resize('600px', '400px')
    await app.setFullscreen(true)
    await expect
      .poll(async () => (await host.traffic()).at(-1))
      .toMatchObject({ name: 'helpdesk:app:fullscreen' })
    expect((await verdictsOf(host, 'app')).slice(-2)).toEqual(['ignored:mode', 'ignored:mode'])
    expect(await size()).toEqual(embedded)
    expect(await host.state('app')).toMatchObject({ isFullscreen: false })
  })

  test('receives a new app context when the mode changes', async () => {
    const app = await open()
    await host.setMode('app', 'embed')
    await expect.poll(async () => (await app.events()).at(-1)).toEqual(await appContext('embed'))
  })

  test('is accepted with the right app id, a null one or none, and no other', async () => {
    const app = await open()
    const appId = await host.appId('app')
    const payloads = [undefined, {}, { appId: null }, { appId }, { appId: 'another' }, { appId: '' }]
    for (const payload of payloads) await app.send('helpdesk:get:context:user', payload)
    await expect
      .poll(async () => (await verdictsOf(host, 'app')).slice(1))
      .toEqual([
        ...Array.from({ length: 4 }, () => 'delivered'),
        ...Array.from({ length: 2 }, () => 'ignored:app-id'),
      ])
    await expect.poll(async () => (await app.events()).slice(3)).toEqual([USER, USER, USER, USER])
  })

  test('is not affected by a sibling frame of its origin, a frame within it, or a foreign channel', async ({
    page,
    server,
  }) => {
    const app = await open()
    const resize = {
      channel: CHANNEL,
      event: RESIZE,
      payload: { appId: await host.appId('app'), width: '1px' },
    }
    const url = server.url('bystander', { site: 'widget' })
    await host.mount({
      id: 'sibling',
      name: 'Sibling',
      url,
      desk: 'qiscus',
      placement: 'ticket-sidebar',
      mode: 'popup',
    })
    await remote<BystanderControl>(await mountedFrame(page, 'sibling')).postToParent(resize)
    await expect.poll(() => verdictsOf(host, 'sibling')).toEqual(['ignored:app-id'])

    const frame = await mountedFrame(page, 'app')
    await frame.evaluate(async (src) => {
      const inner = Object.assign(document.createElement('iframe'), { src })
      document.body.append(inner)
      await new Promise((resolve) => inner.addEventListener('load', resolve))
    }, url)
    await frame.childFrames()[0]?.evaluate((message) => window.top?.postMessage(message, '*'), resize)
    await expect.poll(() => verdictsOf(host, null)).toEqual(['ignored:other-window'])

    await app.post({ ...resize, channel: 'other' })
    await app.post(null)
    await expect
      .poll(async () => (await verdictsOf(host, 'app')).slice(1))
      .toEqual(['ignored:foreign', 'ignored:foreign'])
    expect(await host.state('app')).toMatchObject({ status: 'ready', size: null })
    expect((await host.diagnostics()).map(({ code }) => code)).toEqual([
      'app-id',
      'other-window',
      'foreign',
      'foreign',
    ])
  })

  for (const { place, changes, options } of [
    { place: 'in the main menu', changes: { placement: 'main-menu' }, options: {} },
    { place: 'with no ticket open', changes: {}, options: { ticket: null } },
  ] satisfies { place: string; changes: Partial<AppDefinition>; options: Partial<DeskbridgeHostStart> }[]) {
    test(`${place} receives the user and app contexts, and no answer to a ticket request`, async () => {
      const app = await open(changes, options)
      await app.requestTicket()
      await app.requestUser()
      await expect.poll(() => app.events()).toEqual([USER, await appContext('popup'), USER])
    })
  }

  test('in the main menu receives no update', async () => {
    const app = await open({ placement: 'main-menu' })
    await host.setTicket({ ...neutralTicket, status: 'solved' })
    await app.requestUser()
    await expect.poll(() => app.events()).toEqual([USER, await appContext('popup'), USER])
  })

  for (const { by, reload } of [
    { by: 'the host', reload: () => host.reload('app') },
    {
      by: 'itself',
      reload: async (page: Page) => (await mountedFrame(page, 'app')).evaluate(() => location.reload()),
    },
  ]) {
    test(`receives the current ticket with the same app id after a reload by ${by}`, async ({ page }) => {
      await open()
      const context = await appContext('popup')
      await host.setTicket({ ...neutralTicket, id: 'ticket-502' })
      await reload(page)
      await expectReadyDocuments(host, 'app', 2)
      const reloaded = await appIn(page)
      await expect
        .poll(() => reloaded.events())
        .toEqual([USER, contextOf({ ...TICKET, id: 'ticket-502' }), context])
    })
  }

  test('that is navigating to another origin is rejected by name, and receives no context and no update', async ({
    page,
    server,
  }) => {
    await open()
    const foreign = server.origin('third')
    const elsewhere = server.url('qiscus-app', { site: 'third', serving: { trailingDelayMs: 60_000 } })
    await (await mountedFrame(page, 'app')).goto(elsewhere, { waitUntil: 'commit' })
    const app = await appIn(page)
    await app.sendReady()
    await app.requestUser()
    await expect.poll(() => host.diagnostics()).toHaveLength(2)
    for (const diagnostic of await host.diagnostics()) {
      expect(diagnostic).toMatchObject({ code: 'other-origin', origin: foreign })
    }
    // Its first message shows that the app's document is gone, though the frame has not loaded yet.
    expect(await host.state('app')).toMatchObject({ status: 'loading' })
    const before = (await host.traffic()).length
    await host.setTicket({ ...neutralTicket, id: 'ticket-502' })
    expect((await host.traffic()).slice(before)).toEqual([])

    await postToFrame(page, { channel: CHANNEL, event: 'test:greeting' })
    await expect.poll(() => app.events()).toEqual([{ event: 'test:greeting', payload: undefined }])
  })
})

async function appIn(page: Page): Promise<Remote<QiscusAppControl>> {
  return remote<QiscusAppControl>(await mountedFrame(page, 'app'))
}

/** Returns the verdicts on the messages of an app, or of windows that belong to no app. */
async function verdictsOf(host: Remote<DeskbridgeHostControl>, app: string | null): Promise<string[]> {
  const appId = app && (await host.appId(app))
  const isFrom = (entry: TrafficEntry) => entry.direction === 'in' && entry.appId === appId
  return (await host.traffic()).filter(isFrom).map(({ verdict }) => verdict)
}
