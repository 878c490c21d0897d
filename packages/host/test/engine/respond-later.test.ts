import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import { describe, expect, it } from 'vitest'
import { appOrigin, aSection } from '../fixtures/data'
import { openHost, type OpenHostOptions } from '../fixtures/open-host'
import { openTextApp } from '../fixtures/text-app'

const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }
const fullscreen = {
  channel: 'helpdesk:apps',
  event: 'helpdesk:app:fullscreen',
  payload: { fullscreen: true },
}
const plain = (message: string, data: unknown = null) => ({ plugin_id: null, message, data })
const openingState = aSection('none')

/** Leaves every message to the host, a moment later. */
const leaveAll = async () => {}

/** Opens an app that has announced itself to a desk, about which the helpdesk is still thinking. */
function openAnnounced(desk: 'text' | 'qiscus', named: 'text' | 'qiscus' | 'auto') {
  const app = openTextApp({ app: { desk: named }, respond: leaveAll })
  app.app.frameLoaded()
  app.takeHandshakes()
  if (desk === 'text') {
    app.answer()
    app.call('plugin_inited')
  } else app.say(ready)
  return app
}

describe('a promise of undefined leaves the message to the host', () => {
  it('on Qiscus: the app is ready and has its contexts, in order', async () => {
    const app = openHost({ app: { desk: 'qiscus' }, respond: leaveAll })
    app.app.frameLoaded()
    expect(app.say(ready)).toBe('delivered')
    expect(app.say(fullscreen)).toBe('delivered')
    await app.clock.advance()
    expect(app.takeHeard()).toMatchObject([
      { event: 'helpdesk:context:user' },
      { event: 'helpdesk:context:ticket' },
      { event: 'helpdesk:context:app' },
    ])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', isFullscreen: true })
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it('on Text: T186 the app is ready, and its announcement is answered between the two tickets', async () => {
    const app = openTextApp({ app: { openingState }, respond: leaveAll })
    app.app.frameLoaded()
    app.takeHandshakes()
    app.answer()
    app.call('plugin_inited', null, 'w1')
    app.call('customer_details_section', aSection(), 'w2')
    await app.clock.advance()
    expect(app.takeEnvelopes().map(({ type, request }) => [type, request])).toEqual([
      ['call', '0:0'],
      ['response', 'w1'],
      ['call', '0:1'],
      ['response', 'w2'],
    ])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', section: aSection() })
  })

  it('on plain Text: the app is ready, and nothing of it is lost', async () => {
    const app = openHost({
      app: { url: `${appOrigin}/?connection=plain`, openingState },
      respond: leaveAll,
    })
    app.say(plain('plugin_inited'))
    app.say(plain('customer_details_section', aSection()))
    await app.clock.advance()
    expect(app.takeHeard()).toMatchObject([{ event_name: 'livechat:ticket_info' }])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', section: aSection() })
  })

  it.each(['text', 'qiscus'] as const)('of an app that decides itself, and decides on %s', async (desk) => {
    const app = openAnnounced(desk, 'auto')
    await app.clock.advance()
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk })
  })
})

describe('a message that the helpdesk leaves to the host after its document has gone', () => {
  it.each(['text', 'qiscus'] as const)('does nothing on %s', async (desk) => {
    const app = openAnnounced(desk, desk)
    app.app.frameUnloaded()
    await app.clock.advance()
    expect(app.app.state.get().status).toBe('loading')
    expect(app.takeHeard()).toEqual([])
  })
})

describe('a rejected promise', () => {
  it('on Qiscus keeps the message from acting, and goes nowhere', async () => {
    const errors = await collectUncaught(async () => {
      const app = openHost({ app: { desk: 'qiscus' }, respond: () => Promise.reject(new Error('No.')) })
      expect(app.say(ready)).toBe('delivered')
      await app.clock.advance()
      expect(app.takeHeard()).toEqual([])
      expect(app.app.state.get().status).toBe('loading')
    })
    expect(errors).toEqual([])
  })
})

describe('the helpdesk is asked', () => {
  const openAsking = (options: OpenHostOptions = {}) => {
    const asked: string[] = []
    const respond = ({ name }: { name: string }) => void asked.push(name)
    return { asked, app: openTextApp({ ...options, respond }) }
  }

  it('about well-formed messages alone, on Text', () => {
    const { asked, app } = openAsking({ app: { openingState } })
    app.connect()
    asked.length = 0
    app.call('customer_details_section', { title: 'Orders' })
    app.call('set_toast', { content: 7 })
    app.call('track', { event_name: {} })
    app.call({} as never)
    expect(asked).toEqual([])
    app.call('customer_details_section', { ...aSection(), title: 'Another' })
    app.call('redirect', '/x')
    expect(asked).toEqual(['customer_details_section', 'redirect'])
  })

  it('about well-formed messages alone, on Qiscus', () => {
    const { asked, app } = openAsking({ app: { desk: 'qiscus', mode: 'embed' } })
    app.say({ ...ready, payload: { appId: {} } })
    app.say({ ...fullscreen, payload: { fullscreen: 1 } })
    expect(asked).toEqual([])
    expect(app.say(fullscreen)).toBe('ignored:mode')
    app.say(ready)
    expect(asked).toEqual(['helpdesk:app:fullscreen', 'helpdesk:app:ready'])
  })

  it('and the verdict is what the host makes of the message, whatever the promise settles on', async () => {
    const app = openTextApp({ app: { openingState }, respond: leaveAll })
    app.connect()
    await app.clock.advance()
    expect(app.call('customer_details_section', { ...aSection(), title: 'Another' })).toBe('ignored:title')
    expect(app.diagnostics.at(-1)).toMatchObject({ code: 'title' })
  })
})
