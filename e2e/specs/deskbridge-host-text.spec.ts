import type { AppDefinition, AppStatus, MountOptions } from '@deskbridge/host'
import type { Locator, Page } from '@playwright/test'
import { deskTicket } from '../data/desk-ticket'
import { expectReadyDocuments, expectStatuses, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { watchListeners } from '../fixtures/event-listeners'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { nextMessageIn } from '../fixtures/next-message'
import { postToFrame } from '../fixtures/post-to-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { BystanderControl } from '../pages/bystander'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { DetailsWidgetControl } from '../pages/text/details-widget'
import type { FullscreenWidgetControl } from '../pages/text/fullscreen-widget'
import type { PageRequest } from '../servers/page-server'
import type { PageName } from '../servers/pages'

const RESOLVED = { status: 'resolved', value: undefined }
const CLICK = 'customer_details_section_button_click'
const READY = ['loading', 'loaded', 'ready'] as const
const TITLE = 'Parcels'
const OPENING_STATE: AppDefinition['openingState'] = {
  title: TITLE,
  components: [{ type: 'item', data: { title: 'Nothing yet' } }],
}

/** What the genuine SDK reads of the desk's ticket. */
const SDK_TICKET = {
  id: 'ticket-501',
  shortId: '42',
  subject: 'The parcel has not arrived',
  status: 'open',
  priority: 10,
  date: new Date('2024-05-06T08:30:00.000Z'),
  requester: { id: 'requester-7', name: 'Jane Roe', email: 'jane@example.com' },
  assignment: { agent: { id: 'agent-3', name: 'Alex Poe' }, team: { id: 'division-2', name: 'Parcels' } },
  tagIds: ['delivery'],
  customFields: { order_number: '1001' },
}

function detailsApp(url: string, changes: Partial<AppDefinition> = {}): AppDefinition {
  const app = { id: 'app', name: 'Parcels', url, openingState: OPENING_STATE }
  return { ...app, desk: 'text', placement: 'ticket-sidebar', mode: 'embed', ...changes }
}

function sectionWith(value: string, title = TITLE): object {
  const components = [
    { type: 'title', data: { title: 'Delivery', value } },
    { type: 'button', data: { id: 'refund', label: 'Refund' } },
  ]
  return { title, components }
}

async function widgetIn<Control extends DetailsWidgetControl | FullscreenWidgetControl>(
  page: Page,
  app = 'app',
): Promise<Remote<Control>> {
  const widget = remote<Control>(await mountedFrame(page, app))
  expect(await widget.created()).toEqual(RESOLVED)
  return widget
}

function drawnSection(page: Page, app = 'app'): Locator {
  return page.locator(`[id="${app}"]`).getByRole('region', { name: TITLE })
}

async function clicksIn(widget: Remote<DetailsWidgetControl>): Promise<unknown[]> {
  return (await widget.events()).filter(({ name }) => name === CLICK).map(({ data }) => data)
}

/** Shows a section, clicks its button as a person does, and waits until the widget of that app alone has the click. */
async function expectSectionWorks(page: Page, value: string, app = 'app'): Promise<void> {
  const widget = await widgetIn<DetailsWidgetControl>(page, app)
  expect(await widget.modifySection(sectionWith(value))).toEqual(RESOLVED)
  await expect(drawnSection(page, app)).toContainText(value)
  await drawnSection(page, app).getByRole('button', { name: 'Refund' }).click()
  await expect.poll(() => clicksIn(widget)).toEqual([{ buttonId: 'refund' }])
}

/** Waits until an app's widget reads a ticket of that id. */
async function expectTicket(page: Page, id: string, app = 'app'): Promise<void> {
  const widget = await widgetIn<DetailsWidgetControl>(page, app)
  await expect.poll(() => widget.ticketInfo()).toMatchObject({ id })
}

async function statusOf(host: Remote<DeskbridgeHostControl>): Promise<AppStatus> {
  return (await host.state('app')).status
}

/** Lists what became of an app's messages of a name. */
async function verdictsOn(host: Remote<DeskbridgeHostControl>, name: string): Promise<string[]> {
  const incoming = (await host.traffic()).filter((entry) => entry.direction === 'in' && entry.name === name)
  return incoming.map(({ verdict }) => verdict)
}

/** Posts to the only frame, and proves that nothing had reached its page before: messages between two windows keep their order. */
async function expectReceivedNothing(page: Page, bystander: Remote<BystanderControl>): Promise<void> {
  const arrival = await nextMessageIn(await mountedFrame(page, 'app'), 'the first one')
  await postToFrame(page, 'the first one')
  await arrival()
  expect(await bystander.received()).toEqual(['the first one'])
}

interface Kind {
  kind: string
  widget: PageName
  /** The packages that the widget's page must be made of. */
  packages: readonly string[]
  /** In plain mode the SDK hears the vendor's own sites only, and nobody answers. */
  isPlain: boolean
}

const SDK = ['@livechat/helpdesk-sdk@1.0.3', '@livechat/widget-core-sdk@1.5.1']
const kinds: readonly Kind[] = [
  {
    kind: 'details widget',
    widget: 'text-details',
    packages: [...SDK, '@livechat/postmessage@0.3.2'],
    isPlain: false,
  },
  {
    kind: 'four-way details widget',
    widget: 'text-details-four-way',
    packages: [...SDK, '@livechat/postmessage@0.3.5'],
    isPlain: false,
  },
  {
    kind: 'details widget in plain mode',
    widget: 'text-details',
    packages: [...SDK, '@livechat/postmessage@0.3.2'],
    isPlain: true,
  },
]

for (const { kind, widget: name, packages, isPlain } of kinds) {
  test.describe(`the genuine ${kind} in our host`, () => {
    let host: Remote<DeskbridgeHostControl>
    let app: AppDefinition

    test.beforeEach(async ({ page, server }) => {
      const query: Record<string, string> = isPlain ? { connection: 'plain' } : {}
      host = await openDeskbridgeHost(page, server, { site: isPlain ? 'helpdesk' : 'desk', theme: 'light' })
      app = detailsApp(server.url(name, { site: 'widget', query }))
    })

    test('is the pinned package, connects, and reads the ticket, a change of it and the next one', async ({
      page,
    }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      const made = await packagesIn(await mountedFrame(page, 'app'))
      expect(made).toEqual(expect.arrayContaining([...packages]))
      expect(made.filter((one) => one.startsWith('@deskbridge/'))).toEqual([])
      await expect.poll(() => widget.ticketInfo()).toMatchObject(SDK_TICKET)
      await expectReadyDocuments(host, 'app', 1)

      await host.setTicket({ ...deskTicket, status: 'solved' })
      await expect.poll(() => widget.ticketInfo()).toMatchObject({ ...SDK_TICKET, status: 'solved' })
      await host.setTicket({ ...deskTicket, id: 'ticket-502' })
      await expect.poll(() => widget.ticketInfo()).toMatchObject({ ...SDK_TICKET, id: 'ticket-502' })
      const heard = (await widget.events()).filter((event) => event.name === 'ticket_info')
      expect(heard.at(-1)?.data).toMatchObject({ id: 'ticket-502' })
    })

    test('draws its section, and hears a click on the button', async ({ page }) => {
      await host.mount(app)
      await expect(drawnSection(page)).toContainText('Nothing yet')
      await expectSectionWorks(page, 'on its way')
      expect((await host.events()).filter(({ type }) => type === 'section')).toHaveLength(1)
    })

    test('changes nothing by a section with another title, and is answered with success', async ({
      page,
    }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      expect(await widget.modifySection(sectionWith('late', 'Another title'))).toEqual(RESOLVED)
      await expect.poll(() => verdictsOn(host, 'customer_details_section')).toEqual(['ignored:title'])
      await expect(drawnSection(page)).toContainText('Nothing yet')
      await expect(page.getByText('late')).toHaveCount(0)
    })

    test('reports an event, and learns the theme', async ({ page }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      await expectReadyDocuments(host, 'app', 1)
      expect(await widget.trackEvent('opened', { from: 'sidebar' })).toEqual(RESOLVED)
      const track = { type: 'track', app: 'app', name: 'opened', properties: { from: 'sidebar' } }
      await expect.poll(() => host.events()).toContainEqual(track)

      expect((await mountedFrame(page, 'app')).url()).toContain('theme=light')
      await host.setTheme('dark')
      await expect
        .poll(() => widget.events())
        .toContainEqual({ name: 'change_theme', data: { theme: 'dark' } })
    })

    test('works again after the host has reloaded it, with the ticket of that moment', async ({ page }) => {
      await host.mount(app)
      await expectSectionWorks(page, 'before')
      await host.setTicket({ ...deskTicket, id: 'ticket-502' })
      await host.reload('app')
      await expect(drawnSection(page)).toContainText('Nothing yet')
      await expectReadyDocuments(host, 'app', 2)
      await expectTicket(page, 'ticket-502')
      await expectSectionWorks(page, 'after')
      expect((await host.events()).filter(({ type }) => type === 'ready')).toHaveLength(2)
    })

    test('works again after it has reloaded itself', async ({ page }) => {
      await host.mount(app)
      await expectSectionWorks(page, 'before')
      await (await mountedFrame(page, 'app')).evaluate(() => location.reload())
      await expectReadyDocuments(host, 'app', 2)
      await expectTicket(page, 'ticket-501')
      await expectSectionWorks(page, 'after')
    })

    test('stays apart from a second one on the page', async ({ page }) => {
      for (const id of ['left', 'right']) {
        await host.mount({ ...app, id })
        await host.setAppTicket(id, { ...deskTicket, id: `ticket-${id}` })
      }
      for (const id of ['left', 'right']) {
        await expectTicket(page, `ticket-${id}`, id)
        await expectSectionWorks(page, `of ${id}`, id)
      }
      expect(await clicksIn(await widgetIn<DetailsWidgetControl>(page, 'left'))).toHaveLength(1)
      await expect(drawnSection(page, 'left')).toContainText('of left')
      const appIds = await Promise.all(['left', 'right'].map((id) => host.appId(id)))
      expect(new Set(appIds).size).toBe(2)
      await expectReadyDocuments(host, 'left', 1)
      await expectReadyDocuments(host, 'right', 1)
    })

    if (isPlain) return

    test('has the ticket before it is connected, and once more for handlers that were registered then', async ({
      page,
    }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      await expect
        .poll(async () => (await widget.events()).map((event) => event.name))
        .toEqual(['ticket_info'])
      const crossed = (await host.traffic()).map((entry) => `${entry.direction} ${entry.name}`)
      const announcement = crossed.indexOf('in plugin_inited')
      const answers = ['out ticket_info', 'out response', 'out ticket_info']
      expect(crossed.slice(announcement + 1, announcement + 4)).toEqual(answers)
    })

    test('gets an error with the path for an invalid section that it sent as a raw message', async ({
      page,
    }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      const invalid = { title: TITLE, components: [{ type: 'button', data: { label: 'Refund' } }] }
      const outcome = await widget.sendMessage('customer_details_section', invalid)
      const message = expect.stringContaining('components[0].data.id')
      expect(outcome).toMatchObject({ status: 'rejected', reason: { isError: true, message } })
      const verdicts = await verdictsOn(host, 'customer_details_section')
      expect(verdicts).toEqual(['invalid:components[0].data.id'])
      await expect(drawnSection(page)).toContainText('Nothing yet')
    })

    test('rejects a call of the host that a reload overtakes', async ({ page }) => {
      await host.mount(app)
      await widgetIn<DetailsWidgetControl>(page)
      await expectReadyDocuments(host, 'app', 1)
      expect(await host.send('app', 'probe', null)).toEqual(RESOLVED)
      const overtaken = await host.callAndReload('app')
      expect(overtaken).toMatchObject({ status: 'rejected', reason: { isError: true, code: 'CLOSED' } })
      await expectStatuses(host, 'app', [...READY, ...READY])
      expect(await host.send('app', 'probe', null)).toEqual(RESOLVED)
    })
  })
}

test.describe('the genuine fullscreen widget in our host', () => {
  test('sets the badge and removes it with null, and a reload removes it as well', async ({
    page,
    server,
  }) => {
    const host = await openDeskbridgeHost(page, server)
    const url = server.url('text-fullscreen', { site: 'widget' })
    await host.mount(detailsApp(url, { placement: 'main-menu' }))
    const badge = async (): Promise<number | null> => (await host.state('app')).badge
    for (const round of [1, 2]) {
      await expectStatuses(host, 'app', Array.from({ length: round }, () => READY).flat())
      const widget = await widgetIn<FullscreenWidgetControl>(page)
      expect(await packagesIn(await mountedFrame(page, 'app'))).toEqual(expect.arrayContaining(SDK))
      expect(await badge()).toBeNull()
      expect(await widget.setNotificationBadge(3)).toEqual(RESOLVED)
      expect(await badge()).toBe(3)
      expect(await widget.setNotificationBadge(null)).toEqual(RESOLVED)
      expect(await badge()).toBeNull()
      expect(await widget.setNotificationBadge(7)).toEqual(RESOLVED)
      expect(await badge()).toBe(7)
      if (round === 1) await host.reload('app')
    }
    // This placement has no tickets.
    expect((await host.traffic()).filter(({ name }) => name === 'ticket_info')).toEqual([])
  })
})

test.describe('a frame of our host', () => {
  let host: Remote<DeskbridgeHostControl>
  let mount: (request?: Partial<PageRequest>, options?: MountOptions) => Promise<void>

  test.beforeEach(async ({ page, server }) => {
    host = await openDeskbridgeHost(page, server)
    mount = (request = {}, options = {}) =>
      host.mount(detailsApp(server.url('text-details', { site: 'widget', ...request })), options)
  })

  for (const by of ['frame', 'element'] as const) {
    test(`that is moved with the ${by} around it is loading and ready again`, async ({ page }) => {
      await mount()
      await expectSectionWorks(page, 'before')
      expect(await host.move('app', by)).toBe('loading')
      await expectStatuses(host, 'app', [...READY, ...READY])
      await expectTicket(page, 'ticket-501')
      await expectSectionWorks(page, 'after')
    })
  }

  test('that is removed is detached, and its listeners are gone', async ({ page }) => {
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

  test('that is unmounted leaves the page, and the other frame working', async ({ page, server }) => {
    await mount()
    await host.mount(detailsApp(server.url('text-details', { site: 'widget' }), { id: 'other' }))
    await expectReadyDocuments(host, 'app', 1)
    await host.unmount('app')
    await expect(page.locator('#app iframe')).toHaveCount(0)
    expect(await host.attached()).toEqual(['other'])
    await expectSectionWorks(page, 'still here', 'other')
  })

  test("on the desk's own origin is refused unless sandbox: false is written", async ({ page }) => {
    await expect(mount({ site: 'desk' })).rejects.toThrow(/own origin.*sandbox: false/)
    await expect(page.locator('iframe')).toHaveCount(0)
    await mount({ site: 'desk' }, { sandbox: false })
    await expectSectionWorks(page, 'trusted')
  })

  test('with an opaque origin is refused unless it is asked for', async ({ page }) => {
    const sandbox = 'allow-scripts'
    await expect(mount({}, { sandbox })).rejects.toThrow(/opaque origin.*origins: \['null'\]/)
    await mount({}, { sandbox, origins: ['null'] })
    await expectSectionWorks(page, 'opaque')
  })

  test('whose page speaks to no desk in time fails, and becomes ready when it speaks after all', async ({
    page,
    server,
  }) => {
    host = await openDeskbridgeHost(page, server, { readyTimeoutMs: 300 })
    await mount({ serving: { startAfterLoadMs: 1500 } })
    await expect.poll(() => statusOf(host)).toBe('ready')
    // A busy machine may need longer for the load than the host waits.
    const statuses = (await host.statuses('app')).filter((status) => status !== 'loaded')
    expect(statuses).toEqual(['loading', 'failed', 'ready'])
    expect((await host.state('app')).error).toBeNull()
    await expectTicket(page, 'ticket-501')
    await expectSectionWorks(page, 'late')
  })

  test('whose server refuses to be framed fails, and says what to look at', async ({ page, server }) => {
    host = await openDeskbridgeHost(page, server, { readyTimeoutMs: 500 })
    await mount({ serving: { headers: { 'x-frame-options': 'DENY' } } })
    await expect.poll(() => statusOf(host)).toBe('failed')
    const { error } = await host.state('app')
    expect(error).toMatchObject({ isError: true, code: 'CONNECT_TIMEOUT' })
    expect(error).toMatchObject({ message: expect.stringMatching(/within 500 ms.*X-Frame-Options/) })
    await expect.poll(async () => (await mountedFrame(page, 'app')).url()).toContain('chrome-error:')
    expect(await host.events()).toEqual([{ type: 'failed', app: 'app', error }])
  })

  test('that goes to another origin is named, and gets no word of the desk', async ({ page, server }) => {
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

    await host.setTicket({ ...deskTicket, id: 'ticket-502' })
    await host.setTheme('dark')
    await host.clickSectionButton('app', 'refund')
    await expect.poll(() => statusOf(host)).toBe('failed')
    const { error } = await host.state('app')
    expect(error).toMatchObject({ code: 'ORIGIN_REFUSED', message: expect.stringContaining(foreign) })

    await expectReceivedNothing(page, bystander)
    const posted = (await host.traffic()).filter(({ direction }) => direction === 'out')
    expect(new Set(posted.map(({ origin }) => origin))).toEqual(new Set([server.origin('widget')]))
  })

  test('gets no word of the desk on another origin while the host has not heard that it went there', async ({
    page,
    server,
  }) => {
    await mount()
    await expectReadyDocuments(host, 'app', 1)
    const elsewhere = server.url('bystander', { site: 'third', serving: { trailingDelayMs: 60_000 } })
    await (await mountedFrame(page, 'app')).goto(elsewhere, { waitUntil: 'commit' })
    const bystander = remote<BystanderControl>(await mountedFrame(page, 'app'))
    expect(await bystander.received()).toEqual([])
    await host.setTicket({ ...deskTicket, id: 'ticket-502' })
    const last = (await host.traffic()).at(-1)
    expect(last).toMatchObject({ direction: 'out', name: 'ticket_info', data: { id: 'ticket-502' } })
    await expectReceivedNothing(page, bystander)
    await expectReadyDocuments(host, 'app', 1)
  })
})
