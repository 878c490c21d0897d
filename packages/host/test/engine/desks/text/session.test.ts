import { watch } from '@deskbridge/fixtures/watch'
import { describe, expect, it } from 'vitest'
import { aTicket } from '../../../fixtures/data'
import { openTextApp } from '../../../fixtures/text-app'

const openingState = { title: 'Orders', components: [{ type: 'divider' as const }] }
const section = (title: string) => ({ title, components: [{ type: 'title', data: { title: 'A-1001' } }] })

describe('readiness', () => {
  it.each(['ticket-sidebar', 'settings'] as const)('T182 comes with the announcement in %s', (placement) => {
    const app = openTextApp({ app: { placement } })
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer()
    expect(app.app.state.get().status).toBe('loaded')
    app.call('plugin_inited')
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'text' })
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it('T182 an announcement from the main menu is answered with success and changes nothing', () => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.connect()
    expect(app.call('plugin_inited')).toBe('ignored:placement')
    expect(app.takeAnswers()).toMatchObject([{ data: { error: false } }])
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it('a second announcement of one instance is answered like the first and announces nothing', () => {
    const app = openTextApp()
    app.connect()
    app.call('plugin_inited', null, 'again')
    expect(app.takeEnvelopes().map(({ type }) => type)).toEqual(['call', 'response', 'call'])
    expect(app.eventsOf('ready')).toHaveLength(1)
  })
})

describe('the ticket', () => {
  it('T186 is posted before the announcement is answered, and once more after it', () => {
    const app = openTextApp()
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited', null, 'w1')
    const [before, answer, after, ...more] = app.takeEnvelopes()
    const ticketInfo = {
      method: 'handle',
      args: [{ event_name: 'livechat:ticket_info', event_data: { id: '501', shortId: '42' } }],
    }
    expect(before).toMatchObject({ type: 'call', data: ticketInfo })
    expect(answer).toMatchObject({ type: 'response', request: 'w1', data: { error: false } })
    expect(after).toMatchObject({ type: 'call', data: ticketInfo })
    expect(after!.request).not.toBe(before!.request)
    expect(more).toEqual([])
  })

  it('T187 is sent whole when it changes and when another opens, and not at all when none is open', () => {
    const app = openTextApp()
    app.connect()
    app.host.setTicket(aTicket({ subject: 'Later order' }))
    app.host.setTicket(aTicket({ id: 't2' }))
    app.host.setTicket(null)
    expect(app.takeEvents()).toMatchObject([
      ['livechat:ticket_info', { id: '501', subject: 'Later order', tagIds: ['delivery'] }],
      ['livechat:ticket_info', { id: 't2', subject: 'The parcel has not arrived' }],
    ])
  })

  it.each(['main-menu', 'settings'] as const)('T184 never goes to an app in %s', (placement) => {
    const app = openTextApp({ app: { placement } })
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited')
    app.host.setTicket(aTicket({ id: 't2' }))
    expect(app.takeEvents()).toEqual([])
  })

  it('T244 brings back the opening state when another one opens, and only then', () => {
    const app = openTextApp({ app: { openingState } })
    app.connect()
    app.call('customer_details_section', section('Orders'))
    app.host.setTicket(aTicket({ subject: 'Later order' }))
    app.host.setTicket(null)
    app.host.setTicket(aTicket())
    expect(app.app.state.get().section?.components[0]?.type).toBe('item')
    app.host.setTicket(aTicket({ id: 't2' }))
    expect(app.app.state.get().section).toEqual(openingState)
  })
})

describe('a section', () => {
  it.each(['customer_details_section', 'ticket_details_section'])(
    'T131 T132 is taken under the name %s',
    (name) => {
      const app = openTextApp({ app: { openingState } })
      app.connect()
      expect(app.app.state.get().section).toEqual(openingState)
      expect(app.call(name, section('Orders'), 'w1')).toBe('delivered')
      const shown = { title: 'Orders', components: [{ type: 'item', data: { title: 'A-1001' } }] }
      expect(app.app.state.get().section).toEqual(shown)
      expect(app.eventsOf('section')).toEqual([{ section: shown }])
      expect(app.takeAnswers()).toMatchObject([{ request: 'w1', data: { error: false } }])
    },
  )

  it('T243 under another title changes nothing and is answered with success', () => {
    const app = openTextApp({ app: { openingState } })
    app.connect()
    expect(app.call('customer_details_section', section('Parcels'))).toBe('ignored:title')
    expect(app.app.state.get().section).toEqual(openingState)
    expect(app.takeAnswers()).toMatchObject([{ data: { error: false } }])
    expect(app.eventsOf('section')).toEqual([])
  })

  it('T243 of an app without an opening state changes nothing', () => {
    const app = openTextApp()
    app.connect()
    expect(app.call('customer_details_section', section('Orders'))).toBe('ignored:title')
    expect(app.app.state.get().section).toBeNull()
  })

  it.each([
    ['T230', 'data', 'text'],
    ['T231', 'title', { title: '', components: [{ type: 'line' }] }],
    ['T232', 'components', { title: 'Orders', components: [] }],
    ['T233', 'components[0].type', { title: 'Orders', components: [null] }],
    ['T234', 'components[0].type', { title: 'Orders', components: [{ type: 'header' }] }],
    [
      'T236',
      'components[1].data.id',
      { title: 'Orders', components: [{ type: 'line' }, { type: 'button', data: { label: 'x' } }] },
    ],
  ])('T119 %s that is invalid is answered with an error that carries the path %s', (_, path, data) => {
    const app = openTextApp({ app: { openingState } })
    app.connect()
    expect(app.call('customer_details_section', data)).toBe(`invalid:${path}`)
    const error = { message: expect.stringContaining(path), code: 'INVALID_ARGUMENT' }
    expect(app.takeAnswers()).toMatchObject([{ data: { error: true, result: { real: true, error } } }])
    expect(app.app.state.get().section).toEqual(openingState)
  })
})

describe('a badge', () => {
  it.each([
    [3, 3],
    [null, null],
    [0, null],
  ])('T133 T261 of %s is shown as %s', (data, count) => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.connect()
    app.call('set_fullscreen_widget_notification_badge', 9)
    expect(app.call('set_fullscreen_widget_notification_badge', data)).toBe('delivered')
    expect(app.app.state.get().badge).toBe(count)
    expect(app.eventsOf('badge')).toEqual([{ count: 9 }, { count }])
  })

  it.each([[-1], [1.5], ['3'], [true], [{}], [Number.NaN], [1e300]])('T261 of %s is invalid', (data) => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.connect()
    expect(app.call('set_fullscreen_widget_notification_badge', data)).toBe('invalid:data')
    expect(app.takeAnswers()).toMatchObject([{ data: { error: true } }])
    expect(app.app.state.get().badge).toBeNull()
  })
})

