import { describe, expect, it } from 'vitest'
import { fromNeutral, toTicket, toUser } from '../../../src/desks/zendesk'
import { rawTicket, rawUser } from '../../../../../fixtures/zendesk-host'

describe('a ticket of Zendesk', () => {
  it('Z70 to Z79 is read into the neutral one', () => {
    expect(toTicket({ ...rawTicket, customFields: { custom_field_1: 'red' } })).toEqual({
      id: '35',
      number: '35',
      subject: 'The parcel has not arrived',
      status: 'onhold',
      priority: 'medium',
      createdAt: '2024-05-06T08:30:00Z',
      updatedAt: '2024-05-06T09:00:00Z',
      requester: { id: '7', name: 'Jane Roe', email: 'jane@example.com', phone: null },
      assignee: { id: '3', name: 'Alex Poe', email: 'alex@example.com' },
      division: { id: '2', name: 'Parcels' },
      tags: ['delivery'],
      customFields: { custom_field_1: 'red' },
    })
  })

  it.each([
    ['new', 'new'],
    ['open', 'open'],
    ['hold', 'onhold'],
    ['closed', 'closed'],
    ['Waiting for parts', 'Waiting for parts'],
    [7, null],
  ])('Z72 has the status %j as %j', (status, neutral) => {
    expect(toTicket({ status }).status).toBe(neutral)
  })

  it.each([
    ['low', 'low'],
    ['normal', 'medium'],
    ['urgent', 'urgent'],
    ['medium', 'medium'],
    ['-', null],
    [null, null],
  ])('Z73 has the priority %j as %j', (priority, neutral) => {
    expect(toTicket({ priority }).priority).toBe(neutral)
  })

  it('Z72, Z73 has its own words for two neutral ones', () => {
    expect(['onhold', 'medium', 'open', null].map(fromNeutral)).toEqual(['hold', 'normal', 'open', null])
  })

  it('Z34 is null or empty where the desk sends nothing, or something else', () => {
    for (const raw of [{}, { requester: 'x', assignee: [], tags: {}, customFields: 3 }]) {
      expect(toTicket(raw)).toEqual({
        id: '',
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
    }
  })
})

describe('a user of Zendesk', () => {
  it('Z90 is read into the neutral one, with the first group as the division', () => {
    const neutral = { id: '3', name: 'Alex Poe', email: 'alex@example.com', role: 'agent', divisionId: '2' }
    expect(toUser(rawUser)).toEqual(neutral)
    expect(toUser({ ...rawUser, groups: [] }).divisionId).toBeNull()
    expect(toUser({ groups: 'x' })).toEqual({ id: '', name: null, email: null, role: null, divisionId: null })
  })
})
