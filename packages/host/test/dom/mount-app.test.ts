// @vitest-environment jsdom
import { watch } from '@deskbridge/fixtures/watch'
import { describe, expect, it } from 'vitest'
import { frameDefaults } from '../../src'
import { chatwootHost } from '../../src/engine/desks/chatwoot'
import { zendeskHost } from '../../src/engine/desks/zendesk'
import { anApp, appOrigin, aTicket } from '../fixtures/data'
import { observersTold, openPage, playFrame } from '../fixtures/open-page'

const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }
const qiscus = anApp({ desk: 'qiscus' })

describe('the frame', () => {
  it('is at the end of the container, with the URL, title and rights that it needs', () => {
    const { host, container } = openPage({ theme: 'dark' })
    container.append(document.createElement('p'))
    const { iframe } = host.mount(anApp(), container)
    expect(container.lastElementChild).toBe(iframe)
    expect(iframe.src).toBe(`${appOrigin}/widget?plugin_id=orders&theme=dark`)
    expect(iframe.title).toBe('Orders')
    expect(iframe.getAttribute('allow')).toBe('clipboard-write')
    expect(iframe.getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
    )
    expect(iframe.getAttribute('referrerpolicy')).toBe('origin')
    expect(frameDefaults).toEqual({
      sandbox: iframe.getAttribute('sandbox'),
      allow: 'clipboard-write',
      referrerPolicy: 'origin',
    })
  })

  it('has other rights and another title where they are given', () => {
    const { host, container } = openPage()
    const options = { sandbox: 'allow-scripts ALLOW-SAME-ORIGIN', allow: 'camera', title: 'Parcels' }
    const { iframe } = host.mount(anApp(), container, options)
    expect(iframe.getAttribute('sandbox')).toBe('allow-scripts ALLOW-SAME-ORIGIN')
    expect(iframe.getAttribute('allow')).toBe('camera')
    expect(iframe.title).toBe('Parcels')
    expect(host.mount(anApp(), container, { sandbox: false }).iframe.hasAttribute('sandbox')).toBe(false)
  })

  it.each<[readonly string[], string]>([
    [[], 'clipboard-write'],
    [
      ['camera', "microphone 'src' https://meet.example.com"],
      "clipboard-write; camera; microphone 'src' https://meet.example.com",
    ],
    [['clipboard-write'], 'clipboard-write'],
    [["clipboard-write 'none'", 'camera', 'camera *'], "clipboard-write 'none'; camera *"],
  ])("may use what the app's definition permits: %j", (permissions, allow) => {
    const { host, container } = openPage()
    const { iframe } = host.mount(anApp({ permissions }), container)
    expect(iframe.getAttribute('allow')).toBe(allow)
    const { iframe: other } = host.mount(anApp({ permissions }), container, { allow: 'usb' })
    expect(other.getAttribute('allow')).toBe('usb')
  })

  it('is allowed nothing where that is written', () => {
    const { host, container } = openPage()
    const { iframe } = host.mount(anApp({ permissions: ['camera'] }), container, { allow: '' })
    expect(iframe.getAttribute('allow')).toBe('')
  })

  it('T20 Q30 is listened to before it has its URL, and has its URL before it is in the page', () => {
    const { host, container } = openPage()
    const order: string[] = []
    const listen = window.addEventListener.bind(window)
    window.addEventListener = ((...args: Parameters<typeof listen>) => {
      if (args[0] === 'message') order.push('listening')
      listen(...args)
    }) as typeof listen
    container.append = (iframe) => {
      order.push((iframe as HTMLIFrameElement).src ? 'appended with URL' : 'appended without')
      container.appendChild(iframe as Node)
    }
    try {
      host.mount(qiscus, container)
    } finally {
      window.addEventListener = listen
    }
    expect(order).toEqual(['listening', 'appended with URL'])
  })
})