describe('what a placement lacks', () => {
  it('is still checked whole: T119 a malformed message is answered with an error everywhere', () => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.connect()
    expect(app.call('customer_details_section', {})).toBe('invalid:title')
    expect(app.takeAnswers()).toMatchObject([{ data: { error: true } }])
  })

  it.each([
    ['main-menu', 'customer_details_section', section('Orders')],
    ['settings', 'customer_details_section', section('Orders')],
    ['ticket-sidebar', 'set_fullscreen_widget_notification_badge', 3],
    ['settings', 'set_fullscreen_widget_notification_badge', 3],
  ] as const)('in %s, %s changes nothing and is answered with success', (placement, message, data) => {
    const app = openTextApp({ app: { placement, openingState } })
    app.connect()
    expect(app.call(message, data)).toBe('ignored:placement')
    expect(app.takeAnswers()).toMatchObject([{ data: { error: false } }])
    expect(app.app.state.get()).toMatchObject({ section: openingState, badge: null })
  })
})

describe('other messages', () => {
  it('T134 a tracked event is told', () => {
    const app = openTextApp()
    app.connect()
    expect(app.call('track', { event_name: 'refunded', event_properties: { amount: 3 } })).toBe('delivered')
    expect(app.call('track', { event_name: 'seen', event_properties: null })).toBe('delivered')
    const polluting: unknown = JSON.parse('{ "__proto__": { "isAdmin": true } }')
    expect(app.call('track', { event_name: 'seen', event_properties: polluting })).toBe('delivered')
    expect(app.call('track', { event_properties: {} })).toBe('invalid:data.event_name')
    expect(app.call('track', { event_name: 'x', event_properties: 'y' })).toBe(
      'invalid:data.event_properties',
    )
    expect(app.eventsOf('track')).toEqual([
      { name: 'refunded', properties: { amount: 3 } },
      { name: 'seen', properties: {} },
      { name: 'seen', properties: {} },
    ])
    expect(app.eventsOf('track').map(({ properties }) => Object.keys(properties))).toEqual([
      ['amount'],
      [],
      [],
    ])
  })

  it('T135 a toast is told', () => {
    const app = openTextApp()
    app.connect()
    expect(app.call('set_toast', { content: 'Saved', kind: 'success' })).toBe('delivered')
    expect(app.call('set_toast', { content: 'Saved', kind: 'loud' })).toBe('invalid:data.kind')
    expect(app.call('set_toast', { content: 'Saved', kind: 'constructor' })).toBe('invalid:data.kind')
    expect(app.call('set_toast', { kind: 'error' })).toBe('invalid:data.content')
    expect(app.call('set_toast', { content: 5, kind: 'error' })).toBe('invalid:data.content')
    expect(app.eventsOf('toast')).toEqual([{ toast: { content: 'Saved', kind: 'success' } }])
  })

  it.each([
    'open_chat_widget',
    'update_properties',
    'register_transaction_pending',
    'register_transaction_success',
    'register_transaction_failure',
    'put_message',
    'watch_messages',
    'plugin_loaded',
    'send_quick_replies',
    'send_cards',
    'put_messagebox_message',
    'navigate_from_fullscreen_widget',
    'set_reports_filters',
    'redirect',
    'constructor',
  ])('T118 T136 to T149 %s is passed on and answered with success', (name) => {
    const app = openTextApp()
    app.connect()
    expect(app.call(name, { some: 'data' }, 7)).toBe('delivered')
    expect(app.eventsOf('message')).toEqual([{ name, data: { some: 'data' }, desk: 'text' }])
    expect(app.eventsOf('action')).toEqual([{ action: { kind: 'send', name, data: { some: 'data' } } }])
    expect(app.takeAnswers()).toMatchObject([{ request: 7, data: { error: false } }])
  })

  it('T119 a message without a name is answered with an error', () => {
    const app = openTextApp()
    app.connect()
    expect(app.say(app.envelope('call', 'w1', { method: 'handle', args: [{ data: 1 }] }))).toBe(
      'invalid:message',
    )
    expect(app.takeAnswers()).toMatchObject([{ request: 'w1', data: { error: true } }])
  })

  it.each(['constructor', 'toString', '__proto__', 'x'])(
    'T74 a call of the method %s is answered with an error that names it',
    (method) => {
      const app = openTextApp()
      app.connect()
      expect(app.say(app.envelope('call', 'w1', { method, args: [] }))).toBe('ignored:unknown')
      const error = { message: expect.stringContaining(`"${method}"`) }
      expect(app.takeAnswers()).toMatchObject([{ data: { error: true, result: { real: true, error } } }])
    },
  )

  it('T9 an emit is passed on and not answered', () => {
    const app = openTextApp()
    app.connect()
    expect(app.say(app.envelope('emit', null, { event: 'moved', arg: 3 }))).toBe('delivered')
    expect(app.eventsOf('message')).toEqual([{ name: 'moved', data: 3, desk: 'text' }])
    expect(app.takeHeard()).toEqual([])
  })

  it('T29 the app that a message claims to be from decides nothing', () => {
    const app = openTextApp()
    app.connect()
    const message = { plugin_id: 'another', message: 'track', data: { event_name: 'x' } }
    expect(app.say(app.envelope('call', 'w1', { method: 'handle', args: [message] }))).toBe('delivered')
    expect(app.eventsOf('track')).toHaveLength(1)
  })
})

