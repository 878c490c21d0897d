import { describe, expect, it } from 'vitest'
import { qiscusHost, textHost } from '../../src/engine'
import { appOrigin, aSection, aTicket } from '../fixtures/data'
import { openTextApp } from '../fixtures/text-app'

const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }
const resize = { channel: 'helpdesk:apps', event: 'helpdesk:app:resize', payload: { width: '600px' } }
const plain = (message: string) => ({ plugin_id: null, message, data: null })

const contexts = [
  { event: 'helpdesk:context:user' },
  { event: 'helpdesk:context:ticket' },
  { event: 'helpdesk:context:app' },
]
const handshakeAndContexts = [{ type: 'handshake' }, ...contexts]

const openAuto = (options: Parameters<typeof openTextApp>[0] = {}) =>
  openTextApp({ ...options, app: { desk: 'auto', ...options.app } })

describe('an app that decides on its desk', () => {
  it('Q134 is sent six handshakes at most', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    await app.clock.advance(60_000)
    expect(app.takeHandshakes()).toHaveLength(6)
  })

  it('Q135 Q142 is sent a handshake and then the contexts when it says ready, and no handshake by itself from then on', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.say(ready)).toBe('delivered')
    await app.clock.advance(10_000)
    expect(app.takeHeard()).toMatchObject(handshakeAndContexts)
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q142 is sent a handshake before each answer to ready, also before its load', async () => {
    const app = openAuto()
    app.say(ready)
    expect(app.takeHeard()).toMatchObject(handshakeAndContexts)
    app.app.frameLoaded()
    await app.clock.advance(10_000)
    expect(app.takeHeard()).toEqual([])
    for (let count = 0; count < 8; count++) {
      app.say(ready)
      expect(app.takeHeard()).toMatchObject(handshakeAndContexts)
    }
  })

  it('Q142 is sent a handshake before a context that it asks for', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHeard()
    app.say({ ...ready, event: 'helpdesk:get:context:user' })
    expect(app.takeHeard()).toMatchObject([{ type: 'handshake' }, { event: 'helpdesk:context:user' }])
  })

  it('Q142 is sent no handshake for a message that is refused', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHeard()
    app.say({ ...ready, payload: { appId: 'another' } })
    expect(app.takeHeard()).toEqual([])
  })

  it('Q144 is sent no handshake once it has given its own app id, because it has taken the contexts', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.say(ready)
    const payload = { appId: 'orders-1' }
    app.say({ ...ready, event: 'helpdesk:get:context:user', payload })
    app.takeHeard()
    app.say({ ...ready, payload })
    expect(app.takeHeard()).toMatchObject(contexts)
    app.app.frameLoaded()
    app.takeHeard()
    app.say(ready)
    expect(app.takeHeard()).toMatchObject(handshakeAndContexts)
  })

  it('Q136 Q137 speaks Text once it has answered the handshake, also after contexts, and ready is then not answered', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHandshakes()
    app.say(ready)
    app.takeHeard()
    expect(app.answer()).toBe('delivered')
    expect(app.app.state.get()).toMatchObject({ status: 'loaded', desk: 'text' })
    app.call('plugin_inited')
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'text' })
    app.takeHeard()
    expect(app.say(ready)).toBe('ignored:other-desk')
    expect(app.say({ ...ready, event: 'helpdesk:get:context:user' })).toBe('ignored:other-desk')
    expect(app.takeHeard()).toEqual([])
  })

  it('Q136 is asked for by a Text answer alone: a stale or foreign one changes nothing', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHandshakes()
    app.say(ready)
    const binding = { owner: app.currentBinding().owner, instance: 9 }
    expect(app.say(app.envelope('response', null, { error: false, result: {} }, binding))).toBe(
      'ignored:stale',
    )
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q138 speaks plain Text once it has sent a plain message', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.say(plain('plugin_inited'))).toBe('delivered')
    await app.clock.advance(10_000)
    expect(app.takeHeard()).toMatchObject([{ event_name: 'livechat:ticket_info' }])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'text' })
    expect(app.say(ready)).toBe('ignored:other-desk')
  })

  it('Q138 is not taken for ready by its load alone, though its URL asks for plain', () => {
    const app = openAuto({ app: { url: `${appOrigin}/?connection=plain` } })
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'loaded', desk: null })
    expect(app.takeHeard()).toEqual([])
    app.say(ready)
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q139 decides anew after a reload', () => {
    const app = openAuto()
    app.say(ready)
    app.app.frameLoaded()
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'loaded', desk: null })
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited')
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'text' })
    app.app.frameLoaded()
    app.say(ready)
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q49 Q139 decides anew also when its ready has claimed the load', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.say(ready)
    app.takeHeard()
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
    await app.clock.advance(60_000)
    const handshakes = app.takeHandshakes()
    expect(handshakes).toHaveLength(6)
    expect(new Set(handshakes.map(({ instance }) => instance))).toEqual(new Set([1]))
    app.answer()
    app.call('plugin_inited')
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'text' })
  })

  it('T25 Q136 speaks Text once it calls, also when its answer to the handshake is lost', () => {
    const app = openAuto({ app: { placement: 'main-menu' } })
    app.app.frameLoaded()
    app.takeHandshakes()
    app.say(ready)
    app.takeHeard()
    expect(app.call('plugin_inited')).toBe('delivered')
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'text' })
    expect(app.say(ready)).toBe('ignored:other-desk')
  })

  it('T95 is not settled by a bare message that is refused', () => {
    const app = openAuto({ app: { openingState: aSection('none') } })
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.say({ plugin_id: null, message: 'set_toast', data: 7 })).toBe('invalid:data.content')
    expect(app.say({ plugin_id: null, message: 'customer_details_section', data: { title: '' } })).toBe(
      'invalid:title',
    )
    expect(app.app.state.get()).toMatchObject({ status: 'loaded', desk: null })
    expect(app.answer()).toBe('delivered')
    expect(app.call('plugin_inited')).toBe('delivered')
    expect(app.say(plain('plugin_inited'))).toBe('ignored:unknown')
  })

  it.each([
    ['a late ready', (app: ReturnType<typeof openAuto>) => app.say(ready), 'qiscus'],
    [
      'a late answer',
      (app: ReturnType<typeof openAuto>) => [app.answer(), app.call('plugin_inited')],
      'text',
    ],
  ])('Q140 has failed when it says nothing in time, and %s still settles it', async (_, speak, desk) => {
    const app = openAuto()
    app.app.frameLoaded()
    await app.clock.advance(10_000)
    expect(app.app.state.get()).toMatchObject({
      status: 'failed',
      desk: null,
      error: { code: 'CONNECT_TIMEOUT' },
    })
    expect(app.eventsOf('failed')).toHaveLength(1)
    app.takeHandshakes()
    speak(app)
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk, error: null })
  })

  it('has failed in time also when it changed from Qiscus to Text and then says no more', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHandshakes()
    app.say(ready)
    app.answer()
    await app.clock.advance(10_000)
    expect(app.app.state.get()).toMatchObject({ status: 'failed', desk: 'text' })
  })

  it('is settled by nothing that is ignored or invalid', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHandshakes()
    app.say({ ...ready, payload: { appId: 'another' } })
    app.say({ ...resize, payload: { width: 'wide' } })
    app.say({ ...ready, event: 'helpdesk:app:unheard-of' })
    expect(app.app.state.get()).toMatchObject({ status: 'loaded', desk: null })
    expect(app.eventsOf('message')).toMatchObject([{ name: 'helpdesk:app:unheard-of', desk: 'qiscus' }])
  })

  it('is told changes by its own desk alone', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.host.setTicket(aTicket({ id: 't2' }))
    app.host.setTheme('dark')
    expect(app.takeHandshakes()).toHaveLength(1)
    expect(app.takeHeard()).toEqual([])
    app.say(ready)
    app.takeHeard()
    app.host.setTicket(aTicket({ id: 't3' }))
    app.host.setTheme('light')
    expect(app.takeHeard()).toMatchObject([{ event: 'helpdesk:ticket:update' }])
  })

  it('T275 gets a click that came while it seemed to speak Qiscus, once it speaks Text', () => {
    const app = openAuto()
    app.app.clickSectionButton('early')
    app.app.frameLoaded()
    app.takeHandshakes()
    app.say(ready)
    app.app.clickSectionButton('refund')
    app.answer()
    app.takeHeard()
    app.call('plugin_inited')
    expect(app.takeEvents().slice(-2)).toMatchObject([
      ['livechat:customer_details_section_button_click', { buttonId: 'early' }],
      ['livechat:customer_details_section_button_click', { buttonId: 'refund' }],
    ])
  })

  it('is sent nothing while its desk is not known', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    await expect(app.app.send('x')).rejects.toMatchObject({ code: 'CLOSED' })
  })
})

