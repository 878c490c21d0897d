// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/?origin=https%3A%2F%2Facme.zendesk.com&app_guid=app-1" }
import { afterEach, describe, expect, it } from 'vitest'
import { allDesks } from '../../../src/desks'
import type { Desk } from '../../../src/desks/desk'
import { qiscusDesk } from '../../../src/desks/qiscus'
import { textDesk } from '../../../src/desks/text'
import { zendeskDesk } from '../../../src/desks/zendesk'
import { watch } from '../../../../../fixtures/watch'
import { connectQiscusWidget, openWidget } from '../../fixtures/open-widget'
import { createTextHost } from '../../../../../fixtures/text-host'
import { createZendeskHost, rawTicket, zendeskSearch } from '../../../../../fixtures/zendesk-host'

const page = window.location
const show = (url: string) => {
  page.href = `https://widget.example.com/${url}`
}

afterEach(() => show(zendeskSearch))

async function connect({
  desks = [zendeskDesk()] as readonly Desk[],
  origin = 'https://acme.zendesk.com',
  location = 'ticket_sidebar',
} = {}) {
  const opened = openWidget(desks, { origin })
  const host = createZendeskHost(opened.hostLink, location)
  const connected = watch(opened.widget.connect())
  await opened.clock.advance()
  return { ...opened, host, connected }
}

describe('a widget in Zendesk', () => {
  it('has user, ticket and theme once it is connected', async () => {
    const { widget, connected } = await connect()
    expect(connected.state).toBe('resolved')
    expect(widget.state.get()).toMatchObject({
      desk: 'zendesk',
      theme: 'dark',
      appContext: { desk: 'zendesk', placement: 'ticket-sidebar', appId: 'app-1' },
      ticket: { desk: 'zendesk', id: '35', status: 'onhold', priority: 'medium', raw: rawTicket },
      user: { desk: 'zendesk', id: '3', role: 'agent' },
    })
  })

  it('Z11 posts for no other desk on a page that belongs to this one', async () => {
    const { host, widget } = await connect({ desks: allDesks() })
    expect(widget.state.get().desk).toBe('zendesk')
    expect(host.take().every(({ key, request }) => key ?? request)).toBe(true)
  })

  it.each([
    zendeskSearch,
    `#${zendeskSearch.slice(1)}`,
    '?app_guid=app-1#origin=https%3A%2F%2Facme.zendesk.com',
  ])('Z10 knows a page by %s', async (url) => {
    show(url)
    const { widget } = await connect({ desks: [textDesk(), qiscusDesk(), zendeskDesk()] })
    expect(widget.state.get().desk).toBe('zendesk')
  })

  it('Z10 leaves every other page to the other desks', () => {
    for (const search of [
      '',
      '?app_guid=app-1',
      '?origin=https%3A%2F%2Facme.zendesk.com',
      '?origin=x&app_guid=1',
      '?origin=data:,x&app_guid=1',
      '?origin=about:blank&app_guid=1',
      '?origin=javascript:alert()&app_guid=1',
    ])
      expect(zendeskDesk().claims!({ search, hash: '', hostOrigin: null })).toBe(false)
  })

  it('Z16 leaves a page to the other desks when it is framed from another origin than that of its URL', async () => {
    show(`${zendeskSearch.replace('acme', 'other')}`)
    const { widget, hostLink, clock } = openWidget(allDesks(), { origin: 'https://app.helpdesk.com' })
    void widget.connect()
    createTextHost(hostLink).handshake()
    await clock.advance()
    expect(widget.state.get().desk).toBe('text')
  })

  it.each([
    ['https://acme.zendesk.com', true],
    ['https://zendesk.com.example.com', false],
    ['https://notzendesk.com', false],
    ['http://acme.zendesk.com', false],
    ['http://localhost:4567', true],
  ])('Z12, Z13 greets %s, and believes only an origin of Zendesk', async (origin, isAllowed) => {
    show(`?origin=${encodeURIComponent(origin)}&app_guid=app-1`)
    const { widget, host, diagnostics } = await connect({ origin })
    expect(host.take()[0]).toMatchObject({ key: 'iframe.handshake' })
    expect(widget.status.get()).toBe(isAllowed ? 'connected' : 'connecting')
    expect(diagnostics.map(({ code }) => code)).toEqual(isAllowed ? [] : ['other-origin'])
  })

  it('Z12 greets nobody but the origin of the URL', async () => {
    const { host, widget } = await connect({ origin: 'https://other.zendesk.com' })
    expect(host.take()).toEqual([])
    expect(widget.status.get()).toBe('connecting')
  })

  it('Z32 follows the ticket', async () => {
    const { widget, host, clock } = await connect()
    const subjects: unknown[] = []
    widget.ticket.subscribe((ticket) => subjects.push(ticket?.subject))
    host.change('ticket', { ...rawTicket, subject: 'Changed' }, 'ticket.subject')
    await clock.advance()
    expect(subjects).toEqual(['Changed'])
  })

  it('returns the results of raw calls', async () => {
    const { widget, host, clock } = await connect()
    host.take()
    const done = watch(widget.send('invoke', { routeTo: ['ticket', 1] }))
    await clock.advance()
    const [call] = host.take()
    host.answer(call!.id, { errors: {}, routeTo: 'done' })
    await clock.advance()
    expect(done).toEqual({ state: 'resolved', value: { errors: {}, routeTo: 'done' } })
  })
})

