import { neutralTicket } from '@deskbridge/fixtures/tickets'
import { agentApp, agentWidget, kinds, openAgentApp, profile, receivedBy } from '../fixtures/agent-app'
import { expectReadyDocuments, openDeskbridgeHost, verdictsOn } from '../fixtures/deskbridge-host'
import { drawnSection, RESOLVED, SECTION_TITLE, sectionWith } from '../fixtures/details-app'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { expect, test } from '../fixtures/test'
import type { AgentAppKind } from '../pages/agent-app/sdk-widget'

const PACKAGES = [
  '@livechat/agent-app-sdk@1.16.0',
  '@livechat/postmessage@0.3.2',
  '@livechat/widget-core-sdk@1.5.1',
]

/** Methods of every kind of widget (A3). */
const COMMON = [
  'getTheme',
  'off',
  'on',
  'openChatWidget',
  'sendMessage',
  'setToast',
  'startTransaction',
  'trackEvent',
  'updateProperties',
]
/** Further methods of each kind, which say what its placement has. */
const methodsOf: Record<AgentAppKind, readonly string[]> = {
  details: [
    'getCustomerProfile',
    'modifySection',
    'putMessage',
    'refreshSession',
    'sendCards',
    'sendQuickReplies',
    'watchMessages',
  ],
  'message-box': ['getCustomerProfile', 'putMessage', 'sendCards', 'sendQuickReplies'],
  fullscreen: ['getPageData', 'navigate', 'setNotificationBadge', 'setReportsFilters'],
  settings: ['getPageData', 'redirect'],
}

/** Events that the host sends as its own messages, with what they carry and the kinds of widgets that have them. */
const rawEvents = [
  {
    rule: 'A53',
    name: 'message',
    data: { chat: 'c1', message: 'Hello', message_id: 'm1', message_source: 'visitor' },
    kinds: ['details'],
  },
  { rule: 'A54', name: 'message_box_text', data: { value: 'Hel' }, kinds: ['details'] },
  { rule: 'A55', name: 'message_sent', data: undefined, kinds: ['message-box'] },
  {
    rule: 'A56',
    name: 'page_data',
    data: { queryParams: { order: '1' } },
    kinds: ['fullscreen', 'settings'],
  },
] as const satisfies { kinds: readonly AgentAppKind[]; [member: string]: unknown }[]

