import { describe, expect, it } from 'vitest'
import { appOrigin, aTicket } from '../../../fixtures/data'
import { openHost, type OpenHostOptions } from '../../../fixtures/open-host'

const message = (name: string, data: unknown = null) => ({ plugin_id: 'orders', message: name, data })
const openingState = { title: 'Orders', components: [{ type: 'divider' as const }] }
const section = { title: 'Orders', components: [{ type: 'line' }, { type: 'line' }] }

function openPlain({ app, ...options }: OpenHostOptions = {}) {
  const desk = openHost({
    app: { url: `${appOrigin}/widget?connection=plain`, openingState, ...app },
    ...options,
  })
  const ticket = (id: string) => ({
    event_name: 'livechat:ticket_info',
    event_data: expect.objectContaining({ id }),
  })
  return { ...desk, ticket }
}

describe('a document whose URL asks for plain', () => {
  it('T95 T97 gets no handshake and is ready at load, with the ticket', async () => {
    const app = openPlain()
    app.app.frameLoaded()
    expect(app.app.state.get().status).toBe('ready')
    await app.clock.advance(5000)
    expect(app.takeHeard()).toEqual([app.ticket('501')])
  })

  it('T97 is ready before its load when it announces itself then, and once', () => {
    const app = openPlain()
    expect(app.say(message('plugin_inited'))).toBe('delivered')
    expect(app.takeHeard()).toEqual([app.ticket('501')])
    app.app.frameLoaded()
    expect(app.app.state.get().status).toBe('ready')
    expect(app.eventsOf('ready')).toHaveLength(1)
    expect(app.takeHeard()).toEqual([])
  })

  it('T186 gets the ticket again when it announces itself after its load', () => {
    const app = openPlain()
    app.app.frameLoaded()
    app.takeHeard()
    app.say(message('plugin_inited'))
    expect(app.takeHeard()).toEqual([app.ticket('501')])
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it('T91 acts and is answered nothing', () => {
    const app = openPlain()
    app.app.frameLoaded()
    app.takeHeard()
    expect(app.say(message('customer_details_section', section))).toBe('delivered')
    expect(app.say(message('customer_details_section', {}))).toBe('invalid:title')
    expect(app.app.state.get().section?.components).toHaveLength(2)
    expect(app.takeHeard()).toEqual([])
  })

  it('T98 hears bare events at its own origin alone', () => {
    const app = openPlain()
    app.app.frameLoaded()
    app.host.setTicket(aTicket({ id: 't2' }))
    app.app.clickSectionButton('refund')
    expect(app.takeHeard().slice(1)).toEqual([
      app.ticket('t2'),
      { event_name: 'livechat:customer_details_section_button_click', event_data: { buttonId: 'refund' } },
    ])
    expect(new Set(app.posted.map(({ targetOrigin }) => targetOrigin))).toEqual(new Set([appOrigin]))
  })

  it('T91 sends of the host resolve when they are posted', async () => {
    const app = openPlain()
    app.app.frameLoaded()
    app.takeHeard()
    await expect(app.app.send('page_data', 1)).resolves.toBeUndefined()
    expect(app.takeHeard()).toEqual([{ event_name: 'livechat:page_data', event_data: 1 }])
  })

  it('T99 is not heard in envelopes', () => {
    const app = openPlain()
    app.app.frameLoaded()
    const envelope = {
      '@@livechat/postmessenger': true,
      owner: 'x',
      instance: 0,
      type: 'response',
      request: null,
      data: { error: false },
    }
    expect(app.say(envelope)).toBe('ignored:unknown')
  })

  it('T244 goes back to the opening state when it loads anew, and is ready again with the current ticket', () => {
    const app = openPlain()
    app.say(message('plugin_inited'))
    app.app.frameLoaded()
    app.say(message('customer_details_section', section))
    app.takeHeard()
    const statuses: string[] = []
    app.app.state.subscribe(({ status }) => statuses.push(status))
    app.app.frameLoaded()
    expect(statuses).toEqual(['loading', 'loaded', 'ready'])
    expect(app.app.state.get().section).toEqual(openingState)
    expect(app.takeHeard()).toEqual([app.ticket('501')])
  })

  it("a second announcement in a loaded document is the next document's, whose load ends nothing", () => {
    const app = openPlain()
    app.say(message('plugin_inited'))
    app.app.frameLoaded()
    app.say(message('customer_details_section', section))
    app.say(message('plugin_inited'))
    expect(app.app.state.get().section).toEqual(openingState)
    app.say(message('customer_details_section', section))
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'ready', section: { title: 'Orders' } })
    expect(app.app.state.get().section?.components).toHaveLength(2)
    app.app.frameLoaded()
    expect(app.app.state.get().section).toEqual(openingState)
  })
})

describe('a document whose URL says nothing', () => {
  it.each(['ticket-sidebar', 'main-menu', 'settings'] as const)(
    'T95 T96 in %s is plain when its first message is',
    async (placement) => {
      const app = openPlain({ app: { url: `${appOrigin}/widget`, placement } })
      app.app.frameLoaded()
      app.takeHeard()
      expect(app.say(message('track', { event_name: 'x', event_properties: null }))).toBe('delivered')
      expect(app.app.state.get().status).toBe('ready')
      await app.clock.advance(5000)
      expect(app.takeHeard().filter((data) => '@@livechat/postmessenger' in (data as object))).toEqual([])
    },
  )

  it('T95 that speaks plain before its load gets no handshake', async () => {
    const app = openPlain({ app: { url: `${appOrigin}/widget` } })
    app.say(message('plugin_inited'))
    app.app.frameLoaded()
    await app.clock.advance(5000)
    expect(app.takeHeard()).toEqual([app.ticket('501')])
  })

  it('T99 that has answered the handshake is not heard in bare messages', () => {
    const app = openPlain({ app: { url: `${appOrigin}/widget` } })
    app.app.frameLoaded()
    const [handshake] = app.takeHeard() as [object]
    app.say({ ...handshake, type: 'response', data: { error: false, result: {} } })
    expect(app.say(message('plugin_inited'))).toBe('ignored:unknown')
    expect(app.app.state.get().status).toBe('loaded')
  })

  it('T96 needs the key of an app id and a name to be plain', () => {
    const app = openPlain({ app: { url: `${appOrigin}/widget` } })
    expect(app.say({ message: 'plugin_inited' })).toBe('ignored:foreign')
    expect(app.say({ plugin_id: null, message: 7 })).toBe('ignored:foreign')
    expect(app.say({ plugin_id: null, message: 'plugin_inited' })).toBe('delivered')
  })
})
