import { toTicket, toUser } from '@deskbridge/core/desks/qiscus'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromTicket, fromUser } from '../../../../src/engine/desks/qiscus/from-ticket'
import { anyTicket, anyUser } from '../../../fixtures/any-ticket'
import { aTicket, aUser } from '../../../fixtures/data'

const field = { id: 7, name: 'order_id', label: 'Order', type: 'text', value: 'old' }

const anyExtra = fc.record(
  {
    subject: fc.string(),
    form_id: fc.integer(),
    requester: fc.constant({ id: 1, name: 'Other', email: '', phone: '' }),
    division: fc.constant(null),
    custom_fields: fc.constant<(typeof field)[]>([field]),
  },
  { requiredKeys: [] },
)

it('Q84 a ticket that was written reads as it was, whatever the extra fields say', () => {
  fc.assert(
    fc.property(anyTicket, anyExtra, (ticket, qiscus) => {
      expect(toTicket(fromTicket({ ...ticket, extra: { qiscus } }))).toEqual(ticket)
    }),
  )
})

it('the extra fields fill what the neutral ticket lacks', () => {
  expect(fromTicket(aTicket())).toMatchObject({
    form_id: null,
    custom_fields: [{ id: 'order_id', name: 'order_id', label: 'order_id', type: 'text', value: 'A-1001' }],
  })
  expect(fromTicket(aTicket({ extra: { qiscus: { form_id: 3, custom_fields: [field] } } }))).toMatchObject({
    form_id: 3,
    custom_fields: [{ ...field, value: 'A-1001' }],
  })
})

it('Q90 to Q93 a user that was written reads as it was', () => {
  fc.assert(
    fc.property(anyUser, (user) => {
      expect(toUser(fromUser(user))).toEqual(user)
    }),
  )
  expect(fromUser(aUser())).toEqual({
    id: 'u1',
    name: 'Maya Chen',
    email: 'maya@example.com',
    role: 'agent',
    division_id: 'd1',
  })
})
