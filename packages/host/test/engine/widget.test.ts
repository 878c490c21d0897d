import {
  button,
  createLinkPair,
  createWidget,
  qiscusDesk,
  textDesk,
  type Desk,
  type Link,
} from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { watch } from '@deskbridge/fixtures/watch'
import { describe, expect, it } from 'vitest'
import {
  createHostEngine,
  qiscusHost,
  textHost,
  type AppDefinition,
  type HostEvents,
  type HostOptions,
} from '../../src/engine'
import { anApp, appOrigin, aSection, aTicket, aUser, deskOrigin } from '../fixtures/data'

interface Setup extends Partial<Omit<HostOptions, 'desks'>> {
  app: Partial<AppDefinition>
  desks?: readonly Desk[]
}

/** Gives a document its own end of the link, which dies with it. */
function openDocument(far: Link) {
  let isAlive = true
  const link: Link = {
    ...far,
    post(message, options) {
      if (isAlive) far.post(message, options)
    },
    listen: (listener) => far.listen((envelope) => (isAlive ? listener(envelope) : undefined)),
  }
  return { link, end: () => void (isAlive = false) }
}

/** Opens a host and a widget of core on the two ends of a link, and lets them connect. */
async function connect({ app: definition, desks = [textDesk(), qiscusDesk()], ...options }: Setup) {
  const clock = createFakeClock()
  const [hostLink, far] = createLinkPair({ origins: [deskOrigin, appOrigin], clock })
  const host = createHostEngine({ user: aUser(), ticket: aTicket(), clock, ...options })
  const app = host.attach(anApp(definition), hostLink)
  const openWidget = () => {
    const { link, end } = openDocument(far)
    return { end, widget: createWidget({ link, desks, hostOrigins: [deskOrigin], clock }) }
  }
  const { widget, end } = openWidget()
  const actions: HostEvents['action']['action'][] = []
  host.on('action', ({ action }) => actions.push(action))
  const done = async <T>(promise: Promise<T>) => {
    const watched = watch(promise)
    await clock.advance(100)
    return watched
  }
  expect(await done(widget.connect())).toMatchObject({ state: 'resolved' })
  return { clock, host, app, widget, end, openWidget, actions, done }
}

const placed = (placement: 'main-menu' | 'settings') => ({
  app: { placement },
  desks: [textDesk({ placement }), qiscusDesk({ placement })],
})

describe.each([
  { named: 'text' as const, desk: 'text' as const },
  { named: 'qiscus' as const, desk: 'qiscus' as const },
  { named: 'auto' as const, desk: 'text' as const },
])('a widget in an app for $named', ({ named, desk }) => {
  it('connects, and both sides know the desk', async () => {
    const { app, widget } = await connect({ app: { desk: named } })
    expect(app.state.get()).toMatchObject({ status: 'ready', desk })
    expect(widget.state.get()).toMatchObject({ status: 'connected', desk })
  })

  it('sees the ticket, its changes and the next one', async () => {
    const { host, widget, clock } = await connect({ app: { desk: named } })
    const neutral = ({ raw: _raw, desk: _desk, ...ticket } = widget.ticket.get()!) => ticket
    expect(neutral()).toEqual(aTicket())
    host.setTicket(aTicket({ subject: 'Later order', customFields: {} }))
    await clock.advance(1)
    expect(neutral()).toEqual(aTicket({ subject: 'Later order', customFields: {} }))
    host.setTicket(aTicket({ id: 't2' }))
    await clock.advance(1)
    expect(neutral()).toEqual(aTicket({ id: 't2' }))
    host.setTicket(null)
    await clock.advance(1)
    expect(widget.ticket.get()?.id).toBe('t2')
  })

  it('can be opened with a ticket later, and waits for it', async () => {
    const { host, widget, done } = await connect({ app: { desk: named }, ticket: null })
    const waiting = await done(widget.whenTicket())
    expect(waiting.state).toBe('pending')
    host.setTicket(aTicket())
    await done(Promise.resolve())
    expect(waiting).toMatchObject({ state: 'resolved', value: { id: '501' } })
  })

  it('sends raw messages, and hears those of the host', async () => {
    const { app, widget, actions, done } = await connect({ app: { desk: named } })
    const heard: unknown[] = []
    widget.on('message', ({ name, data }) => heard.push([name, data]))
    expect(await done(widget.send('made_up', { a: 1 }))).toMatchObject({ state: 'resolved' })
    expect(actions.at(-1)).toEqual({ kind: 'send', name: 'made_up', data: { a: 1 } })
    expect(await done(app.send('also_made_up', { b: 2 }))).toMatchObject({ state: 'resolved' })
    expect(heard).toEqual([['also_made_up', { b: 2 }]])
  })

  it('is found again by the host after its document was loaded anew', async () => {
    const { app, host, end, openWidget, done } = await connect({ app: { desk: named } })
    end()
    app.frameUnloaded()
    host.setTicket(aTicket({ id: 't2' }))
    const { widget: next } = openWidget()
    const connecting = done(next.connect())
    app.frameLoaded()
    expect(await connecting).toMatchObject({ state: 'resolved' })
    expect(app.state.get()).toMatchObject({ status: 'ready' })
    expect(next.ticket.get()).toMatchObject({ id: 't2' })
  })
})

