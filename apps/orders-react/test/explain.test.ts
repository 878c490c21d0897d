import { WidgetError } from '@deskbridge/react'
import { describe, expect, test } from 'vitest'
import { explain, type DeskView } from '../src/explain'

const beside: DeskView = { status: 'connected', error: null, hasTickets: true, isOpen: true }
const failed = (error: WidgetError): DeskView => ({ ...beside, status: 'failed', error })

describe('the explanation', () => {
  test('is not needed beside a ticket', () => {
    expect(explain(beside)).toBe(null)
  })

  test.each(['idle', 'connecting', 'closed'] as const)(
    'while %s is that the desk has not answered',
    (status) => {
      expect(explain({ ...beside, status, hasTickets: false, isOpen: false })).toBe(
        'Connecting to the desk …',
      )
    },
  )

  test('tells a place that never has tickets from one where none is open yet', () => {
    const elsewhere = explain({ ...beside, hasTickets: false, isOpen: false })
    expect(elsewhere).toBe('There are no tickets in this part of the desk: open Orders beside one.')
    const sentence = 'No ticket is open yet: open one to see its customer’s orders.'
    expect(explain({ ...beside, isOpen: false })).toBe(sentence)
  })

  test.each([
    ['NOT_EMBEDDED', 'This page is not inside a helpdesk: open it beside a ticket there.'],
    ['CONNECT_TIMEOUT', 'The desk did not answer: try again, or reload the desk.'],
    ['ORIGIN_REFUSED', 'A desk answered from https://desk.example.com, which is not allowed.'],
  ] as const)('of the failure %s goes before a ticket that was there', (code, sentence) => {
    const message = 'A desk answered from https://desk.example.com, which is not allowed.'
    expect(explain(failed(new WidgetError(code, message)))).toBe(sentence)
  })
})
