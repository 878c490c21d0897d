import { createLinkPair, type Envelope } from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import { describe, expect, it } from 'vitest'
import { createHostEngine } from '../../src/engine'
import { anApp, appOrigin, aSection, aTicket, aUser } from '../fixtures/data'
import { openHost } from '../fixtures/open-host'
import { openTextApp } from '../fixtures/text-app'

const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }

describe('what a host shows', () => {
  it('is its state, with the apps in the order in which they came', () => {
    const { host, app, far } = openHost({ theme: 'light' })
    expect(host.state.get()).toEqual({ user: aUser(), ticket: aTicket(), theme: 'light', apps: [app] })
    const second = host.attach(anApp(), far, { isLoaded: false })
    host.setTheme('dark')
    host.setUser(aUser({ id: 'u2' }))
    host.setTicket(null)
    expect(host.state.get()).toEqual({
      user: aUser({ id: 'u2' }),
      ticket: null,
      theme: 'dark',
      apps: [app, second],
    })
    app.detach()
    expect(host.state.get().apps).toEqual([second])
  })

  it('is a copy of what was given', () => {
    const ticket = aTicket()
    const { host, app } = openHost({ ticket })
    ticket.tags.push('more')
    expect(host.state.get().ticket?.tags).toEqual(['delivery'])
    host.setTicket(ticket)
    ticket.tags.push('and more')
    expect(host.state.get().ticket?.tags).toEqual(['delivery', 'more'])
    expect(app.state.get().ticket?.tags).toEqual(['delivery', 'more'])
  })

  it('is taken from proxies, and refused where it cannot be posted', () => {
    const { host, say, takeHeard } = openHost({ app: { desk: 'qiscus' } })
    const watching = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, key) => {
          const part: unknown = Reflect.get(target, key)
          return typeof part === 'object' && part !== null ? watching(part) : part
        },
      })
    host.setTicket(watching(aTicket({ id: 't2' })))
    say(ready)
    expect(takeHeard()[1]).toMatchObject({ payload: { ticket: { id: 't2', tags: ['delivery'] } } })
    const unpostable = aTicket({ customFields: { run: () => {} } })
    expect(() => host.setTicket(unpostable)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
    expect(() => createHostEngine({ user: aUser(), ticket: unpostable })).toThrow(/ticket cannot be posted/)
    expect(host.state.get().ticket?.id).toBe('t2')
  })

  it('may be another ticket beside one app, until the next that is for all', () => {
    const { host, app, far } = openHost()
    const other = host.attach(anApp(), far, { isLoaded: false })
    app.setTicket(aTicket({ id: 't7' }))
    expect([app, other].map(({ state }) => state.get().ticket?.id)).toEqual(['t7', '501'])
    expect(host.state.get().ticket?.id).toBe('501')
    host.setTicket(aTicket({ id: 't2' }))
    expect([app, other].map(({ state }) => state.get().ticket?.id)).toEqual(['t2', 't2'])
  })
})

