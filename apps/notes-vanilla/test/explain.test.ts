import { WidgetError, type Ticket, type TicketState } from '@deskbridge/core'
import { describe, expect, test } from 'vitest'
import { explain } from '../src/explain.js'

const ticket = { id: '1' } as Ticket
const waiting: TicketState = { status: 'waiting', ticket: null, error: null }

describe('the explanation', () => {
  test('is null when there is a ticket', () => {
    expect(explain({ status: 'ready', ticket, error: null }, true)).toBe(null)
  })

  test('of a widget without a connection is that it is connecting', () => {
    expect(explain(waiting, false)).toBe('Connecting to the desk …')
  })

  test('distinguishes a place that never has tickets from one where none is open yet', () => {
    const error = new WidgetError('UNSUPPORTED', 'There is no "ticket".')
    const elsewhere = explain({ status: 'unavailable', ticket: null, error }, true)
    expect(elsewhere).toBe('There are no tickets in this part of the desk. Open Notes next to a ticket.')
    const sentence = 'No ticket is open yet. Open one to see its notes.'
    expect(explain(waiting, true)).toBe(sentence)
  })

  test('of a closed connection suggests trying again', () => {
    const sentence = 'The connection to the desk is closed. Try again.'
    expect(explain({ status: 'closed', ticket: null, error: null }, false)).toBe(sentence)
  })

  test.each([
    ['NOT_EMBEDDED', 'This page is not inside a helpdesk. Open it next to a ticket.'],
    ['CONNECT_TIMEOUT', 'The desk did not respond. Try again, or reload the desk.'],
    ['ORIGIN_REFUSED', 'A desk answered from https://desk.example.com, which is not allowed.'],
  ] as const)('of the failure %s takes precedence over an earlier ticket', (code, sentence) => {
    const message = 'A desk answered from https://desk.example.com, which is not allowed.'
    expect(explain({ status: 'failed', ticket, error: new WidgetError(code, message) }, false)).toBe(sentence)
  })
})
