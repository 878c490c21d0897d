import { describe, expect, it } from 'vitest'
import { connectTextWidget } from '../fixtures/open-widget'
import { textTicket } from '../../../../fixtures/tickets'

/** Creates a ticket with members called "__proto__", as parsed JSON and cloned messages can have them. */
const createTicket = (note = 'one'): object => {
  const proto = '{ "__proto__": { "isAdmin": true }, "order": 5 }'
  const more = JSON.parse(
    `{ "__proto__": { "spam": "inherited" }, "customFields": ${proto}, "note": "${note}" }`,
  )
  return { ...textTicket, ...more }
}

describe('a ticket with members called "__proto__"', () => {
  it('keeps them as data, and gives no part another prototype', async () => {
    const { widget, host, clock } = await connectTextWidget()
    for (const note of ['one', 'two']) host.send('ticket_info', createTicket(note))
    await clock.advance()
    const { raw, customFields } = widget.ticket.get()!
    for (const part of [raw, customFields]) {
      expect(Object.getPrototypeOf(part)).toBe(Object.prototype)
      expect(Object.hasOwn(part, '__proto__')).toBe(true)
    }
    expect(customFields.isAdmin).toBeUndefined()
  })

  it('T188 is one change however often it comes', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const changes: unknown[] = []
    widget.ticket.subscribe((ticket) => changes.push(ticket))
    for (const note of ['one', 'two', 'two', 'two', 'two', 'two'])
      host.send('ticket_info', createTicket(note))
    await clock.advance()
    expect(changes).toEqual(
      [createTicket('one'), createTicket('two')].map((raw) => expect.objectContaining({ raw })),
    )
  })
})

describe('a ticket', () => {
  it.each([
    ['a list of the greatest length', { tagIds: Object.assign([], { length: 2 ** 32 - 1, 0: 'late' }) }],
    ['an own constructor on a list', { tagIds: Object.assign(['late'], { constructor: 5 }) }],
    ['an invalid date', { tagIds: ['late'], date: new Date(Number.NaN) }],
  ])('T188 with %s is one change however often it comes', async (_what, part) => {
    const { widget, host, clock } = await connectTextWidget()
    const changes: unknown[] = []
    widget.ticket.subscribe((ticket) => changes.push(ticket))
    for (let count = 0; count < 5; count++) host.send('ticket_info', { ...textTicket, ...part })
    await clock.advance()
    expect(changes).toEqual([expect.objectContaining({ tags: ['late'] })])
  })
})
