import { createLinkPair } from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { describe, expect, it } from 'vitest'
import { createHostEngine } from '../../src/engine'
import { anApp, appOrigin, aSection, aTicket, aUser, deskOrigin } from '../fixtures/data'
import { openHost, type OpenHostOptions } from '../fixtures/open-host'

const appId = 'orders-1'
const foreignOrigin = 'https://login.example.com'
const message = (event: string, payload?: object) => ({ channel: 'helpdesk:apps', event, payload })
const ready = message('helpdesk:app:ready')
const enterFullscreen = message('helpdesk:app:fullscreen', { fullscreen: true })
const plain = (name: string, data: unknown = null) => ({ plugin_id: null, message: name, data })

const openQiscus = ({ app, ...options }: OpenHostOptions = {}) =>
  openHost({ app: { desk: 'qiscus', ...app }, ...options })

describe('Q49 a Qiscus app behind a silent document', () => {
  it('is ready when its ready comes before its load, and loses nothing of what it did', () => {
    const app = openQiscus()
    app.app.frameLoaded()
    app.say(ready)
    app.say(enterFullscreen)
    const statuses: string[] = []
    app.app.state.subscribe(({ status }) => statuses.push(status))
    app.app.frameLoaded()
    expect(statuses).toEqual(['loading', 'ready'])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', isFullscreen: true })
    app.takeHeard()
    app.host.setTicket(aTicket({ id: 't2' }))
    expect(app.takeHeard()).toMatchObject([{ event: 'helpdesk:ticket:update' }])
  })

  it('is ready also when the helpdesk is still thinking about its ready at the load', async () => {
    let settle = () => {}
    const app = openQiscus({ respond: () => new Promise<void>((resolve) => (settle = resolve)) })
    app.app.frameLoaded()
    app.say(ready)
    app.app.frameLoaded()
    expect(app.app.state.get().status).toBe('loading')
    settle()
    await app.clock.advance()
    expect(app.app.state.get().status).toBe('ready')
    expect(app.takeHeard()).toHaveLength(3)
  })

  it('claims one load, and the next one starts a document that is not ready', () => {
    const app = openQiscus()
    app.app.frameLoaded()
    app.say(ready)
    app.say(ready)
    app.app.frameLoaded()
    expect(app.app.state.get().status).toBe('ready')
    app.app.frameLoaded()
    expect(app.app.state.get().status).toBe('loaded')
    app.takeHeard()
    app.host.setTicket(aTicket({ id: 't2' }))
    expect(app.takeHeard()).toEqual([])
  })

  it('claims no load with a ready that carries the app id, because its document has had the contexts', () => {
    const app = openQiscus()
    app.say(ready)
    app.app.frameLoaded()
    app.say(message('helpdesk:app:ready', { appId }))
    app.app.frameLoaded()
    expect(app.app.state.get().status).toBe('loaded')
  })

  it('claims no load with a ready that is refused', () => {
    const app = openQiscus()
    app.app.frameLoaded()
    app.say(message('helpdesk:app:ready', { appId: 'another' }))
    app.app.frameLoaded()
    expect(app.app.state.get().status).toBe('loaded')
  })
})

describe('T100 a plain Text app behind a silent document', () => {
  const openPlain = () =>
    openHost({ app: { url: `${appOrigin}/?connection=plain`, openingState: aSection('none') } })

  it('keeps the section that it sent before its load', () => {
    const app = openPlain()
    app.app.frameLoaded()
    app.say(plain('plugin_inited'))
    app.say(plain('customer_details_section', aSection()))
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'ready', section: aSection() })
    app.app.frameLoaded()
    expect(app.app.state.get().section).toEqual(aSection('none'))
  })

  it('T97 that decides on its desk itself is ready at its load once it has spoken', () => {
    const app = openHost({ app: { desk: 'auto', placement: 'main-menu' } })
    app.say(plain('set_fullscreen_widget_notification_badge', 3))
    expect(app.app.state.get()).toMatchObject({ status: 'loading', desk: 'text', badge: 3 })
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'ready', badge: 3 })
  })
})

/** Opens a host whose frame shows documents of several origins. */
function openFrame(
  desk: 'text' | 'qiscus' | 'auto',
  placement: 'main-menu' | 'ticket-sidebar' = 'ticket-sidebar',
  origins = [appOrigin],
) {
  const clock = createFakeClock()
  const [near] = createLinkPair({ origins: [deskOrigin, appOrigin], clock: null })
  let listener: Parameters<typeof near.listen>[0] = () => {}
  const posted: { type?: string; owner: string; instance: number }[] = []
  const targets: unknown[] = []
  const diagnostics: string[] = []
  const verdicts: string[] = []
  const host = createHostEngine({
    user: aUser(),
    ticket: aTicket(),
    clock,
    onDiagnostic: ({ code }) => void diagnostics.push(code),
    onTraffic: ({ direction, verdict }) => void (direction === 'in' && verdicts.push(verdict)),
  })
  const app = host.attach(
    anApp({ desk, placement, origins }),
    {
      ...near,
      post(data, options) {
        posted.push(data as never)
        targets.push(options?.targetOrigin)
      },
      listen: (listen) => ((listener = listen), () => {}),
    },
    { isLoaded: false },
  )
  return {
    host,
    app,
    clock,
    diagnostics,
    takePosted: () => posted.splice(0),
    takeTargets: () => targets.splice(0),
    /** Posts a message from a document of an origin and returns the host's verdict. */
    say(data: unknown, origin = appOrigin) {
      listener({ data, origin, ports: [] })
      return verdicts.at(-1)
    },
  }
}

