import { createGroup, type Case } from '../case'
import { eventually, eventuallyIncludes, expectEqual, expectIncludes, found } from '../expect'
import { connectsAtLoad, firstPlaces, nameOf } from '../places'
import { nextControl, switchTicket, urlOf } from '../scene'
import { neutralTicket, titled } from '../tickets'

/** The cases of frames: what the browser does with them, and what the host makes of it. */
export const frameCases: Case[] = []

for (const place of firstPlaces) {
  const add = createGroup(frameCases, `Frames: ${nameOf(place)}`)

  add('two apps of one desk are not mixed up', async ({ openDesk }) => {
    const desk = openDesk(place)
    const apps = [await desk.connect(), await desk.connect({ app: { id: 'other' } })]
    const messages: [string, unknown][] = []
    desk.host.on('message', ({ app, data }) => messages.push([app.appId, data]))
    for (const [index, { widget }] of apps.entries()) await widget.call('send', 'engines:probe', { index })
    await eventually(
      () => messages,
      apps.map(({ app }, index) => [app.appId, { index }]),
    )
    const { setTicket } = apps[1]!.app
    const alone = titled({ ...neutralTicket, id: 'alone' }, 'For one app')
    const widget = await switchTicket(place, apps[1]!, setTicket, alone)
    await eventuallyIncludes(widget.state, { subject: 'For one app' })
    expectEqual((await apps[0]!.widget.state()).subject === 'For one app', false)
  })

  add('a frame that is moved loads again, and is connected again', async ({ openDesk }) => {
    const desk = openDesk(place)
    const { app, widget } = await desk.connect()
    const before = await widget.state()
    const elsewhere = document.createElement('div')
    desk.container.prepend(elsewhere)
    elsewhere.append(app.iframe)
    await eventually(() => app.state.get().status !== 'ready', true)
    const next = await nextControl(app)
    expectEqual(await next.call('connect'), { value: undefined })
    await eventually(next.state, before)
  })

  add('a frame that is removed is detached, and the desk can show the app again', async ({ openDesk }) => {
    const desk = openDesk(place)
    const { app } = await desk.connect()
    app.iframe.remove()
    await eventually(() => app.state.get().status, 'detached')
    expectEqual(desk.host.state.get().apps.length, 0)
    await desk.connect()
  })

  add('a frame that nobody sees connects, is sent its ticket, and can act', async ({ openDesk }) => {
    const desk = openDesk(place)
    desk.container.style.display = 'none'
    const { widget } = await desk.connect({ page: 'layout' })
    await eventuallyIncludes(widget.state, { status: 'connected', ticketId: '501' })
    await widget.fit('<main id="content"></main>', undefined)
    await widget.setLines(5)
    await widget.call('send', 'engines:probe', { seen: false })
    await eventuallyIncludes(() => desk.actions.at(-1), { kind: 'send', data: { seen: false } })
  })

  if (!connectsAtLoad(place)) {
    add('an app whose page forbids to be framed fails when its time is over', async ({ openDesk }) => {
      const desk = openDesk(place, { readyTimeoutMs: 400 })
      const app = desk.mount({ page: 'refusing' })
      await eventually(() => app.state.get().status, 'failed')
      expectIncludes(app.state.get().error, { code: 'CONNECT_TIMEOUT' })
      expectEqual(desk.diagnostics, [])
    })

    add('an app that is late is still connected', async ({ openDesk }) => {
      const desk = openDesk(place, { readyTimeoutMs: 100 })
      const { app, widget } = await desk.open()
      await eventually(() => app.state.get().status, 'failed')
      expectEqual(await widget.call('connect'), { value: undefined })
      await eventually(() => app.state.get().status, 'ready')
    })
  }

  add('a host that is replaced gives way to the next one', async ({ openDesk }) => {
    const first = openDesk(place)
    await first.connect()
    first.host.destroy()
    expectEqual(first.container.querySelectorAll('iframe').length, 0)
    const { widget } = await openDesk(place).connect()
    expectIncludes(await widget.state(), { status: 'connected', desk: place.desk })
  })

  add(
    "an app reads its desk's origin and no path, and never shares the desk's own origin",
    async ({ openDesk }) => {
      const desk = openDesk(place)
      const { app, widget } = await desk.connect()
      expectIncludes(await widget.surroundings(), { referrer: `${location.origin}/` })
      expectIncludes(app.iframe.sandbox.value, 'allow-same-origin')
      expectEqual(app.iframe.sandbox.contains('allow-top-navigation'), false)
      const own = new URL(urlOf('plain', place))
      own.host = location.host
      let refusal: unknown
      try {
        desk.mount({ app: { url: own.href } })
      } catch (error) {
        refusal = error
      }
      expectIncludes(String(refusal), 'sandbox: false')
    },
  )

  add('a frame in a shadow tree of another document works as any other', async ({ openDesk }) => {
    const desk = openDesk(place)
    const outer = document.createElement('iframe')
    desk.container.append(outer)
    const inside = await found(() => outer.contentDocument?.body, 'the document')
    const root = inside
      .appendChild(outer.contentDocument!.createElement('div'))
      .attachShadow({ mode: 'open' })
    const slot = root.appendChild(outer.contentDocument!.createElement('div'))
    const app = desk.mount({ container: slot })
    expectEqual(app.state.get().status, 'loading')
    // The page offers its control to the document that frames it, which has no suite: what the host sees must do.
    await eventually(() => app.state.get().status, connectsAtLoad(place) ? 'ready' : 'loaded')
    outer.remove()
    await eventually(() => app.state.get().status, 'detached')
  })
}

if ('moveBefore' in Element.prototype) {
  for (const place of firstPlaces) {
    createGroup(frameCases, `Frames: ${nameOf(place)}`)(
      'a frame that is moved without loading again stays connected',
      async ({ openDesk }) => {
        const desk = openDesk(place)
        const { app, widget } = await desk.connect()
        const elsewhere = document.createElement('div')
        desk.container.prepend(elsewhere)
        ;(elsewhere as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(app.iframe, null)
        await Promise.resolve()
        expectEqual(app.state.get().status, 'ready')
        await widget.call('send', 'engines:probe')
        await eventuallyIncludes(() => desk.actions.at(-1), { kind: 'send', name: 'engines:probe' })
      },
    )
  }
}
