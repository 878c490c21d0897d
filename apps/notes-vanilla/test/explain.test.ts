import { WidgetError, type Capability, type Ticket, type WidgetErrorCode } from '@deskbridge/core'
import { describe, expect, test } from 'vitest'
import { explain } from '../src/explain.js'

const connected = { status: 'connected' as const, error: null, capabilities: new Set<Capability>(['ticket']) }
const failed = (code: WidgetErrorCode, message = '') => ({
  ...connected,
  status: 'failed' as const,
  error: new WidgetError(code, message),
  ticket: null,
})

describe('the explanation', () => {
  test('is not needed when there is a ticket', () => {
    expect(explain({ ...connected, ticket: { id: '1' } as Ticket })).toBe(null)
  })

  test.each(['idle', 'connecting'] as const)('while %s is that the desk has not answered', (status) => {
    const sentence = 'Waiting for the desk to answer.'
    expect(explain({ ...connected, status, capabilities: new Set(), ticket: null })).toBe(sentence)
  })

  test('tells a place that never has tickets from one where none is open yet', () => {
    const elsewhere = explain({ ...connected, capabilities: new Set(), ticket: null })
    expect(elsewhere).toBe('There are no tickets in this part of the desk: open Notes beside one.')
    expect(explain({ ...connected, ticket: null })).toBe('No ticket is open yet: open one to see its notes.')
  })

  test('of a failure goes before a ticket that was there', () => {
    const state = { ...failed('CONNECT_TIMEOUT'), ticket: { id: '1' } as Ticket }
    expect(explain(state)).toBe('The desk did not answer: try again, or reload the desk.')
  })

  test('of a page in no desk says where to open it', () => {
    const sentence = 'This page is not inside a helpdesk: open it beside a ticket there.'
    expect(explain(failed('NOT_EMBEDDED'))).toBe(sentence)
  })

  test('of any other failure is its own message, which names what to do', () => {
    const message = 'A desk answered from https://desk.example.com, which is not allowed.'
    expect(explain(failed('ORIGIN_REFUSED', message))).toBe(message)
  })
})
