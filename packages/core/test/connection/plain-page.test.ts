// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/?connection=plain" }
import { describe, expect, it } from 'vitest'
import { hostEvent, textDesk } from '../../src/desks/text'
import { qiscusDesk } from '../../src/desks/qiscus'
import { createWidget } from '../../src/widget/create-widget'
import { createFakeClock } from '../fixtures/fake-clock'
import { createOpenLink } from '../fixtures/open-link'
import { appContext } from '../fixtures/qiscus-wire'
import { textTicket } from '../fixtures/tickets'

const ticket = hostEvent('ticket_info', textTicket())

const openPlain = (desks = [textDesk()]) => {
  const page = createOpenLink()
  const clock = createFakeClock()
  const codes: string[] = []
  const widget = createWidget({ desks, link: page.link, clock, onDiagnostic: ({ code }) => codes.push(code) })
  return { ...page, clock, widget, codes }
}

describe('a page that asks for the plain connection', () => {
  it('T94 is connected when it has loaded, and a listener that acts at once is served', async () => {
    const { widget, takePosted, clock } = openPlain()
    const stop = widget.status.subscribe((status) => {
      if (status === 'connected') void widget.showToast({ content: 'Hello', kind: 'success' })
    })
    await widget.connect()
    await clock.advance()
    expect(takePosted().map(({ message }) => (message as { message: string }).message)).toEqual([
      'plugin_inited',
      'set_toast',
    ])
    stop()
  })

  it('Q133 never says ready to Qiscus once it has connected, and answers it no more', async () => {
    const { widget, takePosted, deliver, clock, codes } = openPlain([textDesk(), qiscusDesk()] as never)
    await widget.connect()
    await clock.advance(60_000)
    deliver(appContext(), 'https://desk.example.com')
    expect(widget.state.get()).toMatchObject({ desk: 'text', appContext: { mode: null } })
    expect(takePosted()).toHaveLength(1)
    expect(codes).toEqual(['other-desk'])
  })

  it("T92 posts to everybody until an event has shown the host's origin, and to that from then on", async () => {
    const { widget, takePosted, deliver, clock } = openPlain()
    await widget.connect()
    await Promise.all([widget.send('redirect', '/'), clock.advance()])
    expect(takePosted().map(({ options }) => options?.targetOrigin ?? '*')).toEqual(['*', '*'])
    deliver(ticket, 'https://app.helpdesk.com')
    await Promise.all([widget.send('redirect', '/'), clock.advance()])
    expect(takePosted().map(({ options }) => options?.targetOrigin)).toEqual(['https://app.helpdesk.com'])
  })

  it('T93 T110 takes events only from an allowed origin, and then only from the first', async () => {
    const { widget, deliver, codes } = openPlain()
    await widget.connect()
    deliver(ticket, 'https://desk.example.com')
    expect(widget.ticket.get()).toBeNull()
    deliver(ticket, 'https://app.helpdesk.com')
    expect(widget.ticket.get()).not.toBeNull()
    deliver(hostEvent('ticket_info', { id: 'ticket-9' }), 'https://other.helpdesk.com')
    expect(widget.ticket.get()).toMatchObject({ id: 'ticket-1' })
    expect(codes).toEqual(['other-origin', 'other-origin'])
  })

  it('T64 resumes after a close with the latest ticket, without announcing itself again', async () => {
    const { widget, takePosted, deliver } = openPlain()
    await widget.connect()
    widget.close()
    deliver(ticket, 'https://app.helpdesk.com')
    await widget.connect()
    expect(widget.ticket.get()).toMatchObject({ id: 'ticket-1' })
    expect(takePosted()).toHaveLength(1)
  })
})
