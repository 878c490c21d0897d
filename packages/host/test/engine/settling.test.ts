import { describe, expect, it } from 'vitest'
import { appOrigin, aTicket } from '../fixtures/data'
import { openTextApp } from '../fixtures/text-app'

const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }
const resize = { channel: 'helpdesk:apps', event: 'helpdesk:app:resize', payload: { width: '600px' } }
const plain = (message: string) => ({ plugin_id: null, message, data: null })

const openAuto = (options: Parameters<typeof openTextApp>[0] = {}) =>
  openTextApp({ ...options, app: { desk: 'auto', ...options.app } })

describe('an app that decides on its desk', () => {
  it('Q134 is sent six handshakes at most', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    await app.clock.advance(60_000)
    expect(app.takeHandshakes()).toHaveLength(6)
  })

  it('Q134 Q135 is sent the contexts when it says ready, and no handshake from then on', async () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.takeHandshakes()
    expect(app.say(ready)).toBe('delivered')
    await app.clock.advance(10_000)
    expect(app.takeHeard()).toMatchObject([
      { event: 'helpdesk:context:user' },
      { event: 'helpdesk:context:ticket' },
      { event: 'helpdesk:context:app' },
    ])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q135 is sent no handshake at all when it says ready before its load', async () => {
    const app = openAuto()
    app.say(ready)
    app.takeHeard()
    app.app.frameLoaded()
    await app.clock.advance(10_000)
    expect(app.takeHeard()).toEqual([])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
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

  it('Q138 is not taken for ready by its load alone, though its address asks for plain', () => {
    const app = openAuto({ app: { url: `${appOrigin}/?connection=plain` } })
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'loaded', desk: null })
    expect(app.takeHeard()).toEqual([])
    app.say(ready)
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q139 decides anew after a reload', () => {
    const app = openAuto()
    app.app.frameLoaded()
    app.say(ready)
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

describe('an app whose desk is named', () => {
  it("Q130 is not heard in another desk's words", () => {
    const text = openTextApp()
    expect(text.say(ready)).toBe('ignored:other-desk')
    const qiscus = openTextApp({ app: { desk: 'qiscus' } })
    expect(qiscus.say(plain('plugin_inited'))).toBe('ignored:other-desk')
    expect(qiscus.takeHeard()).toEqual([])
  })
})
