import { watch } from '@deskbridge/fixtures/watch'
import { describe, expect, it } from 'vitest'
import { appOrigin } from '../../../fixtures/data'
import { openHost } from '../../../fixtures/open-host'
import { openTextApp } from '../../../fixtures/text-app'

describe('the handshake', () => {
  it('T20 T21 goes out at the load of the frame and not before', () => {
    const app = openTextApp()
    expect(app.takeHeard()).toEqual([])
    app.app.frameLoaded()
    expect(app.takeHeard()).toEqual([
      {
        '@@livechat/postmessenger': true,
        owner: expect.any(String),
        instance: 0,
        type: 'handshake',
        request: null,
        data: {},
      },
    ])
  })

  it('T22 goes to the origin of the URL', () => {
    const app = openTextApp()
    app.app.frameLoaded()
    expect(app.posted.map(({ targetOrigin }) => targetOrigin)).toEqual([appOrigin])
  })

  it('T22 goes to everybody only where an opaque origin was asked for', () => {
    const app = openTextApp({ app: { origins: ['null'] }, from: 'null' })
    app.connect()
    expect(new Set(app.posted.map(({ targetOrigin }) => targetOrigin))).toEqual(new Set(['*']))
    expect(app.app.state.get().status).toBe('ready')
  })

  it('T23 is repeated unchanged every 500 ms, six sends in all, and every 2 s from then on without an end', async () => {
    const app = openTextApp()
    app.app.frameLoaded()
    await app.clock.advance(2500)
    const quick = app.takeHandshakes()
    expect(quick).toHaveLength(6)
    for (const handshake of quick) expect(handshake).toEqual(quick[0])
    await app.clock.advance(1999)
    expect(app.takeHandshakes()).toHaveLength(0)
    await app.clock.advance(1)
    expect(app.takeHandshakes()).toHaveLength(1)
    await app.clock.advance(60_000)
    expect(app.takeHandshakes()).toHaveLength(30)
  })

  it('T23 stops at the answer', async () => {
    const app = openTextApp()
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.answer()).toBe('delivered')
    await app.clock.advance(10_000)
    expect(app.takeHandshakes()).toEqual([])
  })

  it('T3 T4 has an owner of the host alone, and an instance that counts up over all frames', () => {
    const owners = [openTextApp(), openTextApp()].map((app) => {
      app.app.frameLoaded()
      app.app.frameLoaded()
      const handshakes = app.takeHandshakes()
      expect(handshakes.map(({ instance }) => instance)).toEqual([0, 1])
      expect(new Set(handshakes.map(({ owner }) => owner)).size).toBe(1)
      return handshakes[0]!.owner
    })
    expect(new Set(owners).size).toBe(2)
    for (const owner of owners) expect(owner.length).toBeGreaterThan(15)
  })

  it('T24 is answered by its own owner and instance, under a null request, and once', () => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.app.frameLoaded()
    app.takeHandshakes()
    const { owner } = app.currentBinding()
    const answer = { error: false, result: {} }
    expect(app.say(app.envelope('response', null, answer, { owner: 'another', instance: 0 }))).toBe(
      'ignored:stale',
    )
    expect(app.say(app.envelope('response', null, answer, { owner, instance: 1 }))).toBe('ignored:stale')
    expect(app.say(app.envelope('response', 'w1', answer))).toBe('ignored:unknown')
    expect(app.say(app.envelope('response', null, { error: true, result: {} }))).toBe('ignored:unknown')
    expect(app.app.state.get().status).toBe('loaded')
    expect(app.answer()).toBe('delivered')
    expect(app.app.state.get().status).toBe('ready')
    expect(app.answer()).toBe('ignored:duplicate')
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it("T24 is not answered from another origin than the app's", () => {
    const app = openTextApp({ from: 'https://other.example.com', app: { placement: 'main-menu' } })
    app.app.frameLoaded()
    expect(app.say(app.envelope('response', null, { error: false, result: {} }))).toBe('ignored:other-origin')
    expect(app.app.state.get().status).toBe('loading')
  })

  it('T25 is answered by a call of its owner and instance as well, because the app has received it', async () => {
    const app = openTextApp()
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.call('plugin_inited', null, 'w1')).toBe('delivered')
    expect(app.app.state.get().status).toBe('ready')
    expect(app.takeEnvelopes().map(({ type, request }) => [type, request])).toMatchObject([
      ['call', '0:0'],
      ['response', 'w1'],
      ['call', '0:1'],
    ])
    expect(app.answer()).toBe('ignored:duplicate')
    await app.clock.advance(10_000)
    expect(app.takeHandshakes()).toEqual([])
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it('T25 is answered by an emit of its owner and instance as well', () => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.say(app.envelope('emit', null, { event: 'x', arg: 1 }))).toBe('delivered')
    expect(app.app.state.get().status).toBe('ready')
    expect(app.eventsOf('message')).toMatchObject([{ name: 'x', data: 1 }])
  })

  it('T25 is not answered by a call that cannot be used, nor by one of another instance', async () => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.app.frameLoaded()
    app.takeHandshakes()
    const { owner } = app.currentBinding()
    const handle = { method: 'handle', args: [{ plugin_id: null, message: 'watch_messages', data: null }] }
    expect(app.say(app.envelope('call', 1, handle, { owner, instance: 7 }))).toBe('ignored:stale')
    expect(app.say(app.envelope('call', 1, handle, { owner: 'x', instance: 0 }))).toBe('ignored:stale')
    expect(app.say(app.envelope('call', 1, handle, { owner, instance: -0 }))).toBe('ignored:stale')
    expect(app.say(app.envelope('call', null, handle))).toBe('invalid:request')
    expect(app.say(app.envelope('call', 1, { method: 'other', args: [] }))).toBe('ignored:not-connected')
    expect(app.call(7 as never)).toBe('invalid:message')
    expect(app.call('set_fullscreen_widget_notification_badge', -1)).toBe('invalid:data')
    expect(app.takeHeard()).toEqual([])
    expect(app.app.state.get().status).toBe('loaded')
    await app.clock.advance(500)
    expect(app.takeHandshakes()).toHaveLength(1)
  })
})

