import { agentApp, agentWidget, openAgentApp, receivedBy } from '../fixtures/agent-app'
import { expectReadyDocuments, openDeskbridgeHost, verdictsOn } from '../fixtures/deskbridge-host'
import { drawnSection, RESOLVED, sectionWith } from '../fixtures/details-app'
import { expect, test } from '../fixtures/test'
import type { AgentAppKind } from '../pages/agent-app/sdk-widget'

const button = { text: 'Where is it?', value: 'order', type: 'message', postback_id: 'p', user_ids: ['u'] }
const image = { url: 'https://example.com/a.png', name: 'a', content_type: 'image/png', size: 9, width: 3 }
const card = { title: 'Order 1001', subtitle: 'On its way', image, buttons: [{ ...button, value: 7 }] }
const richMessage = { template_id: 'cards', elements: [card, { image: 'b.png' }] }
const filters = { from: new Date(0), group: 'a', agents: ['b', 'c'], tags: [1, 2], limit: 5 }

interface Call {
  rule: string
  kind: AgentAppKind
  method: string
  parameters: readonly unknown[]
}

const inserted = (text: string) => ({ type: 'insertText', app: 'app', text })
const raw = (name: string, data: unknown) => ({ type: 'message', app: 'app', desk: 'agent-app', name, data })

/** Every message that only this desk has, as the methods of the genuine SDK send it. */
const calls: readonly (Call & { event: object })[] = [
  {
    rule: 'A33',
    kind: 'details',
    method: 'putMessage',
    parameters: ['Hello'],
    event: inserted('Hello'),
  },
  {
    rule: 'A34, A40',
    kind: 'message-box',
    method: 'putMessage',
    parameters: ['Hello'],
    event: inserted('Hello'),
  },
  {
    rule: 'A34, A40, A41, A42, A43',
    kind: 'message-box',
    method: 'putMessage',
    parameters: [richMessage],
    event: raw('put_messagebox_message', { type: 'rich_message', payload: richMessage }),
  },
  {
    rule: 'A35',
    kind: 'details',
    method: 'watchMessages',
    parameters: [],
    event: raw('watch_messages', null),
  },
  {
    rule: 'A36',
    kind: 'details',
    method: 'refreshSession',
    parameters: [],
    event: raw('plugin_loaded', null),
  },
  ...(['details', 'message-box'] as const).flatMap((kind) => [
    {
      rule: 'A37',
      kind,
      method: 'sendQuickReplies',
      parameters: ['Topic?', [button]],
      event: raw('send_quick_replies', { title: 'Topic?', buttons: [button] }),
    },
    {
      rule: 'A38',
      kind,
      method: 'sendCards',
      parameters: [[card, card]],
      event: raw('send_cards', [card, card]),
    },
    {
      rule: 'A38',
      kind,
      method: 'sendCards',
      parameters: [card],
      event: raw('send_cards', [card]),
    },
  ]),
  {
    rule: 'A39',
    kind: 'fullscreen',
    method: 'navigate',
    parameters: ['/reports'],
    event: raw('navigate_from_fullscreen_widget', '/reports'),
  },
  {
    rule: 'A45',
    kind: 'fullscreen',
    method: 'setReportsFilters',
    parameters: [filters],
    event: raw('set_reports_filters', filters),
  },
  {
    rule: 'A46',
    kind: 'settings',
    method: 'redirect',
    parameters: ['https://example.com/'],
    event: raw('redirect', 'https://example.com/'),
  },
]

for (const { rule, kind, method, parameters, event } of calls) {
  test(`${rule}: ${method}(${JSON.stringify(parameters).slice(1, 40)}…) of the genuine ${kind} widget reaches the desk once`, async ({
    page,
    server,
  }) => {
    const { host, widget } = await openAgentApp(page, server, kind)
    expect(await widget.call(method, ...parameters)).toEqual(RESOLVED)
    expect((await host.events()).filter(({ type }) => type !== 'ready')).toEqual([event])
  })
}

test('A36: the genuine details widget receives the chat again when it asks', async ({ page, server }) => {
  const { widget } = await openAgentApp(page, server, 'details')
  await expect.poll(() => receivedBy(widget, 'customer_profile')).toHaveLength(1)
  expect(await widget.call('refreshSession')).toEqual(RESOLVED)
  await expect.poll(() => receivedBy(widget, 'customer_profile')).toHaveLength(2)
})

/** Calls of the genuine SDK that it does not check, with the member that the host rejects. */
const malformed: readonly (Call & { message: string; path: string })[] = [
  {
    rule: 'A33',
    kind: 'details',
    method: 'putMessage',
    parameters: [7],
    message: 'put_message',
    path: 'data',
  },
  {
    rule: 'A44',
    kind: 'details',
    method: 'putMessage',
    parameters: ['x'.repeat(50_001)],
    message: 'put_message',
    path: 'data',
  },
  {
    rule: 'A40',
    kind: 'message-box',
    method: 'putMessage',
    parameters: [{ template_id: 'html', elements: [card] }],
    message: 'put_messagebox_message',
    path: 'data.payload.template_id',
  },
  {
    rule: 'A41',
    kind: 'message-box',
    method: 'putMessage',
    parameters: [{ template_id: 'cards', elements: [] }],
    message: 'put_messagebox_message',
    path: 'data.payload.elements',
  },
  {
    rule: 'A37',
    kind: 'details',
    method: 'sendQuickReplies',
    parameters: ['Topic?', [{ text: 'A' }]],
    message: 'send_quick_replies',
    path: 'data.buttons[0].value',
  },
  {
    rule: 'A37',
    kind: 'details',
    method: 'sendQuickReplies',
    parameters: [undefined, [button]],
    message: 'send_quick_replies',
    path: 'data.title',
  },
  {
    rule: 'A38',
    kind: 'message-box',
    method: 'sendCards',
    parameters: [[card, { title: 7 }]],
    message: 'send_cards',
    path: 'data[1].title',
  },
  {
    rule: 'A39',
    kind: 'fullscreen',
    method: 'navigate',
    parameters: [],
    message: 'navigate_from_fullscreen_widget',
    path: 'data',
  },
  {
    rule: 'A45',
    kind: 'fullscreen',
    method: 'setReportsFilters',
    parameters: [{ group: { id: 1 } }],
    message: 'set_reports_filters',
    path: 'data.group',
  },
  {
    rule: 'A32',
    kind: 'fullscreen',
    method: 'setNotificationBadge',
    parameters: [-1],
    message: 'set_fullscreen_widget_notification_badge',
    path: 'data',
  },
  {
    rule: 'A46',
    kind: 'settings',
    method: 'redirect',
    parameters: [null],
    message: 'redirect',
    path: 'data',
  },
  {
    rule: 'A3',
    kind: 'settings',
    method: 'setToast',
    parameters: [{ content: 'Saved', kind: 'info' }],
    message: 'set_toast',
    path: 'data.kind',
  },
]