describe('an app that must not be framed here', () => {
  it("is one on the desk's own origin, unless it is trusted in so many words", () => {
    const { host, container } = openPage()
    for (const url of [`${location.origin}/app`, '/app', 'app?x=1']) {
      expect(() => host.mount(anApp({ url }), container)).toThrow(
        expect.objectContaining({
          code: 'INVALID_ARGUMENT',
          message: expect.stringContaining('sandbox: false'),
        }),
      )
    }
    expect(container.children).toHaveLength(0)
    const { iframe } = host.mount(anApp({ url: '/app' }), container, { sandbox: false })
    expect(iframe.src).toBe(`${location.origin}/app?plugin_id=orders`)
  })

  it("is one that may speak from the desk's own origin", () => {
    const { host, container } = openPage()
    const origins = ['https://orders.example.com', location.origin]
    expect(() => host.mount(anApp({ origins }), container)).toThrow(/own origin.*sandbox: false/)
    expect(() => host.mount(anApp(), container, { origins })).toThrow(/own origin.*sandbox: false/)
    expect(() => host.mount(anApp({ origins }), container, { sandbox: false })).not.toThrow()
  })

  it('is one whose origin is opaque, unless that is asked for', () => {
    const { host, container } = openPage()
    expect(() => host.mount(qiscus, container, { sandbox: 'allow-scripts' })).toThrow(/origins: \['null'\]/)
    const mounted = host.mount(qiscus, container, { sandbox: 'allow-scripts', origins: ['null'] })
    const frame = playFrame(mounted)
    frame.say(ready, 'null')
    expect(mounted.state.get().status).toBe('ready')
    expect(frame.takePosted().map(({ targetOrigin }) => targetOrigin)).toEqual(['*', '*', '*'])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://', 'blob:https://x.example.com/1'])(
    'is one at %s',
    (url) => {
      const { host, container } = openPage()
      expect(() => host.mount(anApp({ url }), container)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      )
      expect(container.children).toHaveLength(0)
      expect(host.state.get().apps).toEqual([])
    },
  )
})

describe('a mount that cannot be', () => {
  const template = document.createElement('template')
  template.innerHTML = '<div></div>'
  const parsed = new DOMParser().parseFromString('<div></div>', 'text/html')

  it.each<[unknown, RegExp]>([
    [
      null,
      /^The container is null: it must be an element; document\.querySelector\(\) returns null where nothing matches\.$/,
    ],
    [undefined, /^The container is undefined: it must be an element; /],
    [
      '#sidebar',
      /^The container is "#sidebar": it must be the element itself, as document\.querySelector\(\) returns it\.$/,
    ],
    [{}, /^The container is an object: it must be an element\.$/],
    [[document.body], /^The container is an array: it must be an element\.$/],
    [document, /^The container is an object: it must be an element\.$/],
    [document.createTextNode('x'), /^The container is an object: it must be an element\.$/],
    [document.createDocumentFragment(), /^The container is an object: it must be an element\.$/],
    [
      template.content.firstElementChild,
      /^The container is an object: it must be in a document with a window, which a template and a parsed document have not\.$/,
    ],
    [parsed.body, /^The container is an object: it must be in a document with a window/],
  ])('%# has no container', (container, message) => {
    const { host } = openPage()
    expect(() => host.mount(anApp(), container as Element)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringMatching(message) }),
    )
    expect(host.state.get().apps).toEqual([])
  })

  it.each<[unknown, unknown, RegExp]>([
    [null, {}, /^The app is null: it must be an object with an id, /],
    [anApp({ placement: 'sidebar' as never }), {}, /^The placement of the app "orders" is "sidebar": /],
    [
      anApp({ permissions: ['camera; microphone'] }),
      {},
      /^The permissions\[0\] of the app "orders" is "camera; microphone": /,
    ],
    [anApp(), 'popup', /^The options of the app "orders" is "popup": it must be an object\.$/],
    [anApp(), { mode: 'big' }, /^The mode of the app "orders" is "big": /],
    [
      anApp(),
      { sandbox: true },
      /^The sandbox of the app "orders" is true: it must be a string of sandbox tokens, or false for no sandbox\.$/,
    ],
    [anApp(), { allow: ['camera'] }, /^The allow of the app "orders" is an array: it must be a string\.$/],
    [
      anApp(),
      { frameStyle: 'none' },
      /^The frameStyle of the app "orders" is "none": it must be 'host' or 'page'\.$/,
    ],
    [anApp(), { wrapLink: {} }, /^The wrapLink of the app "orders" is an object: it must be a function\.$/],
    [anApp(), { title: '' }, /^The title of the app "orders" is "": it must be a non-empty string\.$/],
    [
      anApp(),
      { origins: ['*'] },
      /^The origins\[0\] of the app "orders" is "\*": it must be an exact origin/,
    ],
    [
      anApp({ origins: [] }),
      {},
      /^The origins of the app "orders" is an empty array: it must be an array of at least one origin\.$/,
    ],
  ])('%# is given what cannot be used, and leaves nothing behind', (app, options, message) => {
    const { host, container } = openPage()
    expect(() => host.mount(app as never, container, options as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringMatching(message) }),
    )
    expect(container.children).toHaveLength(0)
    expect(host.state.get().apps).toEqual([])
  })
})