describe('a host that prefers Qiscus', () => {
  const openPreferring = (options: Parameters<typeof openTextApp>[0] = {}) =>
    openAuto({ desks: [qiscusHost, textHost], ...options })

  it('Q143 sends no handshake for a second after the load, and then at most six', async () => {
    const app = openPreferring()
    app.app.frameLoaded()
    await app.clock.advance(999)
    expect(app.takeHeard()).toEqual([])
    await app.clock.advance(1)
    expect(app.takeHandshakes()).toHaveLength(1)
    await app.clock.advance(60_000)
    expect(app.takeHandshakes()).toHaveLength(5)
  })

  it('Q143 sends the contexts alone to an app that says ready, and no handshake from then on', async () => {
    const app = openPreferring()
    app.app.frameLoaded()
    app.say(ready)
    expect(app.takeHeard()).toMatchObject(contexts)
    app.say(ready)
    await app.clock.advance(60_000)
    expect(app.takeHeard()).toMatchObject(contexts)
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q143 connects with an app of Text that says nothing', async () => {
    const app = openPreferring()
    app.app.frameLoaded()
    await app.clock.advance(1000)
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited')
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'text' })
  })
})

describe('the desks of a host', () => {
  it('Q141 may be one, which is then the desk of an app that decides itself', () => {
    const app = openAuto({ desks: [qiscusHost] })
    app.app.frameLoaded()
    expect(app.app.state.get().desk).toBe('qiscus')
    app.say(ready)
    expect(app.takeHeard()).toMatchObject(contexts)
    expect(() => app.host.attach({ ...app.app.app, desk: 'text' }, app.far)).toThrow(
      /^The desk of the app "[^"]*" is "text": it must be one of the host, which has 'qiscus'; /,
    )
    expect(app.say(plain('plugin_inited'))).toBe('ignored:foreign')
  })

  it.each([[[]], [['text']], [[textHost, 'qiscus']], [[undefined]], ['text'], [textHost]])(
    'cannot be %j',
    (desks) => {
      expect(() => openAuto({ desks: desks as never })).toThrow(
        expect.objectContaining({
          code: 'INVALID_ARGUMENT',
          message: expect.stringContaining('desks'),
        }),
      )
    },
  )
})

describe('an app whose desk is named', () => {
  it("Q130 is not heard in another desk's words", () => {
    const text = openTextApp()
    expect(text.say(ready)).toBe('ignored:other-desk')
    const qiscus = openTextApp({ app: { desk: 'qiscus' } })
    expect(qiscus.say(plain('plugin_inited'))).toBe('ignored:other-desk')
    expect(qiscus.takeHeard()).toEqual([])
  })
})
