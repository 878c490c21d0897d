import type { Frame, Page } from '@playwright/test'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import { addFrame } from '../fixtures/add-frame'
import { detailsApp, SECTION_TITLE } from '../fixtures/details-app'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl } from '../fixtures/widget-url'
import type { BystanderControl } from '../pages/bystander'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { PageServer, Site } from '../servers/page-server'

/** An envelope of the desk's connection, the way a genuine desk sends it. */
function envelope(type: string, members: object = {}): object {
  const mark = { '@@livechat/postmessenger': true, owner: 'desk', instance: 0 }
  return { ...mark, type, request: null, data: undefined, ...members }
}

/** A call with an event, under the owner and instance of the desk's connection. */
function themeCall(theme: 'light' | 'dark'): object {
  const event = { event_name: 'livechat:change_theme', event_data: { theme } }
  return envelope('call', { request: theme, data: { method: 'handle', args: [event] } })
}

/** Messages with which a desk would begin, on every wire that a widget knows. */
const openings: readonly object[] = [
  envelope('handshake', { owner: 'intruder' }),
  { event_name: 'livechat:ticket_info', event_data: { id: 'forged' } },
  { channel: 'helpdesk:apps', event: 'helpdesk:context:app', payload: { appId: 'forged', mode: 'popup' } },
]

/** Returns the URL of a stranger's page; browsers load no page in a frame of itself. */
function strangerUrl(server: PageServer, site: Site): string {
  return server.url('bystander', { site, query: { as: 'stranger' } })
}

/** A widget in a desk, in a page around the desk, which another window has opened; only the desk is the widget's parent. */
interface WidgetScene {
  opener: Page
  around: Page
  desk: Frame
  widget: Frame
}

async function openWidgetScene(page: Page, server: PageServer): Promise<WidgetScene> {
  const onDesk = server.url('bystander', { site: 'desk' })
  await page.goto(server.url('bystander', { site: 'third' }))
  const [around] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => void Object.assign(window, { opened: window.open(url) }), onDesk),
  ])
  await around.waitForURL(onDesk)
  const desk = await addFrame(around.mainFrame(), onDesk)
  const widget = await addFrame(desk, widgetUrl(server, { page: 'deskbridge-main-menu' }))
  return { opener: page, around, desk, widget }
}

type Say = (message: object) => Promise<void>

/** The windows that reach the widget and are not its parent, each with how it does. */
const strangers: Record<string, (scene: WidgetScene, server: PageServer) => Promise<Say>> = {
  'a sibling frame on the origin of the desk': (scene, server) => sayAsSibling(scene, server, 'desk'),
  'a sibling frame on the origin of the widget': (scene, server) => sayAsSibling(scene, server, 'widget'),
  'a sibling frame on a foreign origin': (scene, server) => sayAsSibling(scene, server, 'third'),
  async 'a frame in the widget'({ widget }, server) {
    const nested = await addFrame(widget, strangerUrl(server, 'desk'))
    return (message) => nested.evaluate((data) => window.parent.postMessage(data, '*'), message)
  },
  'the page around the desk':
    async ({ around }) =>
    (message) =>
      around.evaluate((data) => window.frames[0]!.frames[0]!.postMessage(data, '*'), message),
  'the window that opened the page around the desk':
    async ({ opener }) =>
    (message) =>
      opener.evaluate((data) => {
        const { opened } = window as typeof window & { opened: Window }
        opened.frames[0]!.frames[0]!.postMessage(data, '*')
      }, message),
  async 'a window that the widget opened'({ around, widget }, server) {
    const url = server.url('bystander', { site: 'desk' })
    const [popup] = await Promise.all([
      around.context().waitForEvent('page'),
      widget.evaluate((src) => void window.open(src), url),
    ])
    await popup.waitForURL(url)
    return (message) => popup.evaluate((data) => (opener as Window).postMessage(data, '*'), message)
  },
  'the page of the widget itself':
    async ({ widget }) =>
    (message) =>
      widget.evaluate((data) => window.postMessage(data, '*'), message),
}

async function sayAsSibling({ desk }: WidgetScene, server: PageServer, site: Site): Promise<Say> {
  const sibling = await addFrame(desk, strangerUrl(server, site))
  return (message) => sibling.evaluate((data) => window.parent.frames[0]!.postMessage(data, '*'), message)
}

function codesOf(widget: Remote<WidgetControl>): () => Promise<string[]> {
  return async () => (await widget.diagnostics()).map(({ code }) => code)
}

for (const [who, approach] of Object.entries(strangers)) {
  test(`a widget refuses and reports what comes from ${who}, before and after it has connected`, async ({
    page,
    server,
  }) => {
    const scene = await openWidgetScene(page, server)
    const widget = remote<WidgetControl>(scene.widget)
    const say = await approach(scene, server)
    const speakAsDesk: Say = (message) =>
      scene.desk.evaluate((data) => window.frames[0]!.postMessage(data, '*'), message)

    for (const message of openings) await say(message)
    await expect.poll(codesOf(widget)).toEqual(openings.map(() => 'other-window'))
    expect(await widget.state()).toMatchObject({ status: 'connecting', desk: null, ticket: null })

    await speakAsDesk(envelope('handshake'))
    await expect.poll(async () => (await widget.state()).status).toBe('connected')
    const stolen = [themeCall('light'), envelope('handshake', { instance: 9 }), ...openings]
    for (const message of stolen) await say(message)
    const refused = [...openings, ...stolen].map(() => 'other-window')
    await expect.poll(codesOf(widget)).toEqual(refused)
    expect(await widget.state()).toMatchObject({ desk: 'text', theme: null, ticket: null })

    await speakAsDesk(themeCall('dark'))
    await expect.poll(async () => (await widget.state()).theme).toBe('dark')
    expect(await codesOf(widget)()).toEqual(refused)
  })
}