describe('a mounted app', () => {
  it("is the app that events and the host's state speak of", () => {
    const { host, container } = openPage()
    const apps: unknown[] = []
    host.on('ready', ({ app }) => apps.push(app))
    const mounted = host.mount(qiscus, container)
    playFrame(mounted).say(ready)
    expect(apps).toEqual([mounted])
    expect(host.state.get().apps[0]).toBe(mounted)
  })

  it('Q20 hears the window of its frame alone, whatever the origin', () => {
    const { host, container, diagnostics, traffic } = openPage()
    const mounted = host.mount(qiscus, container)
    const sibling = document.createElement('iframe')
    container.append(sibling)
    playFrame(mounted).say(ready, appOrigin, sibling.contentWindow)
    playFrame(mounted).say(ready, appOrigin, null)
    expect(mounted.state.get().status).toBe('loading')
    expect(diagnostics.map(({ code, appId }) => [code, appId])).toEqual([
      ['other-window', null],
      ['other-window', null],
    ])
    expect(traffic.map(({ verdict }) => verdict)).toEqual(['ignored:other-window', 'ignored:other-window'])
  })

  it('is not confused with another of the same host', () => {
    const { host, container, diagnostics } = openPage()
    const [first, second] = [host.mount(qiscus, container), host.mount(qiscus, container)]
    playFrame(second).say(ready)
    expect([first, second].map(({ state }) => state.get().status)).toEqual(['loading', 'ready'])
    expect(diagnostics).toEqual([])
  })

  it('is addressed at its own origin', () => {
    const { host, container } = openPage()
    const frame = playFrame(host.mount(qiscus, container))
    frame.say(ready)
    expect(frame.takePosted().map(({ targetOrigin }) => targetOrigin)).toEqual([
      appOrigin,
      appOrigin,
      appOrigin,
    ])
  })

  it('is refused at another origin, which is reported by name', () => {
    const { host, container, diagnostics } = openPage()
    const mounted = host.mount(qiscus, container)
    playFrame(mounted).say(ready, 'https://evil.example.net')
    expect(mounted.state.get().status).toBe('loading')
    expect(diagnostics).toMatchObject([
      { code: 'other-origin', message: expect.stringContaining('https://evil.example.net') },
    ])
  })

  it('T26 T27 goes through loading, with calls rejected, when its document loads anew, and is ready again', async () => {
    const { host, container, clock } = openPage()
    const mounted = host.mount(anApp(), container)
    const frame = playFrame(mounted)
    const connect = () => {
      frame.load()
      const { owner, instance } = frame.takePosted()[0]!.message
      const envelope = { '@@livechat/postmessenger': true, owner, instance, request: null as unknown }
      frame.say({ ...envelope, type: 'response', data: { error: false, result: {} } })
      const args = [{ plugin_id: 'orders', message: 'plugin_inited', data: null }]
      frame.say({ ...envelope, type: 'call', request: 'w1', data: { method: 'handle', args } })
      return instance
    }
    expect(connect()).toBe(0)
    const pending = watch(mounted.send('page_data'))
    const statuses: string[] = []
    mounted.state.subscribe(({ status }) => statuses.push(status))
    host.setTicket(aTicket({ id: 't2' }))
    frame.takePosted()
    expect(connect()).toBe(1)
    await clock.advance()
    expect(pending).toMatchObject({ state: 'rejected', error: { code: 'CLOSED' } })
    expect([...new Set(statuses)]).toEqual(['ready', 'loading', 'loaded'])
    expect(statuses.at(-1)).toBe('ready')
    expect(JSON.stringify(frame.takePosted().map(({ message }) => message))).toContain('"id":"t2"')
  })

  it('shows size and fullscreen in popup mode, by numbers alone, and neither in embed mode', () => {
    const { host, container } = openPage()
    const mounted = host.mount(qiscus, container)
    const frame = playFrame(mounted)
    const { style } = mounted.iframe
    frame.say({ ...ready, event: 'helpdesk:app:resize', payload: { width: '50%', height: '90000px' } })
    expect([style.width, style.height]).toEqual([`${innerWidth / 2}px`, `${innerHeight}px`])
    frame.say({ ...ready, event: 'helpdesk:app:fullscreen', payload: { fullscreen: true } })
    expect([style.position, style.width, style.height]).toEqual(['fixed', '100%', '100%'])
    frame.say({ ...ready, event: 'helpdesk:app:fullscreen', payload: { fullscreen: false } })
    expect([style.position, style.width]).toEqual(['', `${innerWidth / 2}px`])
    mounted.setMode('embed')
    expect([style.position, style.width, style.height]).toEqual(['', '', ''])
  })

  it('Z50 has the size that it asks for in any mode of a desk without modes', () => {
    const { host, container } = openPage({ desks: [zendeskHost] })
    const mounted = host.mount(anApp({ desk: 'zendesk', mode: 'embed' }), container)
    const guids = { appGuid: mounted.appId, instanceGuid: mounted.appId }
    const frame = playFrame(mounted)
    frame.say({ ...guids, key: 'iframe.handshake' })
    frame.say({ ...guids, id: 1, request: 'invoke', params: { resize: [{ height: '200px' }] } })
    expect(mounted.iframe.style.height).toBe('200px')
  })

  it('gets no style from the host where the page styles the frame, and its state still says how to show it', () => {
    const { host, container } = openPage()
    const mounted = host.mount(qiscus, container, { frameStyle: 'page' })
    const frame = playFrame(mounted)
    const { style } = mounted.iframe
    style.width = '320px'
    frame.say({ ...ready, event: 'helpdesk:app:resize', payload: { width: 400, height: 300 } })
    frame.say({ ...ready, event: 'helpdesk:app:fullscreen', payload: { fullscreen: true } })
    expect(mounted.state.get()).toMatchObject({ size: { width: 400, height: 300 }, isFullscreen: true })
    mounted.exitFullscreen()
    mounted.setMode('embed')
    expect(style.cssText).toBe('width: 320px;')
  })

  it('Q115 gets back its size when the desk ends its fullscreen', () => {
    const { host, container } = openPage()
    const mounted = host.mount(qiscus, container)
    const frame = playFrame(mounted)
    frame.say({ ...ready, event: 'helpdesk:app:fullscreen', payload: { fullscreen: true } })
    frame.say({ ...ready, event: 'helpdesk:app:resize', payload: { width: 400 } })
    mounted.exitFullscreen()
    const { position, width, height } = mounted.iframe.style
    expect([position, width, height]).toEqual(['', '400px', ''])
  })

  it('is in the mode that is given with the mount', () => {
    const { host, container } = openPage()
    expect(host.mount(qiscus, container, { mode: 'embed' }).state.get().mode).toBe('embed')
  })
})