describe('updateTicket', () => {
  it('Z53 sets fields of the ticket, and resolves when the desk has', async () => {
    const { widget, host, clock } = await connect()
    host.take()
    const done = watch(widget.updateTicket({ status: 'onhold' }))
    await clock.advance()
    const [call] = host.take()
    expect(call).toMatchObject({ request: 'set', params: { 'ticket.status': 'hold' } })
    expect(done.state).toBe('pending')
    host.answer(call!.id, { errors: {}, 'ticket.status': 'hold' })
    await clock.advance()
    expect(done).toEqual({ state: 'resolved', value: undefined })
  })

  it('rejects with UNSUPPORTED in a place without a ticket, and on a desk without it', async () => {
    const [menu, other] = [await connect({ location: 'nav_bar' }), await connectQiscusWidget()]
    for (const { widget } of [menu, other]) {
      expect(widget.can('updateTicket')).toBe(false)
      await expect(widget.updateTicket({ status: 'open' })).rejects.toMatchObject({ code: 'UNSUPPORTED' })
    }
  })
})

describe('onBeforeSave', () => {
  const replies = (host: { take(): { key?: string; error?: { msg?: unknown } }[] }) =>
    host
      .take()
      .flatMap(({ key, error }) => (key === 'iframe.reply:ticket.save' ? [error?.msg ?? 'saved'] : []))

  async function save({ host, clock }: Awaited<ReturnType<typeof connect>>) {
    host.take()
    host.send('ticket.save', undefined, { needsReply: true })
    const answers: unknown[] = []
    await expect
      .poll(async () => {
        await clock.advance()
        answers.push(...replies(host))
        return answers
      })
      .toHaveLength(1)
    return answers[0]
  }

  it('asks every handler of every widget, until it is released', async () => {
    const opened = await connect()
    const { widget, clock, createSecond, host } = opened
    const second = createSecond()
    await second.connect()
    host.take()
    const calls: string[] = []
    const releases = [
      widget.onBeforeSave(() => void calls.push('first')),
      widget.onBeforeSave(() => void calls.push('second')),
      second.onBeforeSave(() => {
        calls.push('other')
        return 'Not yet.'
      }),
    ]
    await clock.advance()
    expect(await save(opened)).toBe('Not yet.')
    expect(calls).toEqual(['first', 'second', 'other'])
    for (const release of releases) release()
    expect(await save(opened)).toBe('saved')
    expect(calls).toHaveLength(3)
  })

  it('waits for the connection, and reports where there is no such hook', async () => {
    const early = openWidget([zendeskDesk()], { origin: 'https://acme.zendesk.com' })
    const host = createZendeskHost(early.hostLink)
    early.widget.onBeforeSave(() => 'No.')
    void early.widget.connect()
    await early.clock.advance()
    expect(host.take().map(({ key }) => key)).toContain('iframe.on:ticket.save')
    const { widget, diagnostics, clock } = await connectQiscusWidget()
    widget.onBeforeSave(() => {})
    await clock.advance()
    expect(diagnostics).toMatchObject([{ code: 'unsupported' }])
  })

  it('takes only a function', async () => {
    const { widget } = await connect()
    expect(() => widget.onBeforeSave('x' as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    )
  })
})

describe('allDesks', () => {
  it('has the desks of a placement', () => {
    const ids = (placement?: Parameters<typeof allDesks>[0]) => allDesks(placement).map(({ id }) => id)
    expect(ids()).toEqual(['text', 'qiscus', 'agent-app', 'zendesk', 'chatwoot'])
    expect(ids({ placement: 'settings' })).toEqual(['text', 'qiscus', 'agent-app'])
    expect(ids({ placement: 'message-box' })).toEqual(['agent-app'])
    expect(ids({ placement: 'top-bar' })).toEqual(['zendesk'])
    expect(() => ids({ placement: 'nowhere' as never })).toThrow(/placement is "nowhere"/)
  })
})
