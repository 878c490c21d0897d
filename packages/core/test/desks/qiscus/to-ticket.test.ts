import { describe, expect, it } from 'vitest'
import { qiscusTicketTable, toTicket, toUser } from '../../../src/desks/qiscus'
import type { TicketData } from '../../../src/model/ticket'
import { protocolRows } from '../../fixtures/protocol-page'
import { neutralTicket, neutralUser, qiscusTicket, qiscusUser } from '../../../../../fixtures/tickets'

type Field = keyof TicketData

/** Reads one neutral field out of one field of the wire. */
const read = (field: Field, value: unknown) => {
  const [key] = qiscusTicketTable[field]
  return toTicket({ id: 1, [key]: value })[field]
}

it('Q70 to Q81 the table maps each neutral field from the field that the protocol page names', () => {
  const documented = [...protocolRows('qiscus')]
    .filter(([rule]) => rule >= 'Q70' && rule <= 'Q81')
    .map(([, [neutral, from]]) => [neutral, from])
  const mapped = Object.entries(qiscusTicketTable).map(([field, [key]]) => [field, key])
  expect(mapped).toEqual(documented)
})

it('a whole ticket reads as the same ticket in neutral words', () => {
  expect(toTicket(qiscusTicket)).toEqual(neutralTicket)
})

it('Q82 a ticket with nothing but an id has null or an empty value everywhere else', () => {
  expect(toTicket({ id: 0 })).toEqual({
    id: '0',
    number: null,
    subject: null,
    status: null,
    priority: null,
    createdAt: null,
    updatedAt: null,
    requester: null,
    assignee: null,
    division: null,
    tags: [],
    customFields: {},
  })
})

const readings: [rule: string, field: Field, value: unknown, neutral: unknown][] = [
  ['Q71', 'number', 12, '12'],
  ['Q73', 'status', 'SOLVED', 'solved'],
  ['Q73', 'status', 'Escalated', 'Escalated'],
  ['Q73', 'status', 4, null],
  ['Q74', 'priority', 'Urgent', 'urgent'],
  ['Q74', 'priority', 'normal', null],
  ['Q74', 'priority', 1, null],
  ['Q83', 'createdAt', '2024-03-01 09:30', '2024-03-01 09:30'],
  ['Q83', 'createdAt', new Date('2024-03-01T09:30:00.000Z'), '2024-03-01T09:30:00.000Z'],
  ['Q83', 'updatedAt', Date.UTC(2024, 2, 1, 9, 30), '2024-03-01T09:30:00.000Z'],
  ['Q83', 'updatedAt', Number.POSITIVE_INFINITY, null],
  ['Q77', 'requester', { id: 7, name: 'Rosa' }, { id: '7', name: 'Rosa', email: null, phone: null }],
  ['Q77', 'requester', null, null],
  ['Q78', 'assignee', null, null],
  ['Q78', 'assignee', { id: 0, email: 'ada@example.com' }, { id: '0', name: null, email: 'ada@example.com' }],
  ['Q79', 'division', null, null],
  ['Q79', 'division', { id: 3, name: 'Orders' }, { id: '3', name: 'Orders' }],
  ['Q80', 'tags', ['a', 5], ['a', '5']],
  ['Q80', 'tags', null, []],
  ['Q81', 'customFields', [{ id: 1, name: 'order', value: 'A-7' }], { order: 'A-7' }],
  [
    'Q81',
    'customFields',
    [
      { id: 1, label: 'Order', value: 'A-7' },
      { id: 2, name: null, value: 0 },
    ],
    { 1: 'A-7', 2: 0 },
  ],
  ['Q81', 'customFields', { order: 'A-7' }, { order: 'A-7' }],
]

describe('fields', () => {
  it.each(readings)('%s the field %s reads %j as %j', (_rule, field, value, neutral) => {
    expect(read(field, value)).toEqual(neutral)
  })
})

describe('the user', () => {
  it('reads as the same person in neutral words', () => {
    expect(toUser(qiscusUser)).toEqual(neutralUser)
  })

  it('Q90 Q91 has an empty id and null elsewhere when nothing was sent', () => {
    expect(toUser({})).toEqual({ id: '', name: null, email: null, role: null, divisionId: null })
  })

  it('Q92 has a known role in small letters, and any other word as it is', () => {
    for (const role of ['Agent', 'SUPERVISOR', 'admin', 'oWner']) {
      expect(toUser({ role }).role).toBe(role.toLowerCase())
    }
    expect(toUser({ role: 'Team Lead' }).role).toBe('Team Lead')
  })

  it('Q93 has a division from a string, a number or the first of a list', () => {
    expect(toUser({ division_id: 3 }).divisionId).toBe('3')
    expect(toUser({ division_id: '3' }).divisionId).toBe('3')
    expect(toUser({ division_id: [4, 5] }).divisionId).toBe('4')
    for (const none of [null, undefined, []]) expect(toUser({ division_id: none }).divisionId).toBeNull()
  })
})