describe('a wrapped link', () => {
  it('carries every message in both directions, from the first one on, and is closed with the app', () => {
    const { host, container } = openPage()
    const passed: unknown[] = []
    const mounted = host.mount(qiscus, container, {
      wrapLink: (link) => ({
        post(message, options) {
          passed.push((message as typeof ready).event)
          link.post(message, options)
        },
        listen: (listener, onRefused) =>
          link.listen((envelope) => {
            passed.push((envelope.data as typeof ready).event)
            listener(envelope)
          }, onRefused),
        close() {
          passed.push('closed')
          link.close()
        },
      }),
    })
    const frame = playFrame(mounted)
    frame.say(ready)
    expect(frame.takePosted()).toHaveLength(3)
    mounted.unmount()
    const contexts = ['user', 'ticket', 'app'].map((name) => `helpdesk:context:${name}`)
    expect(passed).toEqual([ready.event, ...contexts, 'closed'])
  })

  it('that is never closed by its wrapper ends with the app all the same', () => {
    const { host, container, diagnostics } = openPage()
    const mounted = host.mount(qiscus, container, { wrapLink: (link) => ({ ...link, close() {} }) })
    const { contentWindow } = mounted.iframe
    const frame = playFrame(mounted)
    const neighbor = host.mount(qiscus, container)
    mounted.unmount()
    frame.say(ready, appOrigin, contentWindow)
    expect(diagnostics.map(({ code }) => code)).toEqual(['other-window'])
    neighbor.unmount()
  })

  it.each<[string, () => unknown, RegExp]>([
    [
      'is no link',
      () => ({ post() {} }),
      /^The result of wrapLink\(\) of the app "orders" is an object: it must be a link with post\(\), listen\(\) and close\(\)/,
    ],
    [
      'cannot be created',
      () => {
        throw new Error('no recorder')
      },
      /^no recorder$/,
    ],
  ])('that %s leaves nothing behind', (_, wrapLink, message) => {
    const { host, container, diagnostics } = openPage()
    expect(() => host.mount(qiscus, container, { wrapLink: wrapLink as never })).toThrow(message)
    expect(container.children).toHaveLength(0)
    expect(host.state.get().apps).toEqual([])
    window.dispatchEvent(new MessageEvent('message', { data: ready, origin: appOrigin, source: null }))
    expect(diagnostics).toEqual([])
  })
})