for (const { rule, kind, method, parameters, message, path } of malformed) {
  test(`A2, ${rule}: ${method}() of the genuine ${kind} widget rejects with the path ${path}, and changes nothing`, async ({
    page,
    server,
  }) => {
    const { host, widget } = await openAgentApp(page, server, kind)
    const before = await host.state('app')
    const refused = expect.stringContaining(`The message cannot be used: ${path} must`)
    expect(await widget.call(method, ...parameters)).toMatchObject({
      status: 'rejected',
      reason: { isError: true, message: refused },
    })
    expect(await verdictsOn(host, message)).toEqual([`invalid:${path}`])
    expect((await host.events()).filter(({ type }) => type !== 'ready')).toEqual([])
    expect(await host.state('app')).toEqual(before)
  })
}

test('A2: a section that the genuine SDK does not check is rejected with its path', async ({
  page,
  server,
}) => {
  const { host, widget } = await openAgentApp(page, server, 'details')
  const section = sectionWith('late') as { components: { data: object }[] }
  section.components[1]!.data = { id: 'refund' }
  const outcome = await widget.sendMessage('customer_details_section', section)
  const message = expect.stringContaining('components[1].data.label')
  expect(outcome).toMatchObject({ status: 'rejected', reason: { isError: true, message } })
  expect(await verdictsOn(host, 'customer_details_section')).toEqual(['invalid:components[1].data.label'])
  await expect(drawnSection(page)).toContainText('Nothing yet')
})

/** A message of each placement, sent from a placement that does not have it. */
const misplaced: readonly { kind: AgentAppKind; name: string; data: unknown }[] = [
  { kind: 'message-box', name: 'customer_details_section', data: sectionWith('late') },
  { kind: 'details', name: 'set_fullscreen_widget_notification_badge', data: 3 },
  { kind: 'settings', name: 'put_message', data: 'Hello' },
  { kind: 'details', name: 'put_messagebox_message', data: { type: 'message', value: 'Hello' } },
  { kind: 'message-box', name: 'watch_messages', data: null },
  { kind: 'message-box', name: 'plugin_loaded', data: null },
  { kind: 'fullscreen', name: 'send_quick_replies', data: { title: 'Topic?', buttons: [button] } },
  { kind: 'settings', name: 'send_cards', data: [card] },
  { kind: 'settings', name: 'navigate_from_fullscreen_widget', data: '/reports' },
  { kind: 'details', name: 'set_reports_filters', data: filters },
  { kind: 'fullscreen', name: 'redirect', data: '/' },
]

for (const { kind, name, data } of misplaced) {
  test(`A23: ${name} of the genuine ${kind} widget is answered with success, and changes nothing`, async ({
    page,
    server,
  }) => {
    const { host, widget } = await openAgentApp(page, server, kind)
    const before = await host.state('app')
    expect(await widget.sendMessage(name, data)).toEqual(RESOLVED)
    expect(await verdictsOn(host, name)).toEqual(['ignored:placement'])
    expect((await host.events()).filter(({ type }) => type !== 'ready')).toEqual([])
    expect(await host.state('app')).toEqual(before)
  })
}

test('A1: an event that the desk does not know reaches the genuine widget, and its own is passed on', async ({
  page,
  server,
}) => {
  const { host, widget } = await openAgentApp(page, server, 'details')
  await widget.listen('transaction_accepted')
  expect(await host.send('app', 'transaction_accepted', { chargeId: '1' })).toEqual(RESOLVED)
  expect(await receivedBy(widget, 'transaction_accepted')).toEqual([{ chargeId: '1' }])
  expect(await widget.sendMessage('probe', { some: 'data' })).toEqual(RESOLVED)
  expect(await host.events()).toContainEqual(raw('probe', { some: 'data' }))
})

test('A35 to A38: two genuine widgets beside one chat are told apart by their frames', async ({
  page,
  server,
}) => {
  const host = await openDeskbridgeHost(page, server)
  await host.mount({ ...agentApp(server, 'details'), id: 'beside' })
  await host.mount({ ...agentApp(server, 'message-box'), id: 'above' })
  for (const id of ['beside', 'above']) {
    const widget = await agentWidget(page, id)
    await expectReadyDocuments(host, id, 1)
    expect(await widget.call('sendCards', { title: id })).toEqual(RESOLVED)
  }
  const sent = (await host.events()).filter(({ type }) => type === 'message')
  expect(sent.map(({ app, data }) => [app, data])).toEqual([
    ['beside', [{ title: 'beside' }]],
    ['above', [{ title: 'above' }]],
  ])
})
