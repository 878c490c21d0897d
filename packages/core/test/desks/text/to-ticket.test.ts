import { describe, expect, it } from 'vitest'
import { textTicketTable, toTicket } from '../../../src/desks/text'
import type { TicketData } from '../../../src/model/ticket'
import { protocolRows } from '../../fixtures/protocol-page'
import { neutralTicket, textTicket } from '../../../../../fixtures/tickets'

type Field = keyof TicketData

/** Reads one neutral field out of one field of the wire. */
const read = (field: Field, value: unknown) => {
  const [key] = textTicketTable[field]
  return toTicket({ id: 'ticket-1', [key]: value })[field]
}

it('T190 to T201 the table maps each neutral field from the field that the protocol page names', () => {
  const documented = [...protocolRows('text')]
    .filter(([rule]) => rule >= 'T190' && rule <= 'T201')
    .map(([, [neutral, from]]) => [neutral, from!.split('.')[0]])
  const mapped = Object.entries(textTicketTable).map(([field, [key]]) => [field, key])
  expect(mapped).toEqual(documented)
})

it('a whole ticket reads as the same ticket in neutral words', () => {
  expect(toTicket(textTicket)).toEqual(neutralTicket)
})

it('a ticket with nothing but an id has null or an empty value everywhere else', () => {
  expect(toTicket({ id: 'ticket-1' })).toEqual({
    id: 'ticket-1',
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

const agent = { id: 'a1', name: 'Ada', email: 'ada@example.com' }
const date = new Date('2024-03-01T09:30:00.000Z')

const readings: [rule: string, field: Field, value: unknown, neutral: unknown][] = [
  ['T190', 'id', 12, '12'],
  ['T191', 'number', 12, '12'],
  ['T191', 'number', { no: 1 }, null],
  ['T192', 'subject', ' As it is ', ' As it is '],
  ['T192', 'subject', '', ''],
  ...['open', 'pending', 'onhold', 'solved', 'closed'].map(
    (word) => ['T193', 'status', word, word] as [string, Field, unknown, unknown],
  ),
  ['T193', 'status', 'OnHold', 'onhold'],
  ['T193', 'status', 'Waiting for parts', 'Waiting for parts'],
  ['T193', 'status', { status: 'open' }, null],
  ['T193', 'status', 3, null],
  ['T194', 'priority', -10, 'low'],
  ['T194', 'priority', 0, 'medium'],
  ['T194', 'priority', 10, 'high'],
  ['T194', 'priority', 20, 'urgent'],
  ['T194', 'priority', 15, null],
  ['T194', 'priority', '10', null],
  ['T194', 'priority', 'high', null],
  ['T203', 'createdAt', date, '2024-03-01T09:30:00.000Z'],
  ['T203', 'createdAt', +date, '2024-03-01T09:30:00.000Z'],
  ['T203', 'createdAt', '1 March, half past nine', '1 March, half past nine'],
  ['T203', 'createdAt', new Date(Number.NaN), null],
  ['T203', 'updatedAt', Number.NaN, null],
  ['T203', 'updatedAt', true, null],
  ['T197', 'requester', { ID: 7, name: 'Rosa' }, { id: '7', name: 'Rosa', email: null, phone: null }],
  [
    'T197',
    'requester',
    { id: null, ID: 'r1', phone: 555 },
    { id: 'r1', name: null, email: null, phone: '555' },
  ],
  ['T197', 'requester', {}, { id: null, name: null, email: null, phone: null }],
  ['T197', 'requester', 'Rosa', null],
  ['T198', 'assignee', { agent }, agent],
  ['T198', 'assignee', { agent: { ID: 'a1' } }, { id: 'a1', name: null, email: null }],
  ['T198', 'assignee', { team: { id: 't1' } }, null],
  ['T198', 'assignee', { agent: null }, null],
  ['T198', 'assignee', 'a1', null],
  ['T199', 'division', { team: { ID: 3, name: 'Orders' } }, { id: '3', name: 'Orders' }],
  ['T202', 'division', { team: { name: {} } }, { id: '', name: null }],
  ['T199', 'division', { agent }, null],
  ['T200', 'tags', ['a', 2], ['a', '2']],
  ['T200', 'tags', 'a', []],
  ['T201', 'customFields', { a: 1, b: [2] }, { a: 1, b: [2] }],
  ['T201', 'customFields', [{ apiKey: 'a', name: 'b', id: 'c', value: 1 }], { a: 1 }],
  ['T201', 'customFields', [{ name: 'b', id: 'c', value: 1 }, null, { id: 4, value: 2 }], { b: 1, 4: 2 }],
  ['T201', 'customFields', 'a', {}],
]

describe('fields', () => {
  it.each(readings)('%s the field %s reads %j as %j', (_rule, field, value, neutral) => {
    expect(read(field, value)).toEqual(neutral)
  })
})