describe('answers of the helpdesk itself', () => {
  const answered = async (respond: () => Promise<unknown>) => {
    const app = openTextApp({ respond: ({ name }) => (name === 'redirect' ? respond() : null) })
    app.connect()
    expect(app.call('redirect', '/x', 'w1')).toBe('delivered')
    await app.clock.advance()
    expect(app.eventsOf('message')).toEqual([])
    return app.takeAnswers()
  }

  it('T75 go out when the promise has settled', async () => {
    expect(await answered(async () => ({ ok: 1 }))).toMatchObject([
      { request: 'w1', data: { error: false, result: { ok: 1 } } },
    ])
  })

  it.each([[0], [''], [null], [undefined], [false], ['E_NO']])(
    'T76 carry the own code %s of an error',
    async (code) => {
      const [answer] = await answered(() => Promise.reject(Object.assign(new Error('No.'), { code })))
      expect(answer!.data).toEqual({ error: true, result: { real: true, error: { message: 'No.', code } } })
    },
  )

  it('T76 carry no code when the error has none', async () => {
    const [answer] = await answered(() => Promise.reject(new Error('No.')))
    expect(answer!.data).toEqual({ error: true, result: { real: true, error: { message: 'No.' } } })
  })

  it('T77 carry a rejection that is no error as it is', async () => {
    const [answer] = await answered(() => Promise.reject({ why: 'no' }))
    expect(answer!.data).toEqual({ error: true, result: { real: false, error: { why: 'no' } } })
  })

  it('T75 that cannot be cloned are an error instead', async () => {
    const [answer] = await answered(async () => () => {})
    expect(answer!.data).toMatchObject({ error: true, result: { real: true } })
    const [rejection] = await answered(() => Promise.reject(() => {}))
    expect(rejection!.data).toMatchObject({ error: true, result: { real: true } })
  })

  it('T75 are an error when the helpdesk throws', async () => {
    const [answer] = await answered(() => {
      throw new Error('Broken.')
    })
    expect(answer!.data).toMatchObject({ error: true, result: { error: { message: 'Broken.' } } })
  })

  it('T26 are not given to the document after the one that asked', async () => {
    let resolve: (value: unknown) => void = () => {}
    const app = openTextApp({
      respond: ({ name }) => (name === 'x' ? new Promise((settle) => (resolve = settle)) : null),
    })
    app.connect()
    app.call('x')
    app.connect()
    resolve(1)
    await app.clock.advance()
    expect(app.takeAnswers()).toEqual([])
  })

  it('T181 refuse an announcement, after which the app is not ready', async () => {
    const app = openTextApp({ respond: () => Promise.reject(new Error('Not you.')) })
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited')
    await app.clock.advance()
    expect(app.takeAnswers()).toMatchObject([{ data: { error: true } }])
    expect(app.app.state.get().status).toBe('loaded')
  })
})

