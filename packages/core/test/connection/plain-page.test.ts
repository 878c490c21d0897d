// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/?connection=plain" }
import { describe, expect, it } from 'vitest'
import { divider } from '../../src/model/section'
import { hostEvent, textDesk, type WidgetMessage } from '../../src/desks/text'
import { qiscusDesk } from '../../src/desks/qiscus'
import { createWidget } from '../../src/widget/create-widget'
import { createFakeClock } from '../../../../fixtures/fake-clock'
import { createOpenLink } from '../fixtures/open-link'
import { appContext } from '../../../../fixtures/qiscus-wire'
import { textTicket } from '../../../../fixtures/tickets'
import { watch } from '../../../../fixtures/watch'

const ticket = hostEvent('ticket_info', textTicket)

const openPlain = (desks = [textDesk()], peerOrigin: string | null = null) => {
  const page = createOpenLink({ peerOrigin })
  const clock = createFakeClock()
  const codes: string[] = []
  const widget = createWidget({ desks, link: page.link, clock, onDiagnostic: ({ code }) => codes.push(code) })
  return { ...page, clock, widget, codes }
}

describe('a page that asks for the plain connection', () => {
  it('T94 is connected when it has loaded, and a listener that acts at once is served', async () => {
    const { widget, takePosted, deliver, clock } = openPlain()
    const stop = widget.status.subscribe((status) => {
      if (status === 'connected') void widget.showToast({ content: 'Hello', kind: 'success' })
    })
    await widget.connect()
    deliver(ticket, 'https://app.helpdesk.com')
    await clock.advance()
    expect(takePosted().map(({ message }) => (message as { message: string }).message)).toEqual([
      'plugin_inited',
      'set_toast',
    ])
    stop()
  })

  it('Q133 never sends ready to Qiscus once it has connected, and stops answering it', async () => {
    const { widget, takePosted, deliver, clock, codes } = openPlain([textDesk(), qiscusDesk()] as never)
    await widget.connect()
    await clock.advance(60_000)
    deliver(appContext(), 'https://desk.example.com')
    expect(widget.state.get()).toMatchObject({ desk: 'text', appContext: { mode: null } })
    expect(takePosted()).toHaveLength(1)
    expect(codes).toEqual([])
  })

  it('T92 posts nothing but its announcement before an allowed origin has spoken, and then all of it to that origin', async () => {
    const { widget, takePosted, deliver, clock } = openPlain()
    await widget.connect()
    const done = [
      widget.setSection({ title: 'Orders', components: [divider()] }),
      widget.showToast({ content: 'Refunded 900 EUR', kind: 'success' }),
      widget.send('redirect', '/'),
    ].map(watch)
    await clock.advance(1000)
    expect(takePosted().map(({ message, options }) => [message, options])).toEqual([
      [{ plugin_id: null, message: 'plugin_inited', data: null }, { targetOrigin: '*' }],
    ])
    expect(done.map(({ state }) => state)).toEqual(['pending', 'pending', 'pending'])
    deliver(ticket, 'https://desk.example.com')
    deliver(hostEvent('ticket_info', {}), 'https://app.helpdesk.com')
    expect(takePosted()).toEqual([])

    deliver(ticket, 'https://app.helpdesk.com')
    await clock.advance()
    const posted = takePosted()
    expect(posted.map(({ message }) => (message as WidgetMessage).message).sort()).toEqual([
      'customer_details_section',
      'redirect',
      'set_toast',
    ])
    expect(new Set(posted.map(({ options }) => options?.targetOrigin))).toEqual(
      new Set(['https://app.helpdesk.com']),
    )
    expect(done.map(({ state }) => state)).toEqual(['resolved', 'resolved', 'resolved'])
  })

  it('T92 posts to the framing page at once where the browser names its origin and that is allowed', async () => {
    const allowed = openPlain([textDesk()], 'https://app.helpdesk.com')
    await allowed.widget.connect()
    await Promise.all([allowed.widget.send('redirect', '/'), allowed.clock.advance()])
    const targets = allowed.takePosted().map(({ options }) => options?.targetOrigin)
    expect(targets).toEqual(['*', 'https://app.helpdesk.com'])

    const foreign = openPlain([textDesk()], 'https://evil.example.com')
    await foreign.widget.connect()
    const sent = watch(foreign.widget.send('redirect', '/'))
    await foreign.clock.advance()
    expect(sent.state).toBe('pending')
    expect(foreign.takePosted()).toHaveLength(1)
  })

  it('T92 posts to each origin that hostOrigins names, and to no other page', async () => {
    const hostOrigins = ['https://a.example.com', 'https://b.example.com', 'https://*.example.com', 'null']
    const { widget, takePosted, deliver, clock } = openPlain([textDesk({ hostOrigins })])
    await widget.connect()
    await Promise.all([widget.send('redirect', '/'), clock.advance()])
    const named = ['https://a.example.com', 'https://b.example.com']
    expect(takePosted().map(({ options }) => options?.targetOrigin)).toEqual([...named, ...named])
    deliver(ticket, 'https://c.example.com')
    await Promise.all([widget.send('redirect', '/'), clock.advance()])
    expect(takePosted().map(({ options }) => options?.targetOrigin)).toEqual(['https://c.example.com'])
  })

  it('T92 does not announce itself while hostOrigins has no whole origin, and then only to the one that sent a message', async () => {
    const { widget, takePosted, deliver, clock } = openPlain([
      textDesk({ hostOrigins: ['https://*.example.com'] }),
    ])
    await widget.connect()
    const sent = watch(widget.send('redirect', '/'))
    await clock.advance(30_000)
    expect(takePosted()).toEqual([])
    expect(sent).toMatchObject({ state: 'rejected', error: { code: 'REQUEST_TIMEOUT' } })
    deliver(ticket, 'https://a.example.com')
    await clock.advance()
    expect(takePosted().map(({ message, options }) => [(message as WidgetMessage).message, options])).toEqual(
      [['plugin_inited', { targetOrigin: 'https://a.example.com' }]],
    )
  })

  it('T92 posts to no origin that only one of two widgets names', async () => {
    const { widget, takePosted, clock, link } = openPlain([
      textDesk({ hostOrigins: ['https://a.example.com', 'https://b.example.com'] }),
    ])
    await widget.connect()
    const second = createWidget({
      desks: [textDesk({ hostOrigins: ['https://b.example.com'] })],
      link,
      clock,
    })
    await second.connect()
    takePosted()
    await Promise.all([second.send('redirect', '/'), clock.advance()])
    expect(takePosted().map(({ options }) => options?.targetOrigin)).toEqual(['https://b.example.com'])
  })

  it('T94 T110 a refused event neither pins its origin nor connects', async () => {
    const { widget, deliver, codes } = openPlain()
    await widget.connect()
    deliver(hostEvent('ticket_info', { id: {} }), 'https://bad.helpdesk.com')
    deliver(ticket, 'https://app.helpdesk.com')
    expect(widget.ticket.get()).toMatchObject({ id: '501' })
    expect(codes).toEqual(['invalid'])
  })

  it('T93 T110 takes events only from an allowed origin, and then only from the first', async () => {
    const { widget, deliver, codes } = openPlain()
    await widget.connect()
    deliver(ticket, 'https://desk.example.com')
    expect(widget.ticket.get()).toBeNull()
    deliver(ticket, 'https://app.helpdesk.com')
    expect(widget.ticket.get()).not.toBeNull()
    deliver(hostEvent('ticket_info', { id: 'ticket-9' }), 'https://other.helpdesk.com')
    expect(widget.ticket.get()).toMatchObject({ id: '501' })
    expect(codes).toEqual(['other-origin', 'other-origin'])
  })

  it('T64 resumes after a close with the latest ticket, without announcing itself again', async () => {
    const { widget, takePosted, deliver } = openPlain()
    await widget.connect()
    widget.close()
    deliver(ticket, 'https://app.helpdesk.com')
    await widget.connect()
    expect(widget.ticket.get()).toMatchObject({ id: '501' })
    expect(takePosted()).toHaveLength(1)
  })
})