for (const kind of kinds) {
  const hasTickets = kind === 'details' || kind === 'message-box'

  test.describe(`the genuine ${kind} widget of the LiveChat Agent App in our host`, () => {
    test('is the pinned package with the known methods', async ({ page, server }) => {
      const { widget } = await openAgentApp(page, server, kind)
      const packages = await packagesIn(await mountedFrame(page, 'app'))
      expect(packages).toEqual(expect.arrayContaining(PACKAGES))
      expect(packages.filter((name) => name.startsWith('@deskbridge/'))).toEqual([])
      expect(await widget.methods()).toEqual([...COMMON, ...methodsOf[kind]].sort())
    })

    test('A1, A10, A20, A30: connects with the desk in its URL, and is ready when it announces itself', async ({
      page,
      server,
    }) => {
      const { host } = await openAgentApp(page, server, kind)
      const { searchParams } = new URL((await mountedFrame(page, 'app')).url())
      expect(searchParams.get('deskbridge')).toBe('agent-app')
      expect(searchParams.get('plugin_id')).toBe('app')
      expect(await host.state('app')).toMatchObject({ status: 'ready', desk: 'agent-app' })
      expect(await verdictsOn(host, 'plugin_inited')).toEqual(['delivered'])
      const traffic = await host.traffic()
      expect(new Set(traffic.map(({ desk }) => desk))).toEqual(new Set(['agent-app']))
      const announcement = traffic.findIndex(({ name }) => name === 'plugin_inited')
      const before = traffic.slice(0, announcement).map(({ direction, name }) => `${direction} ${name}`)
      expect(new Set(before)).toEqual(new Set(['out handshake', 'in response']))
      const after = traffic.slice(announcement + 1, announcement + 4).map(({ name }) => name)
      if (hasTickets) expect(after).toEqual(['customer_profile', 'response', 'customer_profile'])
      else expect(after).toEqual(['response'])
    })

    test('A52: has the theme of its URL, and then each that it receives', async ({ page, server }) => {
      const { host, widget } = await openAgentApp(page, server, kind)
      expect(await widget.call('getTheme')).toEqual({ status: 'resolved', value: 'light' })
      await host.setTheme('dark')
      await expect.poll(() => receivedBy(widget, 'change_theme')).toEqual([{ theme: 'dark' }])
      expect(await widget.call('getTheme')).toEqual({ status: 'resolved', value: 'dark' })
    })

    test('A3: tracks, shows a toast, and sends what every kind has', async ({ page, server }) => {
      const { host, widget } = await openAgentApp(page, server, kind)
      const charge = { name: 'Plan', price: 5, per_account: true, test: true, quantity: 1 }
      const metadata = { icon: 'https://example.com/icon.png', description: 'A plan' }
      expect(await widget.trackEvent('opened', { from: kind })).toEqual(RESOLVED)
      expect(await widget.call('setToast', { content: 'Saved', kind: 'success' })).toEqual(RESOLVED)
      expect(await widget.call('openChatWidget')).toEqual(RESOLVED)
      expect(await widget.call('updateProperties', { plan: 'team' })).toEqual(RESOLVED)
      expect(await widget.call('startTransaction', charge, metadata)).toEqual(RESOLVED)
      expect(await widget.call('startTransaction', charge, {})).toMatchObject({ status: 'threw' })

      const message = (name: string, data: unknown) => ({ type: 'message', desk: 'agent-app', name, data })
      const done = async () => (await host.events()).filter(({ type }) => type !== 'ready')
      await expect
        .poll(done)
        .toMatchObject([
          { type: 'track', name: 'opened', properties: { from: kind } },
          { type: 'toast', toast: { content: 'Saved', kind: 'success' } },
          message('open_chat_widget', null),
          message('update_properties', { plan: 'team' }),
          message('register_transaction_pending', { paymentIntent: { name: 'Plan', return_url: null } }),
          message('register_transaction_success', { charge }),
          message('register_transaction_failure', { error: expect.any(Error) }),
        ])
    })

    test('A1: works again after the host or the page itself has reloaded it', async ({ page, server }) => {
      const { host } = await openAgentApp(page, server, kind)
      await host.reload('app')
      await expectReadyDocuments(host, 'app', 2)
      await agentWidget(page)
      await (await mountedFrame(page, 'app')).evaluate(() => location.reload())
      await expectReadyDocuments(host, 'app', 3)
      const widget = await agentWidget(page)
      expect(await widget.trackEvent('opened', {})).toEqual(RESOLVED)
      expect(await verdictsOn(host, 'plugin_inited')).toEqual(['delivered', 'delivered', 'delivered'])
    })

    for (const { rule, name, data, kinds: having } of rawEvents) {
      if (!(having as readonly string[]).includes(kind)) continue
      test(`${rule}: receives ${name}`, async ({ page, server }) => {
        const { host, widget } = await openAgentApp(page, server, kind)
        expect(await host.send('app', name, data)).toEqual(RESOLVED)
        expect(await receivedBy(widget, name)).toEqual([data])
        if (name === 'page_data') {
          expect(await widget.call('getPageData')).toEqual({ status: 'resolved', value: data })
        }
      })
    }

    if (!hasTickets) {
      test('A58: receives no chat', async ({ page, server }) => {
        const { host, widget } = await openAgentApp(page, server, kind)
        await host.setTicket({ ...neutralTicket, id: '502' })
        expect(await host.send('app', 'page_data', {})).toEqual(RESOLVED)
        expect(await receivedBy(widget, 'customer_profile')).toEqual([])
      })
      return
    }

    test('A50, A58: has the chat when it is created, and receives it then, on a change and with the next chat', async ({
      page,
      server,
    }) => {
      const { host, widget } = await openAgentApp(page, server, kind)
      expect(await widget.call('getCustomerProfile')).toEqual({ status: 'resolved', value: profile })
      await expect.poll(() => receivedBy(widget, 'customer_profile')).toEqual([profile])

      await host.setTicket({ ...neutralTicket, division: { id: '9', name: 'Returns' } })
      const moved = { ...profile, chat: { ...profile.chat, groupID: '9' } }
      await expect.poll(() => receivedBy(widget, 'customer_profile')).toEqual([profile, moved])
      await host.setTicket({ ...neutralTicket, id: '502', extra: { 'agent-app': { source: 'archives' } } })
      const next = { ...profile, chat: { ...profile.chat, id: '502' }, source: 'archives' }
      await expect.poll(() => receivedBy(widget, 'customer_profile')).toEqual([profile, moved, next])
      expect(await widget.call('getCustomerProfile')).toEqual({ status: 'resolved', value: next })
      expect(await receivedBy(widget, 'ticket_info')).toEqual([])
    })

    test('A1: is isolated from a second one on the page', async ({ page, server }) => {
      const host = await openDeskbridgeHost(page, server)
      for (const id of ['left', 'right']) {
        await host.mount({ ...agentApp(server, kind), id })
        await host.setAppTicket(id, { ...neutralTicket, id: `chat-${id}` })
      }
      for (const id of ['left', 'right']) {
        const widget = await agentWidget(page, id)
        const chat = { ...profile, chat: { ...profile.chat, id: `chat-${id}` } }
        await expect
          .poll(() => widget.call('getCustomerProfile'))
          .toEqual({ status: 'resolved', value: chat })
        expect(await widget.call('putMessage', `from ${id}`)).toEqual(RESOLVED)
      }
      const inserted = (await host.events()).filter(({ type }) => type === 'insertText')
      expect(inserted).toEqual(
        ['left', 'right'].map((app) => ({ type: 'insertText', app, text: `from ${app}` })),
      )
    })
  })
}