describe('Q123 a message from another origin', () => {
  it.each<[string, unknown, string]>([
    ["in a desk's words", ready, 'ignored:other-origin'],
    ['in any other words', { hello: 1 }, 'ignored:foreign'],
  ])('%s ends the conversation with the document that was there', async (_, data, verdict) => {
    const frame = openFrame('qiscus')
    frame.app.frameLoaded()
    frame.say(ready)
    frame.say(ready)
    frame.takePosted()
    expect(frame.say(data, foreignOrigin)).toBe(verdict)
    expect(frame.app.state.get().status).toBe('loading')
    frame.host.setTicket(aTicket({ id: 't2' }))
    frame.host.setUser(aUser({ id: 'u2' }))
    await expect(frame.app.send('helpdesk:custom')).rejects.toMatchObject({ code: 'CLOSED' })
    expect(frame.takePosted()).toEqual([])
  })

  it('ends it once, however many come', async () => {
    const frame = openFrame('qiscus')
    frame.say(ready)
    for (let count = 0; count < 5; count++) {
      frame.say(ready, foreignOrigin)
      await frame.clock.advance(4000)
    }
    expect(frame.app.state.get()).toMatchObject({ status: 'failed', error: { code: 'ORIGIN_REFUSED' } })
  })

  it('is followed by a new conversation when an allowed origin speaks, whose load ends nothing', () => {
    const frame = openFrame('qiscus')
    frame.app.frameLoaded()
    frame.say(ready)
    frame.say(ready, foreignOrigin)
    frame.takePosted()
    frame.say(ready)
    expect(frame.takePosted()).toHaveLength(3)
    frame.say(enterFullscreen)
    frame.app.frameLoaded()
    expect(frame.app.state.get()).toMatchObject({ status: 'ready', isFullscreen: true })
  })

  it('T113 ends a connection of Text, whose next one begins at the load', () => {
    const frame = openFrame('text', 'main-menu')
    frame.app.frameLoaded()
    const [{ owner, instance }] = frame.takePosted() as [{ owner: string; instance: number }]
    const envelope = { '@@livechat/postmessenger': true, owner, instance, request: null }
    frame.say({ ...envelope, type: 'response', data: { error: false, result: {} } })
    expect(frame.app.state.get().status).toBe('ready')
    frame.say('anything', foreignOrigin)
    expect(frame.app.state.get().status).toBe('loading')
    frame.host.setTheme('dark')
    expect(frame.say({ ...envelope, type: 'emit', data: { event: 'x', arg: 1 } })).toBe(
      'ignored:not-connected',
    )
    expect(frame.takePosted()).toEqual([])
    frame.app.frameLoaded()
    expect(frame.takePosted()).toMatchObject([{ type: 'handshake', instance: instance + 1 }])
  })

  it('is answered at its own origin, and leaves the target of what is posted later as it was', () => {
    const frame = openFrame('text', 'main-menu', [appOrigin, foreignOrigin])
    frame.app.frameLoaded()
    const [{ owner, instance }] = frame.takePosted() as [{ owner: string; instance: number }]
    const envelope = { '@@livechat/postmessenger': true, owner, instance }
    frame.say({ ...envelope, type: 'response', request: null, data: { error: false, result: {} } })
    frame.takeTargets()
    const args = [{ plugin_id: null, message: 'plugin_inited', data: null }]
    const call = { ...envelope, type: 'call', request: 1, data: { method: 'handle', args } }
    expect(frame.say(call, foreignOrigin)).toBe('ignored:placement')
    frame.host.setTheme('dark')
    expect(frame.takeTargets()).toEqual([foreignOrigin, appOrigin])
  })

  it('leaves the target of what is posted as it was', () => {
    const app = openHost({ app: { desk: 'qiscus', origins: [appOrigin, deskOrigin] } })
    app.say({ hello: 1 })
    app.say(message('helpdesk:app:ready', { appId: 'another' }))
    void app.app.send('helpdesk:custom')
    expect(app.posted.map(({ targetOrigin }) => targetOrigin)).toEqual([appOrigin, deskOrigin])
  })
})
