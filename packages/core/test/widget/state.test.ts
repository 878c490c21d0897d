import { describe, expect, it } from 'vitest'
import { WidgetError } from '../../src/base/errors'
import { textDesk } from '../../src/desks/text'
import { idleState, reduce, type WidgetState, type WidgetStateEvent } from '../../src/widget/state'
import { textTicket } from '../../../../fixtures/tickets'

const desk = textDesk()
const context = { appId: 'notes', placement: 'ticket-sidebar', mode: null } as const
const connected: WidgetStateEvent = {
  type: 'desk',
  desk,
  event: { type: 'connected', context, capabilities: ['ticket'] },
}
const ticket: WidgetStateEvent = { type: 'desk', desk, event: { type: 'ticket', raw: textTicket } }
const failed: WidgetStateEvent = { type: 'failed', error: new WidgetError('CONNECT_TIMEOUT', 'Too late.') }

const run = (...events: WidgetStateEvent[]) => events.reduce(reduce, idleState)

describe('reduce', () => {
  it('is pure: the state before stays as it was', () => {
    const frozen: WidgetState = Object.freeze({ ...idleState })
    for (const event of [connected, ticket, failed]) expect(reduce(frozen, event)).not.toBe(frozen)
    expect(frozen).toEqual(idleState)
  })

  it('keeps the references of context and capabilities when equal ones come', () => {
    const before = run(connected)
    const after = reduce(before, connected)
    expect(after.appContext).toBe(before.appContext)
    expect(after.capabilities).toBe(before.capabilities)
  })

  it('keeps a ticket that came before the connection, and one that was there when it failed', () => {
    expect(run(ticket, connected).ticket).not.toBeNull()
    expect(run(connected, ticket, failed)).toMatchObject({
      status: 'failed',
      error: { code: 'CONNECT_TIMEOUT' },
    })
    expect(run(connected, ticket, failed).ticket).not.toBeNull()
    expect(run(failed, connected)).toMatchObject({ status: 'connected', error: null })
  })

  it('forgets everything at a close and at a new attempt', () => {
    expect(run(connected, ticket, { type: 'closed' })).toEqual({ ...idleState, status: 'closed' })
    expect(run(connected, failed, { type: 'connecting' })).toEqual({ ...idleState, status: 'connecting' })
  })

  it('changes nothing at an event without state', () => {
    const before = run(connected, ticket)
    for (const event of [
      { type: 'click', buttonId: 'a' },
      { type: 'message', name: 'x', data: 1 },
      { type: 'reconnected' },
    ] as const) {
      expect(reduce(before, { type: 'desk', desk, event })).toBe(before)
    }
  })
})
