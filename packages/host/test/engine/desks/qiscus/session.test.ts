import { describe, expect, it } from 'vitest'
import { appOrigin, aTicket, aUser } from '../../../fixtures/data'
import { openHost, type OpenHostOptions } from '../../../fixtures/open-host'

const appId = 'orders-1'
const message = (event: string, payload?: unknown) => ({
  channel: 'helpdesk:apps',
  event,
  ...(payload !== undefined && { payload }),
})
const ready = message('helpdesk:app:ready')

const userContext = message('helpdesk:context:user', {
  user: { id: '3', name: 'Alex Poe', email: 'alex@example.com', role: 'agent', division_id: '2' },
})
const ticketOf = (id: string) => ({
  ticket: expect.objectContaining({ id, sequential_id: '42', form_id: null }),
})
const ticketContext = message('helpdesk:context:ticket', ticketOf('501'))
const appContext = (mode = 'popup') => message('helpdesk:context:app', { appId, mode })

function openQiscus({ app, ...options }: OpenHostOptions = {}) {
  const desk = openHost({ app: { desk: 'qiscus', ...app }, ...options })
  return {
    ...desk,
    connect() {
      desk.app.frameLoaded()
      desk.say(ready)
      desk.takeHeard()
    },
  }
}

describe('ready', () => {
  it('Q30 Q33 is answered with user, ticket and app context, in this order, and nothing is sent before it', () => {
    const app = openQiscus()
    app.app.frameLoaded()
    expect(app.takeHeard()).toEqual([])
    expect(app.say(ready)).toBe('delivered')
    expect(app.takeHeard()).toEqual([userContext, ticketContext, appContext()])
    expect(app.app.state.get()).toMatchObject({ status: 'ready', desk: 'qiscus' })
  })

  it('Q33 is answered every time, and announces the app once', () => {
    const app = openQiscus()
    app.connect()
    app.say(ready)
    app.say(message('helpdesk:app:ready', { appId }))
    expect(app.takeHeard()).toHaveLength(6)
    expect(app.eventsOf('ready')).toHaveLength(1)
  })

  it('Q12 is answered without a ticket while none is open', () => {
    const app = openQiscus({ ticket: null })
    app.say(ready)
    expect(app.takeHeard()).toEqual([userContext, appContext()])
  })

  it.each(['main-menu', 'settings'] as const)(
    'Q52 Q51 in %s is answered without a ticket, and so is a request for one',
    (placement) => {
      const app = openQiscus({ app: { placement } })
      app.say(ready)
      expect(app.takeHeard()).toEqual([userContext, appContext()])
      expect(app.say(message('helpdesk:get:context:ticket'))).toBe('ignored:placement')
      app.host.setTicket(aTicket({ id: 't2' }))
      expect(app.takeHeard()).toEqual([])
    },
  )

  it('Q6 is answered at the origin of the URL alone', () => {
    const app = openQiscus()
    app.say(ready)
    expect(app.posted.map(({ targetOrigin }) => targetOrigin)).toEqual([appOrigin, appOrigin, appOrigin])
  })
})

