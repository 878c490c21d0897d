import { qiscusTicket, qiscusUser } from '@deskbridge/fixtures/tickets'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { postToFrame } from '../fixtures/post-to-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl, type WidgetRequest } from '../fixtures/widget-url'
import type { BystanderControl } from '../pages/bystander'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { QiscusHostControl } from '../pages/qiscus/host'
import type { QiscusMount } from '../pages/qiscus/host'

const RESOLVED = { status: 'resolved', value: undefined }
const UNSUPPORTED = { status: 'rejected', reason: { code: 'UNSUPPORTED' } }
const APP_ID = 'app-7'
const READY = { event: 'helpdesk:app:ready', payload: undefined }
const GET_USER = { event: 'helpdesk:get:context:user', payload: { appId: APP_ID } }
const GET_TICKET = { event: 'helpdesk:get:context:ticket', payload: { appId: APP_ID } }
const UPDATE = 'helpdesk:ticket:update'

test.describe('a Deskbridge widget in the plain Qiscus host', () => {
  let host: Remote<QiscusHostControl>
  let mount: (options?: Partial<QiscusMount>, request?: WidgetRequest) => Promise<Remote<WidgetControl>>

  test.beforeEach(async ({ page, server }) => {
    await page.goto(server.url('qiscus-host', { site: 'desk' }))
    host = remote<QiscusHostControl>(page)
    mount = async (options = {}, request = {}) => {
      // Others may be asked, too, by a widget that has them.
      const widgetOptions = { desks: ['text', 'qiscus'], ...request.widget } as const
      const url = widgetUrl(server, { ...request, widget: widgetOptions })
      const context = { appId: APP_ID, user: qiscusUser, ticket: qiscusTicket }
      await host.mount('app', { url, placement: 'ticket-sidebar', mode: 'popup', ...context, ...options })
      const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
      expect(await widget.created()).toEqual(RESOLVED)
      return widget
    }
  })

  test('contains only core, in a host that contains no package', async ({ page }) => {
    await mount()
    expect(await packagesIn(page)).toEqual([])
    const packages = await packagesIn(await mountedFrame(page, 'app'))
    expect(packages).toEqual([expect.stringMatching(/^@deskbridge\/core@/)])
  })

  test('chooses the desk, and has the user, ticket and app context when connected', async () => {
    const widget = await mount()
    expect(await host.processed('app')).toEqual([READY])
    expect(await host.ignored('app')).toEqual([])
    expect(await widget.messages()).toEqual([
      'helpdesk:context:user',
      'helpdesk:context:ticket',
      'helpdesk:context:app',
    ])
    expect(await widget.state()).toMatchObject({
      status: 'connected',
      desk: 'qiscus',
      appContext: { desk: 'qiscus', appId: APP_ID, placement: null, mode: 'popup' },
      user: { desk: 'qiscus', id: '3', name: 'Alex Poe', role: 'agent', divisionId: '2', raw: qiscusUser },
      ticket: { desk: 'qiscus', id: '501', number: '42', customFields: { order_number: '1001' } },
    })
    expect((await widget.state()).ticket?.raw).toEqual(qiscusTicket)
  })

  test('requests the ticket and the user, and receives the current ones', async () => {
    const widget = await mount()
    await host.setTicket('app', { ...qiscusTicket, subject: 'Found' })
    expect(await widget.refreshTicket()).toMatchObject({ status: 'resolved', value: { subject: 'Found' } })
    expect(await widget.refreshUser()).toMatchObject({ status: 'resolved', value: { id: '3' } })
    expect(await host.processed('app')).toEqual([READY, GET_TICKET, GET_USER])
  })

  test('applies a whole update, merges a partial one, and switches to another ticket', async () => {
    const widget = await mount()
    await host.updateTicket('app', { ...qiscusTicket, status: 'pending' })
    await host.send('app', UPDATE, { ticket: { id: qiscusTicket.id, status: 'solved' } })
    await host.send('app', UPDATE, { ticket: { subject: 'Found' } })
    await host.send('app', UPDATE, { ticket: { id: 502, subject: 'Another' } })
    await expect.poll(async () => (await widget.events()).length).toBe(5)
    const { requester, tags } = (await widget.state()).ticket ?? {}
    expect({ requester, tags }).toEqual({ requester: null, tags: [] })
    const change = (isSwitch: boolean, ticket: object): object => ({
      name: 'ticketChange',
      data: { isSwitch, ticket },
    })
    const { name } = qiscusTicket.requester
    expect(await widget.events()).toMatchObject([
      change(true, { id: '501', status: 'open' }),
      change(false, { id: '501', status: 'pending' }),
      change(false, { id: '501', status: 'solved', requester: { name } }),
      change(false, { id: '501', status: 'solved', subject: 'Found', requester: { name } }),
      change(true, { id: '502', status: null, subject: 'Another' }),
    ])
  })

  test('resizes and enters fullscreen only in popup mode, and otherwise sends nothing', async () => {
    const widget = await mount()
    expect(await widget.resize({ width: 600, height: '80%' })).toEqual(RESOLVED)
    expect(await widget.setFullscreen(true)).toEqual(RESOLVED)
    const shown = { width: '600px', height: '80%', fullscreen: true }
    await expect.poll(() => host.display('app')).toEqual(shown)

    await host.setMode('app', 'embed')
    await expect
      .poll(widget.state)
      .toMatchObject({ appContext: { mode: 'embed' }, capabilities: ['user', 'ticket'] })
    expect(await widget.resize({ width: 10 })).toMatchObject(UNSUPPORTED)
    expect(await widget.setFullscreen(false)).toMatchObject(UNSUPPORTED)
    expect(await widget.setBadge(1)).toMatchObject(UNSUPPORTED)

    await host.setMode('app', 'popup')
    await expect.poll(widget.state).toMatchObject({ appContext: { mode: 'popup' } })
    expect(await widget.setFullscreen(false)).toEqual(RESOLVED)
    await expect.poll(() => host.display('app')).toEqual({ ...shown, fullscreen: false })
    expect(await host.processed('app')).toEqual([
      READY,
      { event: 'helpdesk:app:resize', payload: { appId: APP_ID, width: '600px', height: '80%' } },
      { event: 'helpdesk:app:fullscreen', payload: { appId: APP_ID, fullscreen: true } },
      { event: 'helpdesk:app:fullscreen', payload: { appId: APP_ID, fullscreen: false } },
    ])
  })

  test('sends the app id as received, a number as a number', async () => {
    const widget = await mount({ appId: 7 })
    expect((await widget.state()).appContext?.appId).toBe('7')
    expect(await widget.refreshUser()).toMatchObject({ status: 'resolved' })
    expect((await host.processed('app')).at(-1)).toEqual({ ...GET_USER, payload: { appId: 7 } })
    expect(await host.ignored('app')).toEqual([])
  })

  test('connects when its document starts to listen long after load', async () => {
    const widget = await mount({}, { serving: { startAfterLoadMs: 700 } })
    expect(await host.processed('app')).toEqual([READY])
    expect(await widget.state()).toMatchObject({ desk: 'qiscus', ticket: { id: '501' } })
  })

  test('receives the current contexts after a reload', async ({ page }) => {
    await mount()
    await host.updateTicket('app', { ...qiscusTicket, status: 'solved' })
    await host.setMode('app', 'embed')
    await host.reload('app')
    await expect.poll(async () => (await host.processed('app')).length).toBe(2)
    const reloaded = remote<WidgetControl>(await mountedFrame(page, 'app'))
    expect(await reloaded.created()).toEqual(RESOLVED)
    expect(await host.processed('app')).toEqual([READY, READY])
    expect(await reloaded.state()).toMatchObject({
      appContext: { mode: 'embed' },
      user: { id: '3' },
      ticket: { status: 'solved' },
    })
  })

  test('closed and connected again, it has the latest ticket without another ready', async () => {
    const widget = await mount()
    await widget.close()
    await host.updateTicket('app', { ...qiscusTicket, status: 'solved' })
    expect(await widget.connect()).toEqual(RESOLVED)
    await expect.poll(widget.state).toMatchObject({ status: 'connected', ticket: { status: 'solved' } })
    expect(await host.processed('app')).toEqual([READY])
  })

  for (const { place, options, mode } of [
    { place: 'in the main menu', options: { placement: 'main-menu', mode: 'embed' }, mode: 'embed' },
    { place: 'without an open ticket', options: { ticket: null }, mode: 'popup' },
  ] satisfies { place: string; options: Partial<QiscusMount>; mode: string }[]) {
    test(`receives the user and app contexts, no ticket and no answer to a ticket request ${place}`, async () => {
      const widget = await mount(options, { widget: { requestTimeoutMs: 1500 } })
      expect(await widget.messages()).toEqual(['helpdesk:context:user', 'helpdesk:context:app'])
      expect(await widget.refreshTicket()).toMatchObject({ reason: { code: 'REQUEST_TIMEOUT' } })
      expect(await widget.refreshUser()).toMatchObject({ status: 'resolved', value: { id: '3' } })
      expect(await widget.state()).toMatchObject({ ticket: null, user: { id: '3' }, appContext: { mode } })
      expect(await host.processed('app')).toEqual([READY, GET_TICKET, GET_USER])
    })
  }

  test('receives no update in the main menu, and requests no ticket once it knows its placement', async () => {
    const options = { placement: 'main-menu', mode: 'embed' } as const
    const widget = await mount(options, { widget: { placement: 'main-menu' } })
    await host.updateTicket('app', qiscusTicket)
    expect(await widget.refreshTicket()).toMatchObject(UNSUPPORTED)
    expect(await widget.whenTicket()).toMatchObject(UNSUPPORTED)
    expect(await widget.refreshUser()).toMatchObject({ status: 'resolved' })
    expect(await widget.state()).toMatchObject({ ticket: null, capabilities: ['user'] })
    expect(await host.processed('app')).toEqual([READY, GET_USER])
  })

  test('drops messages from another frame of its own origin', async ({ page, server }) => {
    const widget = await mount()
    const sibling = {
      url: server.url('bystander', { site: 'widget' }),
      appId: 'other',
      user: null,
      ticket: null,
    }
    await host.mount('sibling', { ...sibling, placement: 'ticket-sidebar', mode: 'popup' })
    const bystander = remote<BystanderControl>(await mountedFrame(page, 'sibling'))
    const ticket = { ...qiscusTicket, id: 1 }
    await bystander.postToSibling(0, { channel: 'helpdesk:apps', event: UPDATE, payload: { ticket } })
    await expect.poll(widget.diagnostics).toEqual([{ code: 'other-window', origin: server.origin('widget') }])
    expect(await widget.state()).toMatchObject({ ticket: { id: '501' } })
  })

  test('drops malformed and unknown messages, and those of the other desk that it supports', async ({
    page,
  }) => {
    const widget = await mount()
    await host.send('app', 'helpdesk:context:user', { user: 'nobody' })
    await host.send('app', 'helpdesk:context:ticket', { ticket: { subject: 'without an id' } })
    await host.send('app', 'helpdesk:context:app', { appId: {}, mode: 'embed' })
    await host.send('app', 'helpdesk:unheard:of')
    const handshake = { owner: 'late', instance: 0, type: 'handshake', request: null, data: {} }
    await postToFrame(page, {
      '@@livechat/postmessenger': true,
      ...handshake,
    })
    const codes = async (): Promise<string[]> => (await widget.diagnostics()).map(({ code }) => code)
    await expect.poll(codes).toEqual(['invalid', 'invalid', 'invalid', 'unknown'])
    expect(await widget.state()).toMatchObject({
      status: 'connected',
      user: { id: '3' },
      ticket: { id: '501' },
      appContext: { appId: APP_ID, mode: 'popup' },
    })
  })
})