describe('a frame in another document of the page', () => {
  const openInner = () => {
    const opened = openPage()
    const outer = document.createElement('iframe')
    opened.container.append(outer)
    const inner = outer.contentWindow as Window & typeof globalThis
    return { ...opened, outer, inner, place: inner.document.body }
  }

  it("refuses an app on the desk's own origin, which the URL of that document does not show", () => {
    const { host, place, inner } = openInner()
    expect(inner.location.href).toBe('about:blank')
    expect(() => host.mount(anApp({ url: `${location.origin}/app` }), place)).toThrow(/own origin/)
    expect(place.children).toHaveLength(0)
  })

  it('is heard and watched there', async () => {
    const { host, place, inner } = openInner()
    const mounted = host.mount(qiscus, place)
    playFrame(mounted, inner).say(ready)
    expect(mounted.state.get().status).toBe('ready')
    mounted.iframe.remove()
    await observersTold()
    expect(mounted.state.get().status).toBe('detached')
  })

  it.each<[string, (outer: HTMLElement, container: HTMLElement) => void]>([
    ['is removed', (outer) => outer.remove()],
    ['is removed with what is around it', (_, container) => container.remove()],
    ['is moved, which ends its document', (outer) => document.body.append(outer)],
  ])('is detached when the frame around that document %s', async (_, change) => {
    const { host, outer, container, place, inner } = openInner()
    const mounted = host.mount(qiscus, place)
    playFrame(mounted, inner).say(ready)
    change(outer, container)
    await observersTold()
    expect(mounted.state.get().status).toBe('detached')
    expect(host.state.get().apps).toEqual([])
    outer.remove()
  })

  it('is heard wherever it is moved', async () => {
    const { host, container, place, inner } = openInner()
    const mounted = host.mount(qiscus, container)
    playFrame(mounted).say(ready)
    place.append(mounted.iframe)
    await observersTold()
    expect(mounted.state.get().status).toBe('loading')
    playFrame(mounted).say(ready)
    expect(mounted.state.get().status).toBe('loading')
    playFrame(mounted, inner).say(ready)
    expect(mounted.state.get().status).toBe('ready')
  })
})

