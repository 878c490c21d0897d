import { toTicket, toUser } from '@deskbridge/core/desks/qiscus'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromTicket, fromUser } from '../../../../src/engine/desks/qiscus/from-ticket'
import { anyTicket, anyUser, toTicketData, toUserData } from '../../../fixtures/any-ticket'
import { aTicket, aUser } from '../../../fixtures/data'

const field = { id: 7, name: 'order_number', label: 'Order', type: 'text', value: 'old' }

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
      expect(toTicket(fromTicket({ ...ticket, extra: { qiscus } }))).toEqual(toTicketData(ticket))
    }),
  )
})

it('Q84 ids go out as the helpdesk holds them, numbers as numbers', () => {
  const person = { id: 7, name: null, email: null }
  const held = { id: 991, number: 42, requester: { ...person, phone: null }, assignee: person }
  expect(fromTicket(aTicket({ ...held, division: { id: 2, name: null } }))).toMatchObject({
    id: 991,
    sequential_id: 42,
    requester: { id: 7 },
    assignee: { id: 7 },
    division: { id: 2 },
  })
  expect(fromUser(aUser({ id: 7, divisionId: 2 }))).toMatchObject({ id: 7, division_id: 2 })
})

it('extra fields that are not as the type says fill nothing', () => {
  for (const custom_fields of [{}, [null], 'text']) {
    const extra = { qiscus: { custom_fields: custom_fields as never } }
    expect(fromTicket(aTicket({ extra })).custom_fields).toEqual(fromTicket(aTicket()).custom_fields)
  }
})

it('the extra fields fill what the neutral ticket lacks', () => {
  expect(fromTicket(aTicket())).toMatchObject({
    form_id: null,
    custom_fields: [
      { id: 'order_number', name: 'order_number', label: 'order_number', type: 'text', value: '1001' },
    ],
  })
  expect(fromTicket(aTicket({ extra: { qiscus: { form_id: 3, custom_fields: [field] } } }))).toMatchObject({
    form_id: 3,
    custom_fields: [{ ...field, value: '1001' }],
  })
})

it('Q90 to Q93 a user that was written reads as it was', () => {
  fc.assert(
    fc.property(anyUser, (user) => {
      expect(toUser(fromUser(user))).toEqual(toUserData(user))
    }),
  )
  expect(fromUser(aUser())).toEqual({
    id: '3',
    name: 'Alex Poe',
    email: 'alex@example.com',
    role: 'agent',
    division_id: '2',
  })
})