describe('origins', () => {
  it("T22 Q22 a message from another than the URL's is refused, and reported by name", async () => {
    const { app, say, diagnostics, clock } = openHost({
      app: { desk: 'qiscus' },
      from: 'https://other.example.com',
    })
    expect(say(ready)).toBe('ignored:other-origin')
    expect(diagnostics).toMatchObject([
      {
        code: 'other-origin',
        origin: 'https://other.example.com',
        appId: 'orders-1',
        message: expect.stringContaining("origins: ['https://other.example.com']"),
      },
    ])
    await clock.advance(10_000)
    const { error } = app.state.get()
    expect(error).toMatchObject({
      code: 'ORIGIN_REFUSED',
      message: expect.stringContaining('https://other.example.com'),
    })
  })

  it('that were refused are forgotten with the document that spoke from them', async () => {
    const { app, say, clock } = openHost({ app: { desk: 'qiscus' }, from: 'https://other.example.com' })
    expect(say(ready)).toBe('ignored:other-origin')
    app.frameUnloaded()
    await clock.advance(10_000)
    expect(app.state.get().error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
  })

  it("may be listed by the app or when it is attached, in place of its URL's", () => {
    const from = 'https://other.example.com'
    expect(openHost({ app: { desk: 'qiscus', origins: [from] }, from }).say(ready)).toBe('delivered')
    expect(openHost({ app: { desk: 'qiscus' }, attach: { origins: [from] }, from }).say(ready)).toBe(
      'delivered',
    )
    expect(openHost({ app: { desk: 'qiscus', origins: [from] } }).say(ready)).toBe('ignored:other-origin')
  })

  it('Q6 are all addressed until the document has spoken, then the one that it speaks from', () => {
    const from = 'https://other.example.com'
    const app = openTextApp({ app: { origins: [appOrigin, from] }, from })
    app.app.frameLoaded()
    expect(app.posted.splice(0).map(({ targetOrigin }) => targetOrigin)).toEqual([appOrigin, from])
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited')
    expect(new Set(app.posted.splice(0).map(({ targetOrigin }) => targetOrigin))).toEqual(new Set([from]))
    app.app.frameLoaded()
    expect(app.posted.map(({ targetOrigin }) => targetOrigin)).toEqual([appOrigin, from])
  })

  it('T98 Q6 that are known are never left for everybody, whatever is sent', () => {
    const app = openTextApp({ app: { openingState: aSection() } })
    app.connect()
    app.host.setTicket(aTicket({ id: 't2' }))
    app.app.clickSectionButton('x')
    void app.app.send('page_data', 1).catch(() => {})
    expect(app.posted.length).toBeGreaterThan(5)
    expect(app.posted.filter(({ targetOrigin }) => targetOrigin !== appOrigin)).toEqual([])
  })
})

describe('the ready timeout', () => {
  it('fails an app that says nothing, and a later word still connects it', async () => {
    const { app, say, clock, eventsOf } = openHost({ app: { desk: 'qiscus' }, readyTimeoutMs: 3000 })
    app.frameLoaded()
    await clock.advance(2999)
    expect(app.state.get().status).toBe('loaded')
    await clock.advance(1)
    const { status, error } = app.state.get()
    expect(status).toBe('failed')
    expect(error).toMatchObject({
      code: 'CONNECT_TIMEOUT',
      message: expect.stringContaining('X-Frame-Options'),
    })
    expect(eventsOf('failed')).toEqual([{ error }])
    say(ready)
    expect(app.state.get()).toMatchObject({ status: 'ready', error: null })
    expect(clock.countTimers()).toBe(0)
  })

  it('begins anew with each document', async () => {
    const { app, say, clock } = openHost({ app: { desk: 'qiscus' } })
    await clock.advance(9000)
    app.frameLoaded()
    app.frameLoaded()
    await clock.advance(9000)
    expect(app.state.get().status).toBe('loaded')
    await clock.advance(1000)
    expect(app.state.get().status).toBe('failed')
    app.frameUnloaded()
    expect(app.state.get()).toMatchObject({ status: 'loading', error: null })
    say(ready)
    await clock.advance(60_000)
    expect(app.state.get().status).toBe('ready')
  })

  it('of 0 waits for ever', async () => {
    const { app, clock } = openHost({ app: { desk: 'qiscus' }, readyTimeoutMs: 0 })
    await clock.advance(1e7)
    expect(app.state.get().status).toBe('loading')
  })
})

describe('the object in which a link hands over a message', () => {
  it('comes with the traffic, before what follows from the message, and with the request to the helpdesk', () => {
    const order: unknown[] = []
    const envelopes = new Set<Envelope | undefined>()
    const { app, far, host } = openHost({
      app: { desk: 'qiscus' },
      onTraffic({ direction, name }, envelope) {
        order.push(`${direction} ${name}`)
        if (direction === 'in' || envelope) envelopes.add(envelope)
      },
      respond({ name }, envelope) {
        order.push(`asked about ${name}`)
        envelopes.add(envelope)
      },
    })
    host.on('ready', () => order.push('ready'))
    app.frameLoaded()
    far.post(ready)
    expect(order).toEqual([
      'in helpdesk:app:ready',
      'asked about helpdesk:app:ready',
      'out helpdesk:context:user',
      'out helpdesk:context:ticket',
      'out helpdesk:context:app',
      'ready',
    ])
    expect([...envelopes]).toMatchObject([{ data: ready, origin: appOrigin }])
  })
})

describe('traffic', () => {
  it('tells every message in the order in which they crossed, with the verdict of the session', async () => {
    const { app, say, traffic, clock } = openHost({ app: { desk: 'qiscus' } })
    app.frameLoaded()
    await clock.advance(40)
    say(ready)
    say({ channel: 'helpdesk:apps', event: 'helpdesk:app:resize', payload: { width: 'wide' } })
    say({ some: 'thing' })
    say({ plugin_id: null, message: 'track', data: 1 })
    const shared = { at: 40, appId: 'orders-1', origin: appOrigin }
    const sent = { ...shared, direction: 'out', desk: 'qiscus', verdict: 'delivered' }
    const came = { ...shared, direction: 'in' }
    const request = traffic[0]!.request!
    const reply = { ...sent, replyTo: request }
    expect(traffic).toEqual([
      { ...came, desk: 'qiscus', name: 'helpdesk:app:ready', data: undefined, verdict: 'delivered', request },
      { ...reply, name: 'helpdesk:context:user', data: { user: expect.anything() } },
      { ...reply, name: 'helpdesk:context:ticket', data: { ticket: expect.anything() } },
      { ...reply, name: 'helpdesk:context:app', data: { appId: 'orders-1', mode: 'popup' } },
      {
        ...came,
        desk: 'qiscus',
        name: 'helpdesk:app:resize',
        data: { width: 'wide' },
        verdict: 'invalid:payload.width',
      },
      { ...came, desk: null, name: '', data: { some: 'thing' }, verdict: 'ignored:foreign' },
      { ...came, desk: 'text', name: 'track', data: 1, verdict: 'ignored:other-desk' },
    ])
  })

  it('names a Text message by what it says, and an envelope that says nothing by its type', () => {
    const app = openTextApp()
    app.connect()
    app.call('track', { event_name: 'x' })
    app.say(app.envelope('call', 1, { method: 'other', args: [] }))
    app.say(app.envelope('shout', 1, { loud: true }))
    expect(app.traffic.map(({ direction, name }) => `${direction} ${name}`)).toEqual([
      'out handshake',
      'in response',
      'in plugin_inited',
      'out ticket_info',
      'out response',
      'out ticket_info',
      'in track',
      'out response',
      'in call',
      'out response',
      'in shout',
    ])
  })

  it('and diagnostics tell of every message that was dropped, and of no other', () => {
    const { say, diagnostics } = openHost({ app: { desk: 'qiscus' } })
    say(ready)
    expect(diagnostics).toEqual([])
    say({ ...ready, payload: { appId: 'another' } })
    say('text')
    expect(diagnostics.map(({ code }) => code)).toEqual(['app-id', 'foreign'])
    expect(diagnostics[0]).toMatchObject({
      appId: 'orders-1',
      origin: appOrigin,
      data: { channel: 'helpdesk:apps' },
    })
  })

  it("diagnostics name both titles of a section that is not the opening state's", () => {
    const app = openTextApp({
      app: { openingState: { ...aSection(), title: 'My orders' } },
    })
    app.connect()
    app.call('customer_details_section', aSection())
    expect(app.diagnostics).toMatchObject([
      {
        code: 'title',
        message: expect.stringContaining(
          'The section "Orders" was not shown: the opening state\'s title is "My orders". Use the same title.',
        ),
        data: { data: { args: [{ data: { title: 'Orders' } }] } },
      },
    ])
    const first = openTextApp({ app: { openingState: aSection() }, attach: { takesFirstTitle: true } })
    first.connect()
    first.call('customer_details_section', { ...aSection(), title: 'Parcels' })
    first.call('customer_details_section', aSection())
    expect(first.diagnostics[0]!.message).toContain(`the opening state's title is "Parcels"`)
    const bare = openTextApp()
    bare.connect()
    bare.call('customer_details_section', aSection())
    expect(bare.diagnostics[0]!.message).toContain('the app has no opening state')
  })

  it('diagnostics leave out what an app of several desks says to the others, and the ready timeout names that desk', async () => {
    const { say, clock, app, diagnostics, traffic } = openHost({ app: { desk: 'text' } })
    say(ready)
    expect(diagnostics).toEqual([])
    expect(traffic).toMatchObject([{ verdict: 'ignored:other-desk' }])
    await clock.advance(10_000)
    const { error } = app.state.get()
    expect(error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
    expect(error!.message).toContain('It spoke to the desk "qiscus", and this host expects the desk "text".')
    expect(error!.message).toContain("Write desk: 'qiscus' or desk: 'auto'")
  })

  it("tells of a stranger's message without an app", () => {
    const { host, traffic, diagnostics } = openHost()
    host.refuse({ data: ready, origin: 'https://x.example.com', ports: [] })
    expect(traffic).toMatchObject([
      { appId: null, desk: 'qiscus', name: 'helpdesk:app:ready', verdict: 'ignored:other-window' },
    ])
    expect(diagnostics).toMatchObject([
      { appId: null, code: 'other-window', origin: 'https://x.example.com' },
    ])
  })
})

describe('listeners', () => {
  it('that throw stop neither the others nor the answer to the app', async () => {
    const broken = () => {
      throw new Error('Broken.')
    }
    const errors = await collectUncaught(() => {
      const app = openTextApp({ app: { openingState: aSection() }, onTraffic: broken, onDiagnostic: broken })
      app.app.state.subscribe(broken)
      app.host.state.subscribe(broken)
      app.host.on('section', broken)
      app.host.setTheme('dark')
      const heard: unknown[] = []
      app.host.on('section', (event) => heard.push(event))
      app.far.post({ foreign: true })
      app.app.frameLoaded()
      app.takeHandshakes()
      app.answer()
      app.call('plugin_inited')
      app.takeHeard()
      app.call('customer_details_section', aSection())
      expect(app.takeAnswers()).toMatchObject([{ data: { error: false } }])
      expect(heard).toHaveLength(1)
    })
    expect(errors.length).toBeGreaterThan(5)
    for (const error of errors) expect(error).toMatchObject({ message: 'Broken.' })
  })

  it('are called until they are undone', () => {
    const { host, say } = openHost({ app: { desk: 'qiscus' } })
    const heard: string[] = []
    const off = host.on('ready', ({ app }) => heard.push(app.appId))
    say(ready)
    off()
    off()
    host.state.get().apps[0]!.frameUnloaded()
    say(ready)
    expect(heard).toEqual(['orders-1'])
  })

  it('may reload the app that they hear of', () => {
    const app = openTextApp()
    const off = app.host.on('ready', (event) => {
      off()
      event.app.frameUnloaded()
    })
    app.connect()
    expect(app.app.state.get().status).toBe('loading')
    app.connect()
    expect(app.app.state.get().status).toBe('ready')
  })
})

describe('the end', () => {
  it('of an app may come from whoever observes that it has settled', () => {
    const app = openTextApp({ app: { desk: 'auto' } })
    app.app.state.subscribe(({ desk }) => desk === 'qiscus' && app.app.detach())
    app.app.frameLoaded()
    app.say(ready)
    expect(app.app.state.get().status).toBe('detached')
    expect(app.eventsOf('ready')).toEqual([])
  })

  it('of a host detaches every app, and nothing can be attached from then on', async () => {
    const { host, app, far, say, clock, eventsOf } = openHost({ app: { desk: 'qiscus' } })
    host.destroy()
    host.destroy()
    expect(app.state.get().status).toBe('detached')
    expect(host.state.get().apps).toEqual([])
    expect(say(ready)).toBeUndefined()
    await clock.advance(60_000)
    expect(eventsOf('failed')).toEqual([])
    expect(() => host.attach(anApp(), far)).toThrow(expect.objectContaining({ code: 'CLOSED' }))
  })

  it('of an app is for good, whatever its frame does afterwards', async () => {
    const app = openTextApp()
    app.app.detach()
    app.app.frameUnloaded()
    app.app.frameLoaded()
    await app.clock.advance(60_000)
    expect(app.posted).toEqual([])
    expect(app.clock.countTimers()).toBe(0)
    expect(app.app.state.get().status).toBe('detached')
  })

  it('of an app may come from whoever observes that it has failed', async () => {
    const { app, clock, eventsOf } = openHost()
    app.state.subscribe(({ status }) => status === 'failed' && app.detach())
    await clock.advance(10_000)
    expect(app.state.get().status).toBe('detached')
    expect(eventsOf('failed')).toEqual([])
  })

  it('of an app undoes only its own listening', () => {
    const { host, app, far } = openHost()
    const [link, appLink] = createLinkPair({ clock: null })
    const other = host.attach(anApp({ url: 'https://widget.example.com', desk: 'qiscus' }), link, {
      isLoaded: false,
    })
    app.detach()
    app.detach()
    far.post(ready)
    appLink.post(ready)
    expect(other.state.get().status).toBe('ready')
  })
})

describe('attaching', () => {
  it('counts the document as loaded in a task of its own, unless it is said to be under way', async () => {
    const clock = createFakeClock()
    const [link, appLink] = createLinkPair({ origins: ['https://desk.example.com', appOrigin], clock: null })
    const heard: unknown[] = []
    appLink.listen(({ data }) => void heard.push(data))
    const host = createHostEngine({ user: aUser(), clock })
    const app = host.attach(anApp(), link)
    expect(heard).toEqual([])
    await clock.advance()
    expect(heard).toMatchObject([{ type: 'handshake', instance: 0 }])
    expect(app.state.get().status).toBe('loaded')
  })

  it('is overtaken by what the caller says of the document', async () => {
    const { host, far, clock } = openHost()
    const app = host.attach(anApp(), far)
    app.frameUnloaded()
    await clock.advance()
    expect(app.state.get().status).toBe('loading')
  })

  it('T30 gives the URL that a frame needs', () => {
    const { host } = openHost({ theme: 'dark' })
    const urlOf = (app = anApp()) => host.reserveFrame(app).url
    expect(urlOf()).toBe(`${appOrigin}/widget?plugin_id=orders&theme=dark`)
    expect(urlOf(anApp({ desk: 'auto' }))).toBe(`${appOrigin}/widget?plugin_id=orders&theme=dark`)
    expect(urlOf(anApp({ desk: 'qiscus' }))).toBe(`${appOrigin}/widget`)
  })

  it('gives the id of a frame before the frame is there, to one app alone', () => {
    const { host, far } = openHost()
    const { appId } = host.reserveFrame(anApp())
    expect(appId).toBe('orders-2')
    expect(host.attach(anApp(), far).appId).toBe('orders-3')
    expect(host.attach(anApp(), far, { appId }).appId).toBe(appId)
    for (const used of [appId, 'orders-3', 'orders-9']) {
      expect(() => host.attach(anApp(), far, { appId: used })).toThrow(
        expect.objectContaining({
          code: 'INVALID_ARGUMENT',
          message: expect.stringContaining(`is "${used}": it must come from reserveFrame()`),
        }),
      )
    }
  })
})

describe('a flood of messages', () => {
  it('is reported within bounds, with the number of those that are not reported by themselves', async () => {
    const { say, diagnostics, clock, app } = openHost({ app: { desk: 'qiscus' } })
    for (let n = 0; n < 1000; n++) say({ nonsense: n })
    expect(diagnostics).toHaveLength(20)
    await clock.advance(1000)
    expect(diagnostics).toHaveLength(21)
    expect(diagnostics[20]).toMatchObject({ code: 'flood', appId: app.appId, origin: appOrigin })
    expect(diagnostics[20]!.message).toContain('980 more messages from')
    expect(diagnostics[20]!.message).toContain('the app "orders" were dropped within a second: 980 foreign.')
  })

  it("of strangers is reported within bounds, and without an app's id", async () => {
    const { host, diagnostics, clock } = openHost()
    for (let n = 0; n < 1000; n++) host.refuse({ data: n, origin: 'https://x.example.com', ports: [] })
    await clock.advance(1000)
    expect(diagnostics).toHaveLength(21)
    expect(diagnostics[20]).toMatchObject({ code: 'flood', appId: null, origin: 'https://x.example.com' })
  })

  it('is told of with what it has counted when the app is detached', () => {
    const { app, clock, say, diagnostics } = openHost({ app: { desk: 'qiscus' } })
    for (let n = 0; n < 25; n++) say({ nonsense: n })
    app.detach()
    expect(diagnostics.at(-1)).toMatchObject({ code: 'flood' })
    expect(clock.countTimers()).toBe(0)
  })

  it('is described to nobody when nobody listens to the traffic', () => {
    const { diagnostics, host } = openHost({ onTraffic: undefined as never })
    let reads = 0
    const unread = {
      origin: appOrigin,
      ports: [],
      get data() {
        reads++
        return ready
      },
    }
    for (let n = 0; n < 100; n++) host.refuse(unread)
    expect(reads).toBe(diagnostics.length)
  })
})
