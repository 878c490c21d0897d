import { describe, expect, it, vi } from 'vitest'
import { WidgetError } from '../../src/base/errors'
import { textDesk } from '../../src/desks/text'
import { idleState, reduce, type WidgetState, type WidgetStateEvent } from '../../src/widget/state'
import { toTicketState, type TicketState } from '../../src/widget/ticket-state'
import { connectTextWidget, openTextWidget } from '../fixtures/open-widget'
import { textTicket } from '../../../../fixtures/tickets'

const desk = textDesk()
const connected = (...capabilities: 'ticket'[]): WidgetStateEvent => ({
  type: 'desk',
  desk,
  event: {
    type: 'connected',
    context: { appId: 'notes', placement: 'settings', mode: null },
    capabilities,
  },
})
const ticket: WidgetStateEvent = { type: 'desk', desk, event: { type: 'ticket', raw: textTicket } }
const late = new WidgetError('CONNECT_TIMEOUT', 'Too late.')
const failed: WidgetStateEvent = { type: 'failed', error: late }

const after = (...events: WidgetStateEvent[]): WidgetState => events.reduce(reduce, idleState)

describe('toTicketState', () => {
  it.each<[string, WidgetState, TicketState['status']]>([
    ['waits before the widget connects', after(), 'waiting'],
    ['waits while the widget connects', after({ type: 'connecting' }), 'waiting'],
    ['waits while connected where a ticket may come', after(connected('ticket')), 'waiting'],
    ['is ready with a ticket, also one that came before the connection', after(ticket), 'ready'],
    ['is ready with a ticket while connected', after(connected('ticket'), ticket), 'ready'],
    ['is unavailable where this place has no tickets', after(connected()), 'unavailable'],
    ['has failed when the connection has', after(failed), 'failed'],
    ['waits again when the widget connects again', after(failed, { type: 'connecting' }), 'waiting'],
    ['waits when a late answer ends a failure', after(failed, connected('ticket')), 'waiting'],
    ['is closed when the widget is', after(connected('ticket'), ticket, { type: 'closed' }), 'closed'],
  ])('%s', (_rule, state, status) => {
    expect(toTicketState(state).status).toBe(status)
  })

  it('gives the reason where there are no tickets, and why the connection failed', () => {
    expect(toTicketState(after(connected()))).toMatchObject({
      ticket: null,
      error: { code: 'UNSUPPORTED', message: expect.stringContaining('"settings"') },
    })
    expect(toTicketState(after(failed))).toEqual({ status: 'failed', ticket: null, error: late })
  })

  it('keeps the last known ticket when the connection fails', () => {
    const state = after(connected('ticket'), ticket, failed)
    expect(toTicketState(state)).toEqual({ status: 'failed', ticket: state.ticket, error: late })
  })
})

describe("a widget's ticketState", () => {
  it('follows failing, connecting again, the ticket and closing, and notifies of each once', async () => {
    const { widget, host, clock } = openTextWidget({ connectTimeoutMs: 1000 })
    const seen = [widget.ticketState.get().status]
    widget.ticketState.subscribe(({ status }) => seen.push(status))
    widget.connect().catch(() => {})
    await clock.advance(1000)
    expect(seen).toEqual(['waiting', 'failed'])
    void widget.connect()
    host.handshake()
    await clock.advance()
    expect(widget.status.get()).toBe('connected')
    expect(seen).toEqual(['waiting', 'failed', 'waiting'])
    for (const subject of ['Late order', 'Late order', 'Very late order'])
      host.send('ticket_info', { ...textTicket, subject })
    host.send('change_theme', { theme: 'dark' })
    await clock.advance()
    widget.close()
    expect(seen).toEqual(['waiting', 'failed', 'waiting', 'ready', 'ready', 'closed'])
    expect(widget.ticketState.getInitial()).toEqual({ status: 'waiting', ticket: null, error: null })
  })

  it('keeps its reference in a place without tickets while the desk reports other things', async () => {
    const { widget, host, clock } = await connectTextWidget({ desk: { placement: 'settings' } })
    const before = widget.ticketState.get()
    expect(before).toMatchObject({ status: 'unavailable', error: { code: 'UNSUPPORTED' } })
    const states = vi.fn<() => void>()
    widget.state.subscribe(states)
    widget.ticketState.subscribe(() => expect.unreachable())
    host.send('change_theme', { theme: 'dark' })
    await clock.advance()
    expect(states).toHaveBeenCalled()
    expect(widget.ticketState.get()).toBe(before)
  })
})
