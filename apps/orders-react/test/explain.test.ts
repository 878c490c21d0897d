import { WidgetError, type Ticket, type TicketState } from '@deskbridge/react'
import { describe, expect, test } from 'vitest'
import { explain } from '../src/explain'

const ticket = { id: '1' } as Ticket
const waiting: TicketState = { status: 'waiting', ticket: null, error: null }

describe('the explanation', () => {
  test('is not needed beside a ticket', () => {
    expect(explain({ status: 'ready', ticket, error: null }, true)).toBe(null)
  })

  test('while there is no connection is that the widget connects', () => {
    expect(explain(waiting, false)).toBe('Connecting to the desk …')
  })

  test('tells a place that never has tickets from one where none is open yet', () => {
    const error = new WidgetError('UNSUPPORTED', 'There is no "ticket".')
    const elsewhere = explain({ status: 'unavailable', ticket: null, error }, true)
    expect(elsewhere).toBe('There are no tickets in this part of the desk: open Orders beside one.')
    const sentence = 'No ticket is open yet: open one to see its customer’s orders.'
    expect(explain(waiting, true)).toBe(sentence)
  })

  test('of a closed connection is that it can be tried again', () => {
    const sentence = 'The connection to the desk is closed: try again.'
    expect(explain({ status: 'closed', ticket: null, error: null }, false)).toBe(sentence)
  })

  test.each([
    ['NOT_EMBEDDED', 'This page is not inside a helpdesk: open it beside a ticket there.'],
    ['CONNECT_TIMEOUT', 'The desk did not answer: try again, or reload the desk.'],
    ['ORIGIN_REFUSED', 'A desk answered from https://desk.example.com, which is not allowed.'],
  ] as const)('of the failure %s goes before a ticket that was there', (code, sentence) => {
    const message = 'A desk answered from https://desk.example.com, which is not allowed.'
    expect(explain({ status: 'failed', ticket, error: new WidgetError(code, message) }, false)).toBe(sentence)
  })
})
