import { qiscusTicket, qiscusUser } from '@deskbridge/fixtures/tickets'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { BystanderControl } from '../pages/bystander'
import type { QiscusAppControl } from '../pages/qiscus/app'
import type { QiscusHostControl } from '../pages/qiscus/host'
import type { QiscusMount } from '../pages/qiscus/host'

const APP_ID = 'app-7'
const USER = { event: 'helpdesk:context:user', payload: { user: qiscusUser } }
const TICKET = { event: 'helpdesk:context:ticket', payload: { ticket: qiscusTicket } }
const contextOf = (mode: string): object => ({
  event: 'helpdesk:context:app',
  payload: { appId: APP_ID, mode },
})

test.describe('the plain Qiscus app in the plain Qiscus host', () => {
  let host: Remote<QiscusHostControl>
  let mount: (options?: Partial<QiscusMount>) => Promise<Remote<QiscusAppControl>>

  test.beforeEach(async ({ page, server }) => {
    await page.goto(server.url('qiscus-host', { site: 'desk' }))
    host = remote<QiscusHostControl>(page)
    mount = async (options = {}) => {
      const url = server.url('qiscus-app', { site: 'widget' })
      const context = { appId: APP_ID, user: qiscusUser, ticket: qiscusTicket }
      await host.mount('app', { url, placement: 'ticket-sidebar', mode: 'popup', ...context, ...options })
      const app = remote<QiscusAppControl>(await mountedFrame(page, 'app'))
      await expect.poll(() => app.appId()).toBe(APP_ID)
      return app
    }
  })

  test('contains no package', async ({ page }) => {
    await mount()
    expect([...(await packagesIn(page)), ...(await packagesIn(await mountedFrame(page, 'app')))]).toEqual([])
  })

  test('receives the user, ticket and app contexts after ready, and answers to both requests', async () => {
    const app = await mount()
    expect(await app.events()).toEqual([USER, TICKET, contextOf('popup')])
    await app.requestUser()
    await app.requestTicket()
    await expect.poll(() => app.events()).toEqual([USER, TICKET, contextOf('popup'), USER, TICKET])
    expect((await host.processed('app')).at(-1)).toEqual({
      event: 'helpdesk:get:context:ticket',
      payload: { appId: APP_ID },
    })
  })

  test('receives changes of the ticket and the mode, and the current ones after a reload', async ({
    page,
  }) => {
    const app = await mount()
    const solved = { ...qiscusTicket, status: 'solved' }
    await host.updateTicket('app', solved)
    await host.setMode('app', 'embed')
    const update = { event: 'helpdesk:ticket:update', payload: { ticket: solved } }
    await expect.poll(async () => (await app.events()).slice(3)).toEqual([update, contextOf('embed')])

    await host.reload('app')
    await expect.poll(async () => (await host.processed('app')).length).toBe(2)
    const reloaded = remote<QiscusAppControl>(await mountedFrame(page, 'app'))
    const ticket = { event: 'helpdesk:context:ticket', payload: { ticket: solved } }
    await expect.poll(() => reloaded.events()).toEqual([USER, ticket, contextOf('embed')])
  })

  test('applies resize and fullscreen only in popup mode', async () => {
    const app = await mount()
    await app.resize('600px', '800px')
    await app.setFullscreen(true)
    const shown = { width: '600px', height: '800px', fullscreen: true }
    await expect.poll(() => host.display('app')).toEqual(shown)

    await host.setMode('app', 'embed')
    await app.resize('10px', '10px')
    await app.setFullscreen(false)
    await expect.poll(async () => (await host.processed('app')).length).toBe(5)
    expect(await host.display('app')).toEqual(shown)
  })

  test('accepts a right, missing or null app id, and ignores any other', async () => {
    const app = await mount()
    const request = 'helpdesk:get:context:user'
    const payloads = [undefined, {}, { appId: null }, { appId: APP_ID }, { appId: 'app-8' }, { appId: '' }]
    for (const payload of payloads) await app.send(request, payload)
    await expect.poll(async () => (await host.ignored('app')).length).toBe(2)
    expect((await host.processed('app')).slice(1).map(({ payload }) => payload)).toEqual(payloads.slice(0, 4))
    expect((await host.ignored('app')).map(({ rule }) => rule)).toEqual(['appId', 'appId'])
  })

  test('ignores foreign channels, and a sibling frame of the same origin', async ({ page, server }) => {
    const app = await mount()
    const sibling = {
      url: server.url('bystander', { site: 'widget' }),
      appId: 'other',
      user: null,
      ticket: null,
    }
    await host.mount('sibling', { ...sibling, placement: 'ticket-sidebar', mode: 'popup' })
    const bystander = remote<BystanderControl>(await mountedFrame(page, 'sibling'))
    const resize = { appId: APP_ID, width: '1px', height: '1px' }
    await bystander.postToParent({ channel: 'helpdesk:apps', event: 'helpdesk:app:resize', payload: resize })
    await app.post({ channel: 'other', event: 'helpdesk:app:resize', payload: resize })
    await app.post(null)
    await expect
      .poll(async () => (await host.ignored('app')).map(({ rule }) => rule))
      .toEqual(['channel', 'channel'])
    await expect.poll(async () => (await host.ignored('sibling')).map(({ rule }) => rule)).toEqual(['appId'])
    expect(await host.display('app')).toEqual({ width: '', height: '', fullscreen: false })
  })

  for (const { place, options } of [
    { place: 'in the main menu', options: { placement: 'main-menu', mode: 'embed' } },
    { place: 'without an open ticket', options: { ticket: null } },
  ] satisfies { place: string; options: Partial<QiscusMount> }[]) {
    test(`receives no ticket and no answer to a ticket request ${place}`, async () => {
      const app = await mount(options)
      await app.requestTicket()
      await app.requestUser()
      const context = contextOf(options.mode ?? 'popup')
      await expect.poll(() => app.events()).toEqual([USER, context, USER])
    })
  }

  test('receives no update in the main menu', async () => {
    const app = await mount({ placement: 'main-menu', mode: 'embed' })
    await host.updateTicket('app', qiscusTicket)
    await app.requestUser()
    await expect.poll(() => app.events()).toEqual([USER, contextOf('embed'), USER])
  })
})