describe('reload()', () => {
  it('gives the frame a new window at its place, and the app is loading at once', () => {
    const { host, container } = openPage()
    const mounted = host.mount({ ...qiscus, url: `${appOrigin}/#/route` }, container)
    container.append(document.createElement('p'))
    const frame = playFrame(mounted)
    frame.say(ready)
    const before = mounted.iframe.contentWindow
    mounted.reload()
    expect(mounted.iframe.contentWindow === before).toBe(false)
    expect(container.firstElementChild).toBe(mounted.iframe)
    expect(mounted.state.get().status).toBe('loading')
    frame.say(ready, appOrigin, before)
    expect(mounted.state.get().status).toBe('loading')
    frame.say(ready)
    expect(mounted.state.get().status).toBe('ready')
  })

  it("Q47 does not take the first load after it for another document's", () => {
    const { host, container } = openPage()
    const mounted = host.mount(qiscus, container)
    const frame = playFrame(mounted)
    frame.load()
    frame.say(ready)
    mounted.reload()
    frame.say(ready)
    frame.load()
    expect(mounted.state.get().status).toBe('ready')
  })
})

describe('another ticket', () => {
  it('W32 reloads the frame of an app whose desk gives each ticket a document, with the same id and rights', () => {
    const { host, container } = openPage({ desks: [chatwootHost] })
    const mounted = host.mount(anApp({ desk: 'chatwoot' }), container)
    const { appId, iframe } = mounted
    const [sandbox, src] = [iframe.getAttribute('sandbox'), iframe.src]
    const frame = playFrame(mounted)
    frame.load()
    const before = iframe.contentWindow
    host.setTicket(aTicket({ status: 'solved' }))
    expect(iframe.contentWindow === before).toBe(true)
    frame.takePosted()
    host.setTicket(aTicket({ id: '502' }))
    expect(iframe.contentWindow === before).toBe(false)
    expect(mounted.state.get().status).toBe('loading')
    frame.load()
    expect(frame.takePosted()).toEqual([
      expect.objectContaining({ message: expect.stringContaining('"id":"502"'), targetOrigin: appOrigin }),
    ])
    expect(mounted.state.get().status).toBe('ready')
    expect([mounted.appId, iframe.getAttribute('sandbox'), iframe.src]).toEqual([appId, sandbox, src])
  })

  it('leaves the frame of an app whose desk sends it as it is', () => {
    const { host, container } = openPage()
    const { iframe } = host.mount(qiscus, container)
    const before = iframe.contentWindow
    host.setTicket(aTicket({ id: '502' }))
    expect(iframe.contentWindow === before).toBe(true)
  })
})

describe('a frame that is moved', () => {
  it.each<[string, (iframe: HTMLElement, container: HTMLElement) => void]>([
    ['by itself', (iframe, container) => document.body.prepend(iframe) === container.remove()],
    ['with what is around it', (_, container) => document.body.prepend(container)],
  ])('%s is as one that was loaded anew', async (_, move) => {
    const { host, container } = openPage()
    document.body.prepend(document.createElement('p'))
    const mounted = host.mount(qiscus, container)
    const frame = playFrame(mounted)
    frame.load()
    frame.say(ready)
    move(mounted.iframe, container)
    await observersTold()
    expect(mounted.state.get().status).toBe('loading')
    frame.load()
    frame.say(ready)
    expect(mounted.state.get().status).toBe('ready')
    mounted.iframe.remove()
    await observersTold()
    expect(mounted.state.get().status).toBe('detached')
  })
})