test.describe('the section of the genuine details widget', () => {
  const withCustomer = { title: SECTION_TITLE, components: [{ type: 'customer' }, { type: 'line' }] }

  test('A4, A31, A51: is shown, and its button and clickable item are clicks', async ({ page, server }) => {
    const { widget } = await openAgentApp(page, server, 'details')
    await expect(drawnSection(page)).toContainText('Nothing yet')
    const section = sectionWith('on its way') as { components: object[] }
    section.components.push({ type: 'title', data: { id: 'order', title: 'Order 1001', clickable: true } })
    expect(await widget.call('modifySection', section)).toEqual(RESOLVED)
    await drawnSection(page).getByRole('button', { name: 'Refund' }).click()
    await drawnSection(page).getByRole('button', { name: 'Order 1001' }).click()
    const clicks = ['refund', 'order'].map((buttonId) => ({ buttonId }))
    await expect.poll(() => receivedBy(widget, 'customer_details_section_button_click')).toEqual(clicks)
  })

  test('A70, A71: shows the customer of the ticket that is open when it arrives', async ({
    page,
    server,
  }) => {
    const { host, widget } = await openAgentApp(page, server, 'details')
    expect(await widget.call('modifySection', withCustomer)).toEqual(RESOLVED)
    await expect(drawnSection(page)).toContainText(neutralTicket.requester.name)
    await expect(drawnSection(page)).toContainText(neutralTicket.requester.email)

    await host.setTicket({ ...neutralTicket, requester: null })
    expect(await widget.call('modifySection', withCustomer)).toEqual(RESOLVED)
    await expect(drawnSection(page)).not.toContainText(neutralTicket.requester.name)
    await expect(drawnSection(page).getByRole('separator')).toHaveCount(2)
  })

  test('A70: cannot have a component in the vocabulary of the documentation', async ({ page, server }) => {
    const { host, widget } = await openAgentApp(page, server, 'details')
    for (const type of ['item', 'divider', 'header']) {
      const section = { title: SECTION_TITLE, components: [{ type, data: { title: 'Delivery' } }] }
      expect(await widget.call('modifySection', section)).toMatchObject({
        status: 'threw',
        reason: { isError: true, message: `Invalid component type given: '${type}'` },
      })
    }
    expect(await verdictsOn(host, 'customer_details_section')).toEqual([])
  })

  test('A4: goes back to the opening state when the page is reloaded or another chat is opened', async ({
    page,
    server,
  }) => {
    const { host } = await openAgentApp(page, server, 'details')
    for (const leave of [() => host.reload('app'), () => host.setTicket({ ...neutralTicket, id: '502' })]) {
      const widget = await agentWidget(page)
      expect(await widget.call('modifySection', sectionWith('on its way'))).toEqual(RESOLVED)
      await expect(drawnSection(page)).toContainText('on its way')
      await leave()
      await expect(drawnSection(page)).toContainText('Nothing yet')
    }
  })

  test('A4: receives a click on its opening state that came before it was ready', async ({
    page,
    server,
  }) => {
    const host = await openDeskbridgeHost(page, server)
    const components = [{ type: 'button' as const, data: { id: 'open', label: 'Open' } }]
    const openingState = { title: SECTION_TITLE, components }
    let release = (): void => {}
    const clicked = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/agent-app-sdk/script.js*', (route) => clicked.then(() => route.continue()))
    await host.mount({ ...agentApp(server, 'details'), openingState })
    await drawnSection(page).getByRole('button', { name: 'Open' }).click()
    expect(await verdictsOn(host, 'plugin_inited')).toEqual([])
    release()
    const widget = await agentWidget(page)
    const clicks = () => receivedBy(widget, 'customer_details_section_button_click')
    await expect.poll(clicks).toEqual([{ buttonId: 'open' }])
  })

  test('A4: has no effect under another title, and is answered with success', async ({ page, server }) => {
    const { host, widget } = await openAgentApp(page, server, 'details')
    expect(await widget.call('modifySection', sectionWith('late', 'Another title'))).toEqual(RESOLVED)
    expect(await verdictsOn(host, 'customer_details_section')).toEqual(['ignored:title'])
    await expect(drawnSection(page)).toContainText('Nothing yet')
  })
})