describe('on Text', () => {
  it('a section is shown, refused under another title in silence, and its clicks come back', async () => {
    const { app, widget, done } = await connect({ app: { openingState: aSection('none') } })
    const clicks: string[] = []
    const refund = button('Refund', { onClick: () => clicks.push('refund') })
    const section = { title: 'Orders', components: [refund] }
    expect(await done(widget.setSection(section))).toMatchObject({ state: 'resolved' })
    expect(app.state.get().section).toEqual({
      title: 'Orders',
      components: [{ type: 'button', data: { id: 'Refund', label: 'Refund' } }],
    })
    app.clickSectionButton('Refund')
    await done(Promise.resolve())
    expect(clicks).toEqual(['refund'])
    expect(await done(widget.setSection({ ...section, title: 'Parcels' }))).toMatchObject({
      state: 'resolved',
    })
    expect(app.state.get().section?.title).toBe('Orders')
  })

  it('a badge is set and removed in the main menu, which is ready without an announcement and sees no ticket', async () => {
    const { app, widget, done, actions } = await connect(placed('main-menu'))
    expect(app.state.get().status).toBe('ready')
    await done(widget.setBadge(3))
    expect(app.state.get().badge).toBe(3)
    await done(widget.setBadge(null))
    expect(app.state.get().badge).toBeNull()
    expect(actions).toEqual([
      { kind: 'badge', count: 3 },
      { kind: 'badge', count: null },
    ])
    expect(widget.ticket.get()).toBeNull()
  })

  it('toasts and tracked events arrive', async () => {
    const { widget, actions, done } = await connect(placed('settings'))
    await done(widget.showToast({ content: 'Saved', kind: 'success' }))
    await done(widget.trackEvent('saved', { count: 1 }))
    expect(actions).toEqual([
      { kind: 'toast', toast: { content: 'Saved', kind: 'success' } },
      { kind: 'track', name: 'saved', properties: { count: 1 } },
    ])
  })

  it('T76 T78 what the helpdesk refuses is REJECTED, with its message and own code', async () => {
    const respond: HostOptions['respond'] = ({ name }) =>
      name === 'set_toast' ? Promise.reject(Object.assign(new Error('Not now.'), { code: 0 })) : null
    const { widget, done } = await connect({ app: {}, respond })
    const { error } = await done(widget.showToast({ content: 'Saved', kind: 'success' }))
    expect(error).toMatchObject({ code: 'REJECTED', cause: { message: 'Not now.', code: 0 } })
  })

  it('T163 the theme arrives, at first and when it changes', async () => {
    const { host, widget, clock } = await connect({ app: {}, theme: 'dark' })
    expect(widget.theme.get()).toBe('dark')
    host.setTheme('light')
    await clock.advance(1)
    expect(widget.theme.get()).toBe('light')
  })
})

