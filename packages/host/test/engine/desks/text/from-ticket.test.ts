import { toTicket } from '@deskbridge/core/desks/text'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromTicket } from '../../../../src/engine/desks/text/from-ticket'
import { anyTicket, toTicketData } from '../../../fixtures/any-ticket'
import { aTicket } from '../../../fixtures/data'

const anyExtra = fc.record(
  {
    subject: fc.string(),
    requester: fc.constantFrom(null, { avatar: 'a.png', name: 'Other', ID: 'r9' }, 'text'),
    assignment: fc.constantFrom(
      null,
      { agent: { ID: 'a9', avatar: 'b.png' }, team: { ID: 't9' }, since: 1 },
      [],
    ),
    customFields: fc.constant({ other: 1 }),
    draft: fc.string(),
    unknown: fc.string(),
  },
  { requiredKeys: [] },
)

it('T206 a ticket that was written reads as it was, whatever the extra fields say', () => {
  fc.assert(
    fc.property(anyTicket, anyExtra, (ticket, text) => {
      expect(toTicket(fromTicket({ ...ticket, extra: { text } }))).toEqual(toTicketData(ticket))
    }),
  )
})

it('T206 ids go out as strings, as the published type says', () => {
  const person = { id: 7, name: null, email: null }
  const held = { id: 991, number: 42, requester: { ...person, phone: null }, assignee: person }
  expect(fromTicket(aTicket({ ...held, division: { id: 2, name: null } }))).toMatchObject({
    id: '991',
    shortId: '42',
    requester: { id: '7' },
    assignment: { agent: { id: '7' }, team: { id: '2' } },
  })
})

it('T206 lacking members are empty values of the published type, or what the extra fields give', () => {
  expect(fromTicket(aTicket())).toMatchObject({
    events: [],
    followers: [],
    totalRatings: 0,
    ratingRequestSent: false,
  })
  const extra = {
    text: { totalRatings: 3, requester: { avatar: 'a.png' }, assignment: { team: { size: 2 } } },
  }
  expect(fromTicket(aTicket({ extra }))).toMatchObject({
    totalRatings: 3,
    requester: { avatar: 'a.png', id: '7', name: 'Jane Roe' },
    assignment: { agent: { id: '3' }, team: { size: 2, id: '2', name: 'Parcels' } },
  })
})

it.each([
  ['2025-03-01T09:00:00.000Z', new Date('2025-03-01T09:00:00.000Z')],
  ['2025-03-01T09:00:00Z', '2025-03-01T09:00:00Z'],
  ['yesterday', 'yesterday'],
  [null, null],
])('T204 the time %s is sent as %o', (createdAt, date) => {
  expect(fromTicket(aTicket({ createdAt })).date).toEqual(date)
})

it.each([
  ['low', -10],
  ['medium', 0],
  ['high', 10],
  ['urgent', 20],
  [null, null],
] as const)('T194 the priority %s is sent as %s', (priority, number) => {
  expect(fromTicket(aTicket({ priority })).priority).toBe(number)
})