describe('calls of the host', () => {
  it('T71 T72 are settled by the answer with their id, in any order and once', async () => {
    const app = openTextApp()
    app.connect()
    const [first, second] = ['one', 'two'].map((name) => watch(app.app.send(name, 1)))
    const calls = app.takeEnvelopes()
    const settle = (request: unknown, data: object) => app.say(app.envelope('response', request, data))
    expect(settle(calls[1]!.request, { error: false, result: 2 })).toBe('delivered')
    expect(settle(calls[1]!.request, { error: false, result: 3 })).toBe('ignored:unknown')
    expect(settle('unheard-of', { error: false })).toBe('ignored:unknown')
    const error = { real: true, error: { message: 'No.', code: 0 } }
    expect(settle(calls[0]!.request, { error: true, result: error })).toBe('delivered')
    await app.clock.advance()
    expect(second).toMatchObject({ state: 'resolved', value: 2 })
    expect(first).toMatchObject({ state: 'rejected', error: { message: 'No.', code: 0 } })
  })

  it('T117 carry the name with its prefix', () => {
    const app = openTextApp()
    app.connect()
    void app.app.send('page_data', { queryParams: {} })
    expect(app.takeEvents()).toEqual([['livechat:page_data', { queryParams: {} }]])
  })

  it('reject when nobody answers in time', async () => {
    const app = openTextApp({ requestTimeoutMs: 1000 })
    app.connect()
    const pending = watch(app.app.send('page_data'))
    await app.clock.advance(999)
    expect(pending.state).toBe('pending')
    await app.clock.advance(1)
    expect(pending).toMatchObject({ state: 'rejected', error: { code: 'REQUEST_TIMEOUT' } })
  })

  it('reject before there is a connection, and for what cannot be cloned', async () => {
    const app = openTextApp()
    await expect(app.app.send('page_data')).rejects.toMatchObject({ code: 'CLOSED' })
    app.connect()
    await expect(app.app.send('page_data', () => {})).rejects.toMatchObject({ name: 'DataCloneError' })
  })
})

