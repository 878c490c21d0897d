import { describe, expect, it } from 'vitest'
import { toTicket, toUser } from '../../../src/desks/chatwoot'
import { contextData, rawAgent, rawConversation } from '../../fixtures/chatwoot-host'

const statusOf = (status: unknown) => toTicket({ conversation: { id: 1, status } }).status

describe('a conversation of Chatwoot', () => {
  it('W40 to W49 is read into the neutral ticket', () => {
    expect(toTicket(contextData())).toEqual({
      id: '35',
      number: '35',
      subject: null,
      status: 'solved',
      priority: 'high',
      createdAt: '2024-05-06T08:30:00.000Z',
      updatedAt: '2024-05-06T09:00:00.250Z',
      requester: { id: '7', name: 'Jane Roe', email: 'jane@example.com', phone: '+4930123456' },
      assignee: { id: '3', name: 'Alex Poe', email: 'alex@example.com' },
      division: { id: '2', name: 'parcels' },
      tags: ['delivery'],
      customFields: { order: 1001 },
    })
  })

  it.each([
    ['open', 'open'],
    ['pending', 'pending'],
    ['resolved', 'solved'],
    ['snoozed', 'snoozed'],
    [7, null],
  ])('W42 has the status %j as %j', (status, neutral) => {
    expect(statusOf(status)).toBe(neutral)
  })

  it('W45 has the sender as its requester while there is no contact', () => {
    const sender = { id: '7', name: 'Jane Roe', email: 'jane@example.com', phone: null }
    expect(toTicket({ conversation: rawConversation }).requester).toEqual(sender)
    expect(toTicket({ conversation: rawConversation, contact: null }).requester).toEqual(sender)
  })

  it('W44 has times to the millisecond, whatever the fraction of the second', () => {
    for (const time of ['-015465-12-04T10:26:50.066Z', '2024-05-06T09:00:00.001Z']) {
      const conversation = { updated_at: Date.parse(time) / 1000 }
      expect(toTicket({ conversation }).updatedAt).toBe(time)
    }
  })

  it('W73 is null or empty where the desk sends nothing, or something else', () => {
    const nothing = {
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
    }
    expect(toTicket({})).toEqual(nothing)
    const conversation = { priority: 1, created_at: 1e300, updated_at: 'x', labels: {}, meta: [] }
    expect(toTicket({ conversation, contact: 3 })).toEqual(nothing)
    expect(toTicket({ conversation: { meta: { assignee: 1, team: 'x', sender: [] } } })).toEqual(nothing)
  })
})

describe('an agent of Chatwoot', () => {
  it('W60 is read into the neutral user, without a role', () => {
    const neutral = { id: '3', name: 'Alex Poe', email: 'alex@example.com', role: null, divisionId: null }
    expect(toUser(rawAgent)).toEqual(neutral)
    expect(toUser({})).toEqual({ ...neutral, id: '', name: null, email: null })
  })
})