describe('validation', () => {
  it('Q21 to Q27 looks at channel, origin, app id, mode and payload in this order', () => {
    const bad = { appId: 'another', width: 'wide' }
    const elsewhere = openQiscus({ from: 'https://other.example.com', app: { mode: 'embed' } })
    expect(elsewhere.say({ channel: 'other', event: 'helpdesk:app:resize', payload: bad })).toBe(
      'ignored:foreign',
    )
    expect(elsewhere.say(message('helpdesk:app:resize', bad))).toBe('ignored:other-origin')
    const app = openQiscus({ app: { mode: 'embed' } })
    expect(app.say(message('helpdesk:app:resize', bad))).toBe('ignored:app-id')
    expect(app.say(message('helpdesk:app:resize', { width: 'wide' }))).toBe('ignored:mode')
    app.app.setMode('popup')
    expect(app.say(message('helpdesk:app:resize', { width: 'wide' }))).toBe('invalid:payload.width')
  })

  it.each([[undefined], [null], [appId]])('Q23 Q24 the app id %s is processed', (id) => {
    const app = openQiscus()
    expect(app.say(message('helpdesk:app:ready', { appId: id }))).toBe('delivered')
  })

  it.each([[''], [0], ['orders'], [{}], [{ toString: null }], [[]], [false], [Number.NaN]])(
    'Q23 Q26 the app id %j is ignored, for ready too',
    (id) => {
      const app = openQiscus()
      expect(app.say(message('helpdesk:app:ready', { appId: id }))).toBe('ignored:app-id')
      expect(app.takeHeard()).toEqual([])
      expect(app.app.state.get().status).toBe('loading')
    },
  )

  it.each([[undefined], [null], ['text'], [[]], [7]])(
    'Q2 the payload %j reads as one without members',
    (payload) => {
      const app = openQiscus()
      expect(app.say({ ...ready, payload })).toBe('delivered')
      expect(app.say({ ...message('helpdesk:app:resize'), payload })).toBe('invalid:payload')
    },
  )

  it('Q4 an unknown event changes nothing and is passed on', () => {
    const app = openQiscus()
    expect(app.say(message('helpdesk:app:dance', { wild: true }))).toBe('ignored:unknown')
    expect(app.eventsOf('message')).toEqual([
      { name: 'helpdesk:app:dance', data: { wild: true }, desk: 'qiscus' },
    ])
    expect(app.takeHeard()).toEqual([])
  })
})

describe('requests and updates', () => {
  it('Q50 Q44 a request is answered with what is true now, also before ready', () => {
    const app = openQiscus()
    expect(app.say(message('helpdesk:get:context:user', { appId: null }))).toBe('delivered')
    expect(app.say(message('helpdesk:get:context:ticket'))).toBe('delivered')
    expect(app.takeHeard()).toEqual([userContext, ticketContext])
    app.host.setTicket(aTicket({ id: 't2' }))
    app.say(message('helpdesk:get:context:ticket', { appId }))
    expect(app.takeHeard()).toEqual([message('helpdesk:context:ticket', ticketOf('t2'))])
    expect(app.eventsOf('action').map(({ action }) => action.kind)).toEqual([
      'refresh-user',
      'refresh-ticket',
      'refresh-ticket',
    ])
  })

  it('Q51 a request for a ticket while none is open gets no answer', () => {
    const app = openQiscus({ ticket: null })
    expect(app.say(message('helpdesk:get:context:ticket'))).toBe('ignored:no-ticket')
    expect(app.takeHeard()).toEqual([])
  })

  it('Q53 Q54 Q56 every change and switch of the ticket is a whole update, its end is nothing', () => {
    const app = openQiscus()
    app.connect()
    app.host.setTicket(aTicket({ subject: 'Later order' }))
    app.host.setTicket(aTicket({ id: 't2' }))
    app.host.setTicket(null)
    expect(app.takeHeard()).toMatchObject([
      message('helpdesk:ticket:update', {
        ticket: { id: '501', subject: 'Later order', requester: {}, custom_fields: [{}] },
      }),
      message('helpdesk:ticket:update', { ticket: { id: 't2', subject: 'The parcel has not arrived' } }),
    ])
  })

  it('Q55 changes before ready are not sent: ready brings the latest', () => {
    const app = openQiscus()
    app.app.frameLoaded()
    app.host.setTicket(aTicket({ id: 't2' }))
    app.host.setUser(aUser({ id: 'u2' }))
    app.app.setMode('embed')
    expect(app.takeHeard()).toEqual([])
    app.say(ready)
    expect(app.takeHeard()).toMatchObject([
      { payload: { user: { id: 'u2' } } },
      { payload: { ticket: { id: 't2' } } },
      appContext('embed'),
    ])
  })

  it('Q57 Q43 another user is a user context, another mode an app context', () => {
    const app = openQiscus()
    app.connect()
    app.host.setUser(aUser({ name: 'Ravi' }))
    app.app.setMode('embed')
    app.app.setMode('embed')
    expect(app.takeHeard()).toMatchObject([
      { event: 'helpdesk:context:user', payload: { user: { name: 'Ravi' } } },
      appContext('embed'),
    ])
  })

  it('Q96 theme and clicks are not told', () => {
    const app = openQiscus()
    app.connect()
    app.host.setTheme('dark')
    app.app.clickSectionButton('refund')
    expect(app.takeHeard()).toEqual([])
  })

  it('sends of the host resolve when they are posted', async () => {
    const app = openQiscus()
    app.connect()
    await expect(app.app.send('helpdesk:app:hello', { a: 1 })).resolves.toBeUndefined()
    expect(app.takeHeard()).toEqual([message('helpdesk:app:hello', { a: 1 })])
  })
})