test('A4, A32: the genuine fullscreen widget sets its badge, and removes it with null or by reloading', async ({
  page,
  server,
}) => {
  const { host, widget } = await openAgentApp(page, server, 'fullscreen')
  const badge = async (): Promise<number | null> => (await host.state('app')).badge
  for (const count of [3, null, 7]) {
    expect(await widget.call('setNotificationBadge', count)).toEqual(RESOLVED)
    expect(await badge()).toBe(count)
  }
  await host.reload('app')
  expect(await badge()).toBeNull()
})

for (const kind of kinds) {
  test(`A1: the genuine ${kind} widget connects in plain mode`, async ({ page, server }) => {
    const host = await openDeskbridgeHost(page, server, { site: 'helpdesk' })
    await host.mount(agentApp(server, kind, { connection: 'plain' }))
    const widget = await agentWidget(page)
    await expectReadyDocuments(host, 'app', 1)
    await host.setTheme('dark')
    await expect.poll(() => receivedBy(widget, 'change_theme')).toEqual([{ theme: 'dark' }])
    expect(await widget.trackEvent('opened', {})).toEqual(RESOLVED)
    const track = { type: 'track', app: 'app', name: 'opened', properties: {} }
    await expect.poll(() => host.events()).toContainEqual(track)
  })
}
