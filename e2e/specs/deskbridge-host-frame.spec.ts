import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { AppStatus, MountOptions } from '@deskbridge/host'
import { expectReadyDocuments, expectStatuses, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { detailsApp, expectSectionWorks, expectTicket } from '../fixtures/details-app'
import { watchListeners } from '../fixtures/event-listeners'
import { expectReceivedNothing } from '../fixtures/expect-received-nothing'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { BystanderControl } from '../pages/bystander'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { PageRequest } from '../servers/page-server'

const READY = ['loading', 'loaded', 'ready'] as const

test.describe('a frame of our host', () => {
  let host: Remote<DeskbridgeHostControl>
  let mount: (request?: Partial<PageRequest>, options?: MountOptions) => Promise<void>

  test.beforeEach(async ({ page, server }) => {
    host = await openDeskbridgeHost(page, server)
    mount = (request = {}, options = {}) =>
      host.mount(detailsApp(server.url('text-details', { site: 'widget', ...request })), options)
  })

  for (const by of ['frame', 'element'] as const) {
    test(`that is moved with the ${by} around it loads and becomes ready again`, async ({ page }) => {
      await mount()
      await expectSectionWorks(page, 'before')
      expect(await host.move('app', by)).toBe('loading')
      await expectStatuses(host, 'app', [...READY, ...READY])
      await expectTicket(page, '501')
      await expectSectionWorks(page, 'after')
    })
  }

  test('that is removed is detached, and its listeners are removed', async ({ page }) => {
    const onPage = await watchListeners(page, 'window')
    const before = await onPage()
    await mount()
    await expectReadyDocuments(host, 'app', 1)
    const onFrame = await watchListeners(page, 'document.querySelector("#app iframe")')
    expect(await onPage()).toEqual([...before, 'message'])
    expect(await onFrame()).toEqual(['load'])

    await host.removeFrame('app')
    await expectStatuses(host, 'app', [...READY, 'detached'])
    expect(await host.attached()).toEqual([])
    expect(await onPage()).toEqual(before)
    expect(await onFrame()).toEqual([])
    const late = await host.send('app', 'probe', null)
    expect(late).toMatchObject({ status: 'rejected', reason: { isError: true, code: 'CLOSED' } })
  })

  test('that is unmounted is removed from the page, and the other frame keeps working', async ({
    page,
    server,
  }) => {
    await mount()
    await host.mount(detailsApp(server.url('text-details', { site: 'widget' }), { id: 'other' }))
    await expectReadyDocuments(host, 'app', 1)
    await host.unmount('app')
    await expect(page.locator('#app iframe')).toHaveCount(0)
    expect(await host.attached()).toEqual(['other'])
    await expectSectionWorks(page, 'still here', 'other')
  })

  test("on the desk's own origin is rejected unless sandbox is false", async ({ page }) => {
    await expect(mount({ site: 'desk' })).rejects.toThrow(/own origin.*sandbox: false/)
    await expect(page.locator('iframe')).toHaveCount(0)
    await mount({ site: 'desk' }, { sandbox: false })
    await expectSectionWorks(page, 'trusted')
  })

  test('with an opaque origin is rejected unless it is listed', async ({ page }) => {
    const sandbox = 'allow-scripts'
    await expect(mount({}, { sandbox })).rejects.toThrow(/opaque origin.*origins: \['null'\]/)
    await mount({}, { sandbox, origins: ['null'] })
    await expectSectionWorks(page, 'opaque')
  })

  test('whose page sends no message in time fails, and becomes ready when it sends one after all', async ({
    page,
    server,
  }) => {
    host = await openDeskbridgeHost(page, server, { readyTimeoutMs: 300 })
    await mount({ serving: { startAfterLoadMs: 1500 } })
    await expect.poll(() => statusOf(host)).toBe('ready')
    // On a slow machine, loading may take longer than the host waits.
    const statuses = (await host.statuses('app')).filter((status) => status !== 'loaded')
    expect(statuses).toEqual(['loading', 'failed', 'ready'])
    expect((await host.state('app')).error).toBeNull()
    await expectTicket(page, '501')
    await expectSectionWorks(page, 'late')
  })

  test('whose server forbids framing fails, and the error says what to check', async ({ page, server }) => {
    host = await openDeskbridgeHost(page, server, { readyTimeoutMs: 500 })
    await mount({ serving: { headers: { 'x-frame-options': 'DENY' } } })
    await expect.poll(() => statusOf(host)).toBe('failed')
    const { error } = await host.state('app')
    expect(error).toMatchObject({ isError: true, code: 'CONNECT_TIMEOUT' })
    expect(error).toMatchObject({ message: expect.stringMatching(/within 500 ms.*X-Frame-Options/) })
    await expect.poll(async () => (await mountedFrame(page, 'app')).url()).toContain('chrome-error:')
    expect(await host.events()).toEqual([{ type: 'failed', app: 'app', error }])
  })

  test('that navigates to another origin is reported by name, and receives nothing from the desk', async ({
    page,
    server,
  }) => {
    host = await openDeskbridgeHost(page, server, { readyTimeoutMs: 3000 })
    await mount()
    await expect.poll(() => statusOf(host)).toBe('ready')
    const foreign = server.origin('third')
    await (await mountedFrame(page, 'app')).goto(server.url('bystander', { site: 'third' }))
    const bystander = remote<BystanderControl>(await mountedFrame(page, 'app'))
    await bystander.postToParent({ plugin_id: 'app', message: 'plugin_inited', data: null })
    await expect.poll(() => host.diagnostics()).toHaveLength(1)
    expect((await host.diagnostics())[0]).toMatchObject({ code: 'other-origin', origin: foreign })
    expect((await host.diagnostics())[0]?.message).toContain(`origins: ['${foreign}']`)

    await host.setTicket({ ...neutralTicket, id: 'ticket-502' })
    await host.setTheme('dark')
    await host.clickSectionButton('app', 'refund')
    await expect.poll(() => statusOf(host)).toBe('failed')
    const { error } = await host.state('app')
    expect(error).toMatchObject({ code: 'ORIGIN_REFUSED', message: expect.stringContaining(foreign) })

    await expectReceivedNothing(page, bystander)
    const posted = (await host.traffic()).filter(({ direction }) => direction === 'out')
    expect(new Set(posted.map(({ origin }) => origin))).toEqual(new Set([server.origin('widget')]))
  })

  test('receives nothing from the desk on another origin, even before the host notices the navigation', async ({
    page,
    server,
  }) => {
    await mount()
    await expectReadyDocuments(host, 'app', 1)
    const elsewhere = server.url('bystander', { site: 'third', serving: { trailingDelayMs: 60_000 } })
    await (await mountedFrame(page, 'app')).goto(elsewhere, { waitUntil: 'commit' })
    const bystander = remote<BystanderControl>(await mountedFrame(page, 'app'))
    expect(await bystander.received()).toEqual([])
    await host.setTicket({ ...neutralTicket, id: 'ticket-502' })
    const last = (await host.traffic()).at(-1)
    expect(last).toMatchObject({ direction: 'out', name: 'ticket_info', data: { id: 'ticket-502' } })
    await expectReceivedNothing(page, bystander)
    await expectReadyDocuments(host, 'app', 1)
  })
})

async function statusOf(host: Remote<DeskbridgeHostControl>): Promise<AppStatus> {
  return (await host.state('app')).status
}