describe('size and fullscreen', () => {
  const viewport = () => ({ width: 1000, height: 800 })
  const resize = (payload: object) => message('helpdesk:app:resize', payload)
  const fullscreen = (value: unknown) => message('helpdesk:app:fullscreen', { fullscreen: value })

  it('Q105 Q106 each side is clamped, and one that is missing stays', () => {
    const app = openQiscus({ attach: { viewport } })
    expect(app.say(resize({ appId: null, width: '600px', height: '5000px' }))).toBe('delivered')
    expect(app.app.state.get().size).toEqual({ width: 600, height: 800 })
    app.say(resize({ width: '50%' }))
    expect(app.app.state.get().size).toEqual({ width: 500, height: 800 })
    expect(app.eventsOf('resize')).toMatchObject([{ width: 600, height: 800 }, { width: 500 }])
  })

  it('Q104 Q106 a bad side, or none, changes nothing', () => {
    const app = openQiscus({ attach: { viewport } })
    expect(app.say(resize({ width: '600px', height: 'tall' }))).toBe('invalid:payload.height')
    expect(app.say(resize({ appId: null }))).toBe('invalid:payload')
    expect(app.app.state.get().size).toBeNull()
  })

  it.each(['ticket-sidebar', 'main-menu', 'settings'] as const)(
    'Q100 Q112 acts in %s while the mode is popup, and never in embed',
    (placement) => {
      const app = openQiscus({ app: { placement } })
      expect(app.say(resize({ width: '1px' }))).toBe('delivered')
      expect(app.say(fullscreen(true))).toBe('delivered')
      app.app.setMode('embed')
      expect(app.say(resize({ width: '2px' }))).toBe('ignored:mode')
      expect(app.say(fullscreen(true))).toBe('ignored:mode')
      expect(app.app.state.get()).toMatchObject({ size: { width: 1 }, isFullscreen: false })
    },
  )

  it('Q107 Q113 a size that comes in fullscreen is applied on leaving it', () => {
    const app = openQiscus()
    app.say(resize({ width: '600px', height: '400px' }))
    app.say(fullscreen(true))
    app.say(resize({ height: '500px' }))
    expect(app.app.state.get()).toMatchObject({ isFullscreen: true, size: { width: 600, height: 400 } })
    app.say(fullscreen(false))
    expect(app.app.state.get()).toMatchObject({ isFullscreen: false, size: { width: 600, height: 500 } })
  })

  it('Q110 setting what is already so changes nothing', () => {
    const app = openQiscus()
    app.say(fullscreen(true))
    const before = app.app.state.get()
    app.say(fullscreen(true))
    expect(app.app.state.get()).toBe(before)
  })

  it.each([[undefined], [null], ['true'], [1]])('Q111 the value %s is ignored', (value) => {
    const app = openQiscus()
    expect(app.say(fullscreen(value))).toBe('invalid:payload.fullscreen')
    expect(app.app.state.get().isFullscreen).toBe(false)
  })

  it('Q114 Q113 embed mode leaves fullscreen, with the remembered size', () => {
    const app = openQiscus()
    app.say(fullscreen(true))
    app.say(resize({ width: '300px' }))
    app.app.setMode('embed')
    expect(app.app.state.get()).toMatchObject({ isFullscreen: false, size: { width: 300 } })
  })
})