it('a frame that is moved into a shadow without a new window goes on, and is watched there', async () => {
  const { host, container } = openPage()
  const mounted = host.mount(qiscus, container)
  const frame = playFrame(mounted)
  frame.say(ready)
  container.attachShadow({ mode: 'closed' }).append(mounted.iframe)
  await observersTold()
  expect(mounted.state.get().status).toBe('ready')
  mounted.iframe.remove()
  await observersTold()
  expect(mounted.state.get().status).toBe('detached')
})

describe('a frame that is removed', () => {
  it.each<[string, (iframe: HTMLElement, container: HTMLElement) => void]>([
    ['by itself', (iframe) => iframe.remove()],
    ['with what is around it', (_, container) => container.remove()],
  ])('%s is detached, and its listeners are gone', async (_, remove) => {
    const { host, container, clock, traffic } = openPage()
    const mounted = host.mount(anApp(), container)
    const frame = playFrame(mounted)
    frame.load()
    const gone = mounted.iframe.contentWindow
    const pending = watch(mounted.send('page_data'))
    remove(mounted.iframe, container)
    await observersTold()
    expect(mounted.state.get().status).toBe('detached')
    expect(host.state.get().apps).toEqual([])
    const count = traffic.length
    frame.say(ready, appOrigin, gone)
    mounted.iframe.dispatchEvent(new Event('load'))
    await clock.advance(60_000)
    expect(traffic).toHaveLength(count)
    expect(clock.countTimers()).toBe(0)
    expect(pending).toMatchObject({ state: 'rejected', error: { code: 'CLOSED' } })
  })

  it('leaves the others alone', async () => {
    const { host, container } = openPage()
    const [first, second] = [host.mount(qiscus, container), host.mount(qiscus, container)]
    first.iframe.remove()
    await observersTold()
    playFrame(second).say(ready)
    expect(second.state.get().status).toBe('ready')
    expect(host.state.get().apps).toEqual([second])
  })

  it('is noticed in a shadow, and when the shadow goes with its host', async () => {
    const { host, container } = openPage()
    const roots = ['a', 'b'].map(() => {
      const element = document.createElement('div')
      container.append(element)
      return {
        element,
        root: element.attachShadow({ mode: 'open' }).appendChild(document.createElement('div')),
      }
    })
    const mounted = roots.map(({ root }) => host.mount(qiscus, root))
    mounted[0]!.iframe.remove()
    roots[1]!.element.remove()
    await observersTold()
    expect(mounted.map(({ state }) => state.get().status)).toEqual(['detached', 'detached'])
  })
})

it('a container that enters the page later is as good as one that is there', async () => {
  const { host, container } = openPage()
  const later = document.createElement('div')
  const mounted = host.mount(qiscus, later)
  await observersTold()
  expect(mounted.state.get().status).toBe('loading')
  container.append(later)
  const frame = playFrame(mounted)
  frame.load()
  frame.say(ready)
  expect(mounted.state.get().status).toBe('ready')
  later.remove()
  await observersTold()
  expect(mounted.state.get().status).toBe('detached')
})

describe('the end', () => {
  it.each(['unmount', 'detach'] as const)('by %s() takes frame and listeners away, once', (end) => {
    const { host, container } = openPage()
    const mounted = host.mount(qiscus, container)
    mounted[end]()
    mounted[end]()
    mounted.reload()
    expect(container.children).toHaveLength(0)
    expect(mounted.state.get().status).toBe('detached')
  })

  it('of the host takes every frame away and stops listening to the page', () => {
    const { host, container, diagnostics } = openPage()
    host.mount(qiscus, container)
    host.mount(qiscus, container)
    host.destroy()
    expect(container.children).toHaveLength(0)
    window.dispatchEvent(new MessageEvent('message', { data: ready, origin: appOrigin, source: null }))
    expect(diagnostics).toEqual([])
    expect(() => host.mount(qiscus, container)).toThrow(expect.objectContaining({ code: 'CLOSED' }))
    expect(container.children).toHaveLength(0)
  })
})
