import type { DeskId } from '@deskbridge/core'
import { agentAppCapabilities } from '@deskbridge/core/desks/agent-app'
import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { Page } from '@playwright/test'
import { profile } from '../fixtures/agent-app'
import { expectReadyDocuments, openDeskbridgeHost, verdictsOn } from '../fixtures/deskbridge-host'
import { detailsApp, drawnSection, RESOLVED, SECTION_TITLE } from '../fixtures/details-app'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl, type WidgetRequest } from '../fixtures/widget-url'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { TextHostControl } from '../pages/text/host'
import type { PageServer } from '../servers/page-server'

type AgentAppPlacement = 'ticket-sidebar' | 'message-box' | 'main-menu' | 'settings'

const MARK = '@@livechat/postmessenger'
const orders: readonly (readonly DeskId[])[] = [
  ['text', 'qiscus', 'agent-app'],
  ['agent-app', 'qiscus', 'text'],
]

async function connectedWidget(page: Page): Promise<Remote<WidgetControl>> {
  const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
  expect(await widget.created()).toEqual(RESOLVED)
  return widget
}

/** Opens our host with an app of the desk, and waits until its widget is connected. */
async function openIn(
  page: Page,
  server: PageServer,
  placement: AgentAppPlacement,
  request: WidgetRequest = {},
): Promise<{ host: Remote<DeskbridgeHostControl>; widget: Remote<WidgetControl> }> {
  const host = await openDeskbridgeHost(page, server, { theme: 'light' })
  const url = widgetUrl(server, {
    ...request,
    widget: { placement, desks: ['agent-app'], ...request.widget },
  })
  await host.mount(detailsApp(url, { desk: 'agent-app', placement }))
  const widget = await connectedWidget(page)
  await expectReadyDocuments(host, 'app', 1)
  return { host, widget }
}

/** Records what reaches a page as messages, before anything else runs in it; the returned function reads them. */
async function recordPosts(page: Page): Promise<() => Promise<readonly object[]>> {
  await page.addInitScript(() => {
    const posts: unknown[] = []
    Object.assign(window, { __posts: posts })
    window.addEventListener('message', ({ data }) => posts.push(data), true)
  })
  return () => page.evaluate(() => (window as unknown as { __posts: object[] }).__posts)
}

/** Serves the pages of a local origin at a public one, whose pages the browser does not let frame local ones. */
async function servePublicly(page: Page, origin: string, local: string): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: local + pathname + search }) })
  })
}

for (const placement of Object.keys(agentAppCapabilities) as AgentAppPlacement[]) {
  test(`A20: connects in ${placement}, with what that placement has`, async ({ page, server }) => {
    const { host, widget } = await openIn(page, server, placement)
    const hasTicket = agentAppCapabilities[placement]!.includes('ticket')
    expect(await widget.state()).toMatchObject({
      status: 'connected',
      desk: 'agent-app',
      appContext: { desk: 'agent-app', appId: 'app', placement, mode: null },
      theme: 'light',
      user: null,
      ticket: hasTicket ? { id: neutralTicket.id } : null,
      capabilities: agentAppCapabilities[placement],
    })
    expect(await verdictsOn(host, 'plugin_inited')).toEqual(['delivered'])
  })

  test(`A23: inserts text from ${placement}, or rejects and sends nothing`, async ({ page, server }) => {
    const { host, widget } = await openIn(page, server, placement)
    const outcome = await widget.insertText('It is on its way.')
    const inserted = (await host.events()).filter(({ type }) => type === 'insertText')
    if (agentAppCapabilities[placement]!.includes('insertText')) {
      expect(outcome).toEqual(RESOLVED)
      expect(inserted).toEqual([{ type: 'insertText', app: 'app', text: 'It is on its way.' }])
    } else {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNSUPPORTED' } })
      const calls = (await host.traffic()).filter(
        (entry) => entry.direction === 'in' && entry.name !== 'response',
      )
      expect(calls.map(({ name }) => name)).toEqual(['plugin_inited'])
    }
  })
}

test('A33, A34: inserts text by the message of its placement', async ({ page, server }) => {
  for (const [placement, name] of [
    ['ticket-sidebar', 'put_message'],
    ['message-box', 'put_messagebox_message'],
  ] as const) {
    const { host, widget } = await openIn(page, server, placement)
    expect(await widget.insertText('Hello')).toEqual(RESOLVED)
    expect(await verdictsOn(host, name)).toEqual(['delivered'])
  }
})

test('A50, A59, A60 to A66: has the chat as its ticket, follows its changes, and moves on to the next one', async ({
  page,
  server,
}) => {
  const { host, widget } = await openIn(page, server, 'ticket-sidebar')
  const { id, requester, division } = neutralTicket
  expect((await widget.state()).ticket).toEqual({
    desk: 'agent-app',
    id,
    number: null,
    subject: null,
    status: null,
    priority: null,
    createdAt: null,
    updatedAt: null,
    requester: { ...requester, phone: null },
    assignee: null,
    division: { id: division.id, name: null },
    tags: [],
    customFields: {},
    raw: profile,
  })
  const chat = { preChatSurvey: [{ question: 'Order?', answer: '1001' }] }
  await host.setTicket({ ...neutralTicket, extra: { 'agent-app': { chat: { ...chat, groupID: '' } } } })
  await host.setTicket({ ...neutralTicket, id: '502' })
  const change = (ticketId: string, isSwitch: boolean, customFields = {}) => ({
    name: 'ticketChange',
    data: { ticket: { id: ticketId, customFields }, isSwitch },
  })
  await expect
    .poll(() => widget.events())
    .toMatchObject([change(id, true), change(id, false, { 'Order?': '1001' }), change('502', true)])
})

