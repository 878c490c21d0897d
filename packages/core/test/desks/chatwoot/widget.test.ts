// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { watch } from '../../../../../fixtures/watch'
import { allDesks } from '../../../src/desks'
import { chatwootDesk } from '../../../src/desks/chatwoot'
import type { PostOptions } from '../../../src/link/link'
import { createChatwootHost, request } from '../../fixtures/chatwoot-host'
import { openWidget } from '../../fixtures/open-widget'

const origin = 'https://chat.example.com'

afterEach(() => vi.restoreAllMocks())

async function connect(options: Parameters<typeof openWidget>[1] = {}, desks = [chatwootDesk()]) {
  const opened = openWidget(desks, { origin, ...options })
  const host = createChatwootHost(opened.hostLink)
  const connected = watch(opened.widget.connect())
  await opened.clock.advance()
  return { ...opened, host, connected }
}

function show(isShown = true) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isShown)
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('a widget in Chatwoot', () => {
  it('W22 has user, ticket and theme once it is connected', async () => {
    const { widget, connected } = await connect()
    expect(connected.state).toBe('resolved')
    expect(widget.state.get()).toMatchObject({
      desk: 'chatwoot',
      theme: 'dark',
      appContext: { desk: 'chatwoot', placement: 'ticket-sidebar', appId: null, mode: null },
      ticket: { desk: 'chatwoot', id: '35', status: 'solved' },
      user: { desk: 'chatwoot', id: '3' },
    })
  })

  it('W10 is found by a widget of every desk', async () => {
    const opened = openWidget(allDesks(), { origin })
    createChatwootHost(opened.hostLink)
    void opened.widget.connect()
    await opened.clock.advance()
    expect(opened.widget.state.get()).toMatchObject({ status: 'connected', desk: 'chatwoot' })
  })

  it('W62 can only be read: everything else is UNSUPPORTED, and nothing is sent', async () => {
    const { widget, host, clock } = await connect()
    host.take()
    for (const act of [
      () => widget.setBadge(1),
      () => widget.insertText('x'),
      () => widget.showToast({ content: 'x', kind: 'success' }),
      () => widget.resize({ height: 10 }),
      () => widget.updateTicket({ status: 'open' }),
    ]) {
      const done = watch<unknown>(act())
      await clock.advance()
      expect(done.error).toMatchObject({ code: 'UNSUPPORTED' })
    }
    expect(host.take()).toEqual([])
  })

  it('W24, W31 has a change of the conversation after a refresh', async () => {
    const { widget, host, clock } = await connect()
    host.data = { conversation: { id: 35, status: 'open' } }
    const refreshed = watch(widget.refreshTicket())
    await clock.advance(250)
    expect(refreshed.value).toMatchObject({ status: 'open' })
    expect(widget.ticket.get()).toMatchObject({ status: 'open' })
  })

  it('W24 rejects a refresh that a silent host does not answer in time', async () => {
    const { widget, host, clock } = await connect()
    host.isSilent = true
    const refreshed = watch(widget.refreshUser())
    await clock.advance(30_000)
    expect(refreshed.error).toMatchObject({ code: 'REQUEST_TIMEOUT' })
  })

  it('W12 posts the request to any origin, and everything to the pinned one afterwards', async () => {
    const opened = openWidget(allDesks(), { origin })
    const targets: [unknown, string | undefined][] = []
    const link = {
      ...opened.link,
      post(message: unknown, options?: PostOptions) {
        targets.push([message, options?.targetOrigin])
        opened.link.post(message, options)
      },
    }
    const host = createChatwootHost(opened.hostLink)
    const widget = opened.createSecond({ link })
    void widget.connect()
    await opened.clock.advance()
    void widget.refreshTicket()
    void widget.send('note', 1)
    expect(targets.filter(([message]) => typeof message === 'string')).toEqual([
      [request, '*'],
      [request, origin],
      ['{"event":"note","data":1}', origin],
    ])
    expect(host.take()).toContain(request)
  })

  it('W11 is refused on an origin that the option does not list, which the error names', async () => {
    const desks = [chatwootDesk({ hostOrigins: ['https://support.example.com'] })]
    const { connected, clock, widget } = await connect({}, desks)
    await clock.advance(10_000)
    expect(connected.error).toMatchObject({
      code: 'ORIGIN_REFUSED',
      message: expect.stringContaining(origin),
    })
    expect(widget.ticket.get()).toBeNull()
  })
})

describe('a page that becomes visible', () => {
  it('W23 asks again, and not when it is hidden', async () => {
    const { widget, host, clock } = await connect()
    host.take()
    host.data = { conversation: { id: 35, status: 'pending' } }
    show(false)
    await clock.advance()
    expect(host.take()).toEqual([])
    show()
    await clock.advance()
    expect(host.take()).toEqual([request])
    expect(widget.ticket.get()?.status).toBe('pending')
  })

  it('W21, W23 lets a widget connect that has long asked in vain', async () => {
    const opened = openWidget([chatwootDesk()], { origin, connectTimeoutMs: 0 })
    const host = createChatwootHost(opened.hostLink)
    host.isSilent = true
    const connected = watch(opened.widget.connect())
    await opened.clock.advance(60_000)
    host.isSilent = false
    show()
    await opened.clock.advance()
    expect(connected.state).toBe('resolved')
  })

  it('W27 is listened for until the session ends, by this desk alone', async () => {
    const added = vi.spyOn(document, 'addEventListener')
    const removed = vi.spyOn(document, 'removeEventListener')
    const opened = openWidget(allDesks(), { origin })
    void opened.widget.connect().catch(() => {})
    await opened.clock.advance()
    expect(added.mock.calls.map(([type]) => type)).toEqual(['visibilitychange'])
    opened.widget.close()
    expect(removed.mock.calls).toEqual(added.mock.calls)
  })
})