describe('clicks', () => {
  it('T271 T273 are sent under the published name', () => {
    const app = openTextApp()
    app.connect()
    app.app.clickSectionButton('refund')
    expect(app.takeEvents()).toEqual([
      ['livechat:customer_details_section_button_click', { buttonId: 'refund' }],
    ])
  })

  it('T275 wait until the app is ready, the latest sixteen of them', () => {
    const app = openTextApp()
    for (let count = 1; count <= 20; count++) app.app.clickSectionButton(`button-${count}`)
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited')
    const told = app.takeEvents().map(([, data]) => (data as { buttonId?: string }).buttonId)
    expect(told.filter(Boolean)).toEqual(Array.from({ length: 16 }, (_, index) => `button-${index + 5}`))
  })

  it('T275 wait until the app is ready, also over a reload', () => {
    const app = openTextApp()
    app.app.clickSectionButton('refund')
    app.app.frameLoaded()
    app.app.clickSectionButton('open')
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer()
    expect(app.takeEvents()).toEqual([])
    app.call('plugin_inited')
    expect(app.takeEvents().slice(-2)).toEqual([
      ['livechat:customer_details_section_button_click', { buttonId: 'refund' }],
      ['livechat:customer_details_section_button_click', { buttonId: 'open' }],
    ])
  })
})

describe('the theme', () => {
  it('T163 is told when it changes', () => {
    const app = openTextApp({ app: { placement: 'settings' } })
    app.connect()
    app.host.setTheme('dark')
    expect(app.takeEvents()).toEqual([['livechat:change_theme', { theme: 'dark' }]])
  })

  it.each([
    ['light', 'light', []],
    ['light', 'dark', [['livechat:change_theme', { theme: 'dark' }]]],
  ] as const)(
    'T173 in a URL that says %s is followed by an event only where it is another: %s',
    (said, theme, events) => {
      const url = `https://orders.example.com/?theme=${said}`
      const app = openTextApp({ app: { placement: 'main-menu' }, attach: { url }, theme })
      app.app.frameLoaded()
      app.takeHandshakes()
      app.answer()
      expect(app.takeEvents()).toEqual(events)
    },
  )
})

it('T185 the user and the mode are not told', () => {
  const app = openTextApp()
  app.connect()
  app.host.setUser({ id: 'u2', name: null, email: null, role: null, divisionId: null })
  app.app.setMode('embed')
  expect(app.takeHeard()).toEqual([])
  expect(app.app.state.get().mode).toBe('embed')
})
