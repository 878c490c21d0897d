import { toTicket, toUser } from '@deskbridge/core/desks/zendesk'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromTicket, fromUser } from '../../../../src/engine/desks/zendesk/from-ticket'
import type { HostId } from '../../../../src/engine/host-ticket'
import { anyTicket } from '../../../fixtures/any-ticket'
import { aTicket, aUser } from '../../../fixtures/data'

describe('a ticket on the wire', () => {
  it('Z83 reads as the ticket that was written, but for its number and the phone', () => {
    const toText = (value: HostId | null) => (value === null ? null : String(value))
    const withId = <Part extends { id: HostId | null }>(part: Part | null) =>
      part && { ...part, id: toText(part.id) }
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const { id, requester, assignee, division } = ticket
        expect(toTicket(fromTicket(ticket))).toEqual({
          ...ticket,
          id: String(id),
          number: String(id),
          requester: requester && { ...withId(requester), phone: null },
          assignee: withId(assignee),
          division: withId(division),
        })
      }),
    )
  })

  it('Z83 keeps every neutral field', () => {
    const ticket = aTicket({ status: 'onhold', priority: 'medium' })
    const requester = { ...ticket.requester, phone: null }
    expect(toTicket(fromTicket(ticket))).toEqual({ ...ticket, number: '501', requester })
  })

  it('takes what only the desk has from extra, also within its parts', () => {
    const extra = {
      zendesk: {
        type: 'incident',
        brand: { id: 9 },
        status: 'closed',
        requester: { id: 1, name: 'x', email: 'x', locale: 'en' },
      },
    }
    const raw = fromTicket(aTicket({ extra }))
    expect(raw).toMatchObject({ type: 'incident', brand: { id: 9 }, status: 'open' })
    expect(raw.requester).toEqual({ id: '7', name: 'Jane Roe', email: 'jane@example.com', locale: 'en' })
  })
})

describe('a user on the wire', () => {
  it.each([aUser(), aUser({ divisionId: null })])('Z90 reads as the user that was written', (user) => {
    expect(toUser(fromUser(user))).toEqual(user)
  })
})