test('A4, A52: shows its section, receives its clicks and the theme, and does so again after a reload', async ({
  page,
  server,
}) => {
  const { host } = await openIn(page, server, 'ticket-sidebar')
  for (const [round, theme] of [
    [1, 'dark'],
    [2, 'light'],
  ] as const) {
    const widget = await connectedWidget(page)
    const components = [{ type: 'button' as const, data: { id: 'refund', label: 'Refund' } }]
    expect(await widget.setSection({ title: SECTION_TITLE, components })).toEqual(RESOLVED)
    await drawnSection(page).getByRole('button', { name: 'Refund' }).click()
    const clicks = async () => (await widget.events()).filter(({ name }) => name === 'sectionButtonClick')
    await expect.poll(clicks).toEqual([{ name: 'sectionButtonClick', data: { buttonId: 'refund' } }])
    await host.setTheme(theme)
    await expect.poll(async () => (await widget.state()).theme).toBe(theme)
    if (round === 2) return
    await host.reload('app')
    await expectReadyDocuments(host, 'app', 2)
  }
})

for (const [how, serving] of [
  ['its script is slow', { scriptDelayMs: 1500 }],
  ['its document is slow', { documentDelayMs: 1500 }],
  ['it listens long after the load', { startAfterLoadMs: 1500 }],
  ['an image keeps the page loading', { trailingDelayMs: 1500 }],
] as const) {
  test(`A1: connects once with the current chat when ${how}`, async ({ page, server }) => {
    const host = await openDeskbridgeHost(page, server)
    const url = widgetUrl(server, { serving, widget: { desks: ['text', 'agent-app'] } })
    await host.mount(detailsApp(url, { desk: 'agent-app' }))
    await host.setTicket({ ...neutralTicket, id: '502' })
    const widget = await connectedWidget(page)
    await expectReadyDocuments(host, 'app', 1)
    expect(await widget.state()).toMatchObject({ desk: 'agent-app', ticket: { id: '502' } })
    expect(await verdictsOn(host, 'plugin_inited')).toEqual(['delivered'])
  })
}

for (const desks of orders) {
  const listed = desks.join(', ')

  test(`A10, A12: a widget of ${listed} knows the desk by its URL, and posts nothing for another`, async ({
    page,
    server,
  }) => {
    const posts = await recordPosts(page)
    const { host, widget } = await openIn(page, server, 'ticket-sidebar', { widget: { desks } })
    expect(await widget.state()).toMatchObject({ desk: 'agent-app', ticket: { id: neutralTicket.id } })
    const received = await posts()
    expect(received.length).toBeGreaterThan(0)
    expect(received.filter((data) => !(MARK in data))).toEqual([])
    expect(await host.diagnostics()).toEqual([])
  })

  test(`A11, A12: a widget of ${listed} knows the desk by the origin of the genuine host, and posts nothing for another`, async ({
    page,
    server,
  }) => {
    await servePublicly(page, 'https://my.livechatinc.com', server.origin('desk'))
    await servePublicly(page, 'https://widget.example.com', server.origin('widget'))
    const posts = await recordPosts(page)
    await page.goto('https://my.livechatinc.com/text-host-0.3.2')
    const host = remote<TextHostControl>(page)
    const { pathname, search } = new URL(widgetUrl(server, { widget: { desks } }))
    await host.mount('app', { url: `https://widget.example.com${pathname}${search}` })
    const widget = await connectedWidget(page)
    expect(new URL((await mountedFrame(page, 'app')).url()).searchParams.has('deskbridge')).toBe(false)
    await host.send('app', 'customer_profile', profile)
    await expect
      .poll(() => widget.state())
      .toMatchObject({ desk: 'agent-app', ticket: { id: profile.chat.id, raw: profile } })
    expect(await host.calls('app')).toMatchObject([{ message: 'plugin_inited' }])
    const received = await posts()
    expect(received.length).toBeGreaterThan(0)
    expect(received.filter((data) => !(MARK in data))).toEqual([])
  })

  for (const desk of ['text', 'qiscus'] as const) {
    test(`A12: a widget of ${listed} is on the desk ${desk} where the page is no LiveChat page`, async ({
      page,
      server,
    }) => {
      const host = await openDeskbridgeHost(page, server)
      await host.mount(detailsApp(widgetUrl(server, { widget: { desks } }), { desk }))
      const widget = await connectedWidget(page)
      expect(await widget.state()).toMatchObject({ desk })
      expect(await widget.whenTicket()).toMatchObject({ value: { desk, id: neutralTicket.id } })
    })
  }
}