describe('on Qiscus', () => {
  it('the user and the app context arrive, and their changes', async () => {
    const { app, host, widget, clock } = await connect({ app: { desk: 'qiscus' } })
    expect(widget.user.get()).toMatchObject(aUser())
    expect(widget.appContext.get()).toMatchObject({ appId: app.appId, mode: 'popup' })
    host.setUser(aUser({ id: 'u2', role: 'owner', divisionId: null }))
    app.setMode('embed')
    await clock.advance(1)
    expect(widget.user.get()).toMatchObject({ id: 'u2', role: 'owner', divisionId: null })
    expect(widget.appContext.get()?.mode).toBe('embed')
    expect(widget.can('resize')).toBe(false)
  })

  it('requests are answered with what is true now', async () => {
    const { app, widget, actions, done } = await connect({ app: { desk: 'qiscus' } })
    expect(await done(widget.refreshTicket())).toMatchObject({ value: { id: '501' } })
    expect(await done(widget.refreshUser())).toMatchObject({ value: { id: '3' } })
    app.setTicket(null)
    const unanswered = await done(widget.refreshTicket())
    expect(unanswered.state).toBe('pending')
    expect(actions.map(({ kind }) => kind)).toEqual(['refresh-ticket', 'refresh-user'])
  })

  it('size and fullscreen act', async () => {
    const { app, widget, done } = await connect({ app: { desk: 'qiscus' } })
    await done(widget.resize({ width: 600, height: '40px' }))
    await done(widget.setFullscreen(true))
    expect(app.state.get()).toMatchObject({ size: { width: 600, height: 40 }, isFullscreen: true })
  })

  it('Q52 an app in the main menu gets user and app context and no ticket', async () => {
    const { app, widget } = await connect({
      ...placed('main-menu'),
      app: { desk: 'qiscus', placement: 'main-menu' },
    })
    expect(app.state.get().status).toBe('ready')
    expect(widget.user.get()?.id).toBe('3')
    expect(widget.ticket.get()).toBeNull()
  })
})

describe('Q141 an app that decides itself', () => {
  const startAfter = async (delayMs: number, options: Partial<HostOptions> = {}) => {
    const clock = createFakeClock()
    const [hostLink, far] = createLinkPair({ origins: [deskOrigin, appOrigin], clock })
    const host = createHostEngine({ user: aUser(), ticket: aTicket(), clock, ...options })
    const app = host.attach(anApp({ desk: 'auto' }), hostLink)
    await clock.advance(delayMs)
    const widget = createWidget({
      link: far,
      desks: [qiscusDesk(), textDesk()],
      hostOrigins: [deskOrigin],
      clock,
    })
    void widget.connect()
    await clock.advance(200)
    return [app.state.get(), widget.state.get()].map(({ status, desk }) => [status, desk])
  }

  it.each([0, 1, 400, 1700, 2400, 2600, 9000])(
    'speaks Text, which the host prefers, when its widget starts %i ms after the load',
    async (delayMs) => {
      expect(await startAfter(delayMs)).toEqual([
        ['ready', 'text'],
        ['connected', 'text'],
      ])
    },
  )

  it.each([0, 1, 400, 1700, 2400, 2600, 9000])(
    'Q143 speaks Qiscus, where the host prefers that, when its widget starts %i ms after the load',
    async (delayMs) => {
      expect(await startAfter(delayMs, { desks: [qiscusHost, textHost] })).toEqual([
        ['ready', 'qiscus'],
        ['connected', 'qiscus'],
      ])
    },
  )
})
