import { toTicket, toUser } from '@deskbridge/core/desks/chatwoot'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromTicket, fromUser } from '../../../../src/engine/desks/chatwoot/from-ticket'
import { anyTicket, toTicketData } from '../../../fixtures/any-ticket'
import { aTicket, aUser } from '../../../fixtures/data'

/** Returns a time as the wire carries it. */
function timeOf(time: string | null, stepMs: number) {
  const milliseconds = Date.parse(time ?? '')
  return Number.isNaN(milliseconds)
    ? null
    : new Date(Math.floor(milliseconds / stepMs) * stepMs).toISOString()
}

describe('a ticket on the wire', () => {
  it('W51 reads as the ticket that was written, but for subject, number and the precision of times', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const carried = <T extends object>(value: T) => JSON.parse(JSON.stringify(value)) as T
        expect(toTicket(carried(fromTicket(ticket)))).toEqual({
          ...toTicketData(ticket),
          customFields: carried(ticket.customFields),
          number: String(ticket.id),
          subject: null,
          createdAt: timeOf(ticket.createdAt, 1000),
          updatedAt: timeOf(ticket.updatedAt, 1),
        })
      }),
    )
  })

  it('W42 has the word of the desk for a solved one', () => {
    expect(fromTicket(aTicket({ status: 'solved' })).conversation.status).toBe('resolved')
  })

  it('W57 has a definition for each custom field, unless the ticket brings its own', () => {
    const customFields = { order: 1001 }
    expect(fromTicket(aTicket({ customFields })).customAttributes).toEqual([
      { attribute_key: 'order', attribute_display_name: 'order' },
    ])
    const customAttributes = [{ attribute_key: 'order', attribute_display_name: 'Order' }]
    const extra = { chatwoot: { customAttributes } }
    expect(fromTicket(aTicket({ customFields, extra })).customAttributes).toEqual(customAttributes)
  })

  it('takes what only the desk has from extra, also within its parts', () => {
    const extra = {
      chatwoot: {
        conversation: { id: 1, inbox_id: 2, status: 'snoozed', meta: { channel: 'Channel::Email' } },
        contact: { id: 1, name: 'x', email: 'x', identifier: 'customer-7' },
      },
    }
    const { conversation, contact } = fromTicket(aTicket({ extra }))
    expect(conversation).toMatchObject({ id: '501', inbox_id: 2, status: 'open' })
    expect(conversation.meta).toMatchObject({ channel: 'Channel::Email', sender: contact })
    expect(contact).toMatchObject({ id: '7', name: 'Jane Roe', identifier: 'customer-7' })
  })
})

it('W60 a user on the wire reads as the one that was written, without role and division', () => {
  expect(toUser(fromUser(aUser()))).toEqual({ ...aUser(), role: null, divisionId: null })
})
