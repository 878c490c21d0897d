import { describe, expect, it } from 'vitest'
import { standaloneDesk, type StandaloneDeskOptions } from '../../../src/desks/standalone'
import { neutralTicket, neutralUser } from '../../../../../fixtures/tickets'
import { openSession } from '../../fixtures/open-session'

// What a page in no frame gets is in connection/connection.test.ts and conformance/desk.

describe('the standalone desk', () => {
  it.each<[StandaloneDeskOptions, string[]]>([
    [{}, []],
    [{ ticket: neutralTicket }, ['ticket']],
    [{ user: neutralUser, theme: 'dark' }, ['user']],
  ])('Q151 with the options %j has just what they give: %j', (options, capabilities) => {
    const desk = openSession(standaloneDesk(options))
    expect(desk.eventsOf('connected')).toMatchObject([{ capabilities }])
    expect(desk.eventsOf('ticket').map(({ raw }) => raw)).toEqual(options.ticket ? [options.ticket] : [])
    expect(desk.eventsOf('theme').map(({ theme }) => theme)).toEqual(options.theme ? [options.theme] : [])
    expect(desk.takeSent()).toEqual([])
  })

  it('invents nothing: what the options leave out is null or empty', () => {
    const desk = standaloneDesk()
    expect(desk.toTicket({ id: 'ticket-1', subject: 'Hello' })).toEqual({
      id: 'ticket-1',
      number: null,
      subject: 'Hello',
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
    expect(desk.toUser?.({ name: 'Ada' })).toEqual({
      id: '',
      name: 'Ada',
      email: null,
      role: null,
      divisionId: null,
    })
  })

  it('takes no message for its own', () => {
    for (const data of [null, {}, { channel: 'helpdesk:apps', event: 'x' }]) {
      expect(standaloneDesk().parse(data)).toBeNull()
    }
  })
})