describe('fullscreen that the desk ends', () => {
  const resize = (payload: object) => message('helpdesk:app:resize', payload)
  const fullscreen = (value: unknown) => message('helpdesk:app:fullscreen', { fullscreen: value })

  it('Q115 Q113 posts nothing and emits no event, and applies the remembered size', () => {
    const app = openQiscus()
    app.say(ready)
    app.say(fullscreen(true))
    app.say(resize({ width: '300px' }))
    app.takeHeard()
    app.app.exitFullscreen()
    expect(app.app.state.get()).toMatchObject({ isFullscreen: false, size: { width: 300 } })
    expect(app.takeHeard()).toEqual([])
    expect(app.eventsOf('fullscreen')).toMatchObject([{ fullscreen: true }])
  })

  it("Q115 the app's next false changes nothing, its next true enters again", () => {
    const app = openQiscus()
    app.say(fullscreen(true))
    app.app.exitFullscreen()
    const left = app.app.state.get()
    expect(app.say(fullscreen(false))).toBe('delivered')
    expect(app.app.state.get()).toBe(left)
    app.say(fullscreen(true))
    expect(app.app.state.get().isFullscreen).toBe(true)
  })

  it('Q115 outside of fullscreen it changes nothing', () => {
    const app = openQiscus()
    const before = app.app.state.get()
    app.app.exitFullscreen()
    expect(app.app.state.get()).toBe(before)
  })
})

describe('documents', () => {
  it('Q47 the load of a document whose ready came before it ends nothing', () => {
    const app = openQiscus()
    app.say(ready)
    app.say(message('helpdesk:app:fullscreen', { fullscreen: true }))
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'ready', isFullscreen: true })
    app.host.setTicket(aTicket({ id: 't2' }))
    expect(app.takeHeard().at(-1)).toMatchObject({ event: 'helpdesk:ticket:update' })
  })

  it('Q41 Q48 from a reload on the app is loading and hears nothing, until its ready brings the current ticket', () => {
    const app = openQiscus()
    app.say(ready)
    app.app.frameLoaded()
    app.takeHeard()
    const statuses: string[] = []
    app.app.state.subscribe(({ status }) => statuses.push(status))
    app.app.frameLoaded()
    app.host.setTicket(aTicket({ id: 't2' }))
    expect(app.takeHeard()).toEqual([])
    app.say(ready)
    expect(app.takeHeard()).toMatchObject([{}, { payload: { ticket: { id: 't2' } } }, appContext()])
    expect([...new Set(statuses)]).toEqual(['loading', 'loaded', 'ready'])
    expect(app.eventsOf('ready')).toHaveLength(2)
  })

  it('Q47 the ready of a next document may come before its load as well, which then ends nothing', () => {
    const app = openQiscus()
    app.connect()
    app.say(ready)
    app.say(message('helpdesk:app:fullscreen', { fullscreen: true }))
    const statuses: string[] = []
    app.app.state.subscribe(({ status }) => statuses.push(status))
    app.app.frameLoaded()
    expect(statuses).toEqual(['loading', 'ready'])
    expect(app.app.state.get().isFullscreen).toBe(true)
    expect(app.eventsOf('ready')).toHaveLength(2)
    app.app.frameLoaded()
    expect(app.app.state.get()).toMatchObject({ status: 'loaded', isFullscreen: false })
  })

  it('Q42 the app id is unique over frames and stable over reloads', () => {
    const app = openQiscus()
    const other = app.host.attach(app.app.app, app.far, { isLoaded: false })
    expect(other.appId).not.toBe(app.app.appId)
    app.app.frameLoaded()
    app.app.frameLoaded()
    app.say(ready)
    expect(app.takeHeard().at(-1)).toEqual(appContext())
  })
})

it('a message that the helpdesk answers itself does nothing else', () => {
  const app = openQiscus({
    respond: ({ name }) => (name === 'helpdesk:app:resize' ? Promise.resolve() : null),
  })
  expect(app.say(message('helpdesk:app:resize', { width: '1px' }))).toBe('delivered')
  expect(app.app.state.get().size).toBeNull()
})
