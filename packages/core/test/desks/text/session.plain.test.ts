import { describe, expect, it } from 'vitest'
import { hostEvent, textDesk, type WidgetMessage } from '../../../src/desks/text'
import { openSession } from '../../fixtures/open-session'
import { eventCall, handshake } from '../../../../../fixtures/text-wire'
import { textTicket } from '../../../../../fixtures/tickets'
import { watch } from '../../../../../fixtures/watch'

const search = '?plugin_id=notes&connection=plain'
const ticket = hostEvent('ticket_info', textTicket)

const openPlain = (options: { isLoaded?: boolean; placement?: 'main-menu' | 'settings' } = {}) => {
  const { isLoaded = false, ...deskOptions } = options
  return openSession(textDesk(deskOptions), { search, isLoaded })
}

describe('plain mode', () => {
  it.each(['?connection=plain', '?a=1&connection=plain&b=2'])('T90 is what %s asks for', (address) => {
    expect(openSession(textDesk(), { search: address }).takeSent()).toHaveLength(1)
  })

  it.each(['', '?connection=Plain', '?connection=', '?connection=plain2', '?Connection=plain'])(
    'T90 is not what "%s" asks for',
    (address) => {
      const desk = openSession(textDesk(), { search: address })
      expect(desk.takeSent()).toEqual([])
      expect(desk.receive(ticket)).toBe('ignored:unknown')
      expect(desk.receive(handshake())).toBe('delivered')
    },
  )

  it('T91 T94 announces itself as a bare message, without waiting for the document', () => {
    expect(openPlain().takeSent()).toEqual([{ plugin_id: 'notes', message: 'plugin_inited', data: null }])
    expect(openPlain({ placement: 'settings' }).takeSent()).toHaveLength(1)
  })

  it('T94 T180 posts nothing in the main menu', () => {
    expect(openPlain({ placement: 'main-menu', isLoaded: true }).takeSent()).toEqual([])
  })

  it('T94 is connected at the first event, even before the document has loaded', () => {
    const desk = openPlain()
    expect(desk.eventsOf('connected')).toEqual([])
    expect(desk.receive(ticket)).toBe('delivered')
    expect(desk.events.map(({ type }) => type)).toEqual(['connected', 'ticket', 'message'])
  })

  it('T94 is connected when the document has loaded, without any event', () => {
    const desk = openPlain({ placement: 'main-menu' })
    desk.load()
    expect(desk.eventsOf('connected')).toHaveLength(1)
  })

  it('T94 connects once', () => {
    const desk = openPlain()
    desk.receive(ticket)
    desk.load()
    desk.receive(ticket)
    expect(desk.eventsOf('connected')).toHaveLength(1)
  })

  it('T91 resolves an action when it is posted, as a bare message', async () => {
    const desk = openPlain({ isLoaded: true })
    desk.takeSent()
    const toast = { content: 'Saved', kind: 'success' } as const
    const shown = watch(desk.perform({ kind: 'toast', toast }))
    await desk.clock.advance()
    expect(shown.state).toBe('resolved')
    expect(desk.takeSent()).toEqual([
      { plugin_id: 'notes', message: 'set_toast', data: toast } satisfies WidgetMessage,
    ])
  })

  it('T99 takes no envelope', () => {
    const desk = openPlain()
    desk.takeSent()
    expect(desk.receive(handshake())).toMatch(/^ignored:/)
    expect(desk.receive(eventCall('ticket_info', textTicket))).toMatch(/^ignored:/)
    expect(desk.events).toEqual([])
    expect(desk.takeSent()).toEqual([])
  })

  it('T117 takes no event without the prefix, and is not connected by it', () => {
    const desk = openPlain()
    expect(desk.receive({ event_name: 'ticket_info', event_data: textTicket })).toBe('ignored:foreign')
    expect(desk.events).toEqual([])
  })

  it('T160 finds a ticket without id invalid', () => {
    const desk = openPlain()
    expect(desk.receive(hostEvent('ticket_info', {}))).toBe('invalid:event_data.id')
    expect(desk.eventsOf('ticket')).toEqual([])
  })
})