describe('a four-way widget', () => {
  const fourWay = { '@@livechat/4way': undefined, data: {} }

  it('T65 T66 T69 is connected by its answer to the echo, which goes out once', async () => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.answer(fourWay)).toBe('delivered')
    const [echo, ...more] = app.takeEnvelopes()
    expect(more).toEqual([])
    expect(echo).toMatchObject({
      type: 'handshake_echo',
      request: expect.any(String),
      ...app.currentBinding(),
    })
    expect(app.answer(fourWay)).toBe('ignored:duplicate')
    await app.clock.advance(5000)
    expect(app.takeHeard()).toEqual([])
    expect(app.app.state.get().status).toBe('loaded')
    expect(app.say(app.envelope('response', echo!.request, { error: false, result: null }))).toBe('delivered')
    expect(app.app.state.get().status).toBe('ready')
  })

  it('T25 is connected by a call as well, when its answer to the echo is lost or late', () => {
    const app = openTextApp({ app: { placement: 'main-menu' } })
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer(fourWay)
    const [echo] = app.takeEnvelopes()
    expect(app.call('track', { event_name: 'x' })).toBe('delivered')
    expect(app.app.state.get().status).toBe('ready')
    expect(app.say(app.envelope('response', echo!.request, { error: false, result: null }))).toBe('delivered')
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it('T69 is not one that answers with something else than an object', () => {
    for (const result of [undefined, null, 'text', []]) {
      const app = openTextApp({ app: { placement: 'main-menu' } })
      app.app.frameLoaded()
      app.takeHandshakes()
      app.answer(result)
      expect(app.app.state.get().status).toBe('ready')
    }
  })
})