/** Origins of pages that frame the widget, and whether the desk's own list allows them. */
const framingOrigins: readonly (readonly [origin: string, isAllowed: boolean])[] = [
  ['https://app.helpdesk.com', true],
  ['https://app.helpdesk.com.example.com', false],
  ['https://nothelpdesk.com', false],
  ['https://helpdesk.com-example.com', false],
  ['https://app.helpdesk.com:8443', false],
  ['http://app.helpdesk.com', false],
  ['null', false],
]

for (const [origin, isAllowed] of framingOrigins) {
  test(`a widget ${isAllowed ? 'connects to' : 'refuses and reports'} a desk on the origin ${origin}`, async ({
    page,
    server,
  }) => {
    const widgetOrigin = 'https://widget.example.com'
    const url = new URL(
      widgetUrl(server, { page: 'deskbridge-main-menu', widget: { connectTimeoutMs: 3000 } }),
    )
    const frame = `<iframe src="${widgetOrigin}${url.pathname}${url.search.replaceAll('"', '&quot;')}"></iframe>`
    await page.route(`${widgetOrigin}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url())
      await route.fulfill({ response: await route.fetch({ url: url.origin + pathname + search }) })
    })
    await page.route(`${origin}/`, (route) => route.fulfill({ contentType: 'text/html', body: frame }))
    // The document of a data: URL has an opaque origin.
    await page.goto(origin === 'null' ? `data:text/html,${encodeURIComponent(frame)}` : `${origin}/`)
    const widget = remote<WidgetControl>(
      (await (await page.locator('iframe').elementHandle())!.contentFrame())!,
    )
    await expect.poll(async () => (await widget.state()).status).toBe('connecting')

    await page.evaluate((data) => window.frames[0]!.postMessage(data, '*'), envelope('handshake'))
    if (isAllowed) return expect.poll(async () => (await widget.state()).status).toBe('connected')
    await expect.poll(widget.diagnostics).toEqual([{ code: 'other-origin', origin }])
    expect(await widget.created()).toMatchObject({ reason: { code: 'ORIGIN_REFUSED' } })
    return expect(await widget.state()).toMatchObject({ status: 'failed', desk: null })
  })
}

test('a host refuses and reports what other windows send under the owner and instance of an app', async ({
  page,
  server,
}) => {
  const host = await openDeskbridgeHost(page, server, { user: neutralUser, ticket: neutralTicket })
  const url = server.url('bystander', { site: 'widget' })
  await host.mount(detailsApp(url))
  const app = await mountedFrame(page, 'app')
  const appControl = remote<BystanderControl>(app)
  await expect.poll(async () => (await appControl.received()).length).toBeGreaterThan(0)
  const [handshake] = (await appControl.received()) as [object]
  await appControl.postToParent({ ...handshake, type: 'response', data: { error: false, result: {} } })
  const call = (request: string, message: string, data: unknown) => ({
    ...{ ...handshake, type: 'call', request },
    data: { method: 'handle', args: [{ plugin_id: 'app', message, data }] },
  })
  await appControl.postToParent(call('1', 'plugin_inited', null))
  await expect.poll(async () => (await host.state('app')).status).toBe('ready')
  const { section } = await host.state('app')

  const forged = call('2', 'customer_details_section', {
    title: SECTION_TITLE,
    components: [{ type: 'title', data: { title: 'forged' } }],
  })
  await host.mount({ ...detailsApp(url), id: 'other' })
  const other = await mountedFrame(page, 'other')
  const stray = await addFrame(page.mainFrame(), url)
  const nested = await addFrame(app, url)
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    app.evaluate((src) => void window.open(src), url),
  ])
  await popup.waitForURL(url)
  await other.evaluate((data) => window.parent.postMessage(data, '*'), forged)
  await stray.evaluate((data) => window.parent.postMessage(data, '*'), forged)
  await nested.evaluate((data) => window.top!.postMessage(data, '*'), forged)
  await popup.evaluate((data) => (opener as Window).parent.postMessage(data, '*'), forged)

  await expect
    .poll(async () => (await host.diagnostics()).map(({ code }) => code))
    .toEqual(['stale', 'other-window', 'other-window', 'other-window'])
  expect((await host.state('app')).section).toEqual(section)
  expect((await host.state('other')).section?.components).not.toEqual([
    expect.objectContaining({ data: { title: 'forged' } }),
  ])
  await appControl.postToParent(forged)
  await expect.poll(async () => JSON.stringify((await host.state('app')).section)).toContain('forged')
})