describe('a new load', () => {
  it('T26 T27 ends the connection, rejects its calls and starts another with the next instance', async () => {
    const app = openTextApp()
    app.connect()
    const old = app.currentBinding()
    const pending = watch(app.app.send('message_sent'))
    await app.clock.advance()
    expect(pending.state).toBe('pending')
    const [call] = app.takeEnvelopes()

    const statuses: string[] = []
    app.app.state.subscribe(({ status }) => statuses.push(status))
    app.app.frameLoaded()
    await app.clock.advance()
    expect(pending).toMatchObject({ state: 'rejected', error: { code: 'CLOSED' } })
    expect(app.takeHandshakes()).toMatchObject([{ owner: old.owner, instance: old.instance + 1 }])
    expect(app.say(app.envelope('response', call!.request, { error: false }, old))).toBe('ignored:stale')

    app.answer()
    app.call('plugin_inited')
    expect(statuses).toEqual(['loading', 'loaded', 'ready'])
    expect(app.takeEvents()).toMatchObject([
      ['livechat:ticket_info', { id: '501' }],
      ['livechat:ticket_info', { id: '501' }],
    ])
  })

  it('T26 stops the repeats of the attempt before it', async () => {
    const app = openTextApp()
    app.app.frameLoaded()
    await app.clock.advance(700)
    app.takeHandshakes()
    app.app.frameLoaded()
    await app.clock.advance(5000)
    expect(new Set(app.takeHandshakes().map(({ instance }) => instance))).toEqual(new Set([1]))
  })

  it('T244 T263 brings back the opening state and removes the badge', () => {
    const openingState = { title: 'Orders', components: [{ type: 'divider' as const }] }
    const app = openTextApp({ app: { openingState } })
    app.connect()
    app.call('customer_details_section', {
      title: 'Orders',
      components: [{ type: 'line' }, { type: 'line' }],
    })
    expect(app.app.state.get().section?.components).toHaveLength(2)
    app.app.frameLoaded()
    expect(app.app.state.get().section).toEqual(openingState)

    const menu = openTextApp({ app: { placement: 'main-menu' } })
    menu.connect()
    menu.call('set_fullscreen_widget_notification_badge', 3)
    expect(menu.app.state.get().badge).toBe(3)
    menu.app.frameLoaded()
    expect(menu.app.state.get().badge).toBeNull()
  })

  it('T80 that is announced beforehand rejects the calls already then', async () => {
    const app = openTextApp()
    app.connect()
    const pending = watch(app.app.send('message_sent'))
    app.app.frameUnloaded()
    await app.clock.advance()
    expect(pending).toMatchObject({ state: 'rejected', error: { code: 'CLOSED' } })
    expect(app.app.state.get().status).toBe('loading')
    expect(app.call('plugin_inited')).toBe('ignored:not-connected')
  })
})

describe('detaching', () => {
  it('T28 ends everything: repeats, pending calls, listening', async () => {
    const app = openTextApp()
    app.connect()
    const pending = watch(app.app.send('message_sent'))
    app.takeHeard()
    app.app.detach()
    await app.clock.advance(10_000)
    expect(pending).toMatchObject({ state: 'rejected', error: { code: 'CLOSED' } })
    expect(app.app.state.get().status).toBe('detached')
    expect(app.host.state.get().apps).toEqual([])
    expect(app.call('track', { event_name: 'x' })).toBeUndefined()
    expect(app.takeHeard()).toEqual([])
    expect(app.clock.countTimers()).toBe(0)
    await expect(app.app.send('message_sent')).rejects.toMatchObject({ code: 'CLOSED' })
  })

  it('T28 in the middle of the handshakes leaves no timer', () => {
    const app = openTextApp()
    app.app.frameLoaded()
    app.app.detach()
    expect(app.clock.countTimers()).toBe(0)
  })
})

it('T11 a malformed envelope is dropped with the path of what is wrong', () => {
  const app = openTextApp()
  app.connect()
  const good = app.envelope('call', 'w9', { method: 'handle', args: [] })
  expect(app.say({ ...good, owner: 7 })).toBe('invalid:owner')
  expect(app.say({ ...good, instance: '1' })).toBe('invalid:instance')
  expect(app.say({ ...good, type: 'shout' })).toBe('invalid:type')
  expect(app.say({ ...good, data: { method: 'handle' } })).toBe('invalid:data.args')
  expect(app.diagnostics.every(({ code }) => code === 'invalid')).toBe(true)
})

it("Q1 T1 what is no desk's message is dropped as foreign, whatever it is", () => {
  const { say } = openHost()
  for (const data of [
    null,
    undefined,
    7,
    'text',
    [],
    {},
    new Date(0),
    { message: 'x' },
    { event_name: 'livechat:x' },
  ]) {
    expect(say(data)).toBe('ignored:foreign')
  }
})
