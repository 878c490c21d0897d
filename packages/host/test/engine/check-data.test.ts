import { describe, expect, it } from 'vitest'
import { createHostEngine, type HostOptions } from '../../src/engine'
import { aTicket, aUser } from '../fixtures/data'
import { openHost } from '../fixtures/open-host'

const refused = (message: RegExp) =>
  expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringMatching(message) })

describe('a user that cannot be shown', () => {
  it.each<[unknown, RegExp]>([
    [
      null,
      /^The user is null: it must be an object with an id, as in \{ id: 'agent-3', name: 'Maya Chen' \}\.$/,
    ],
    [undefined, /^The user is undefined: /],
    ['u1', /^The user is "u1": /],
    [{ name: 'Maya Chen' }, /^The id of the user is undefined: it must be a non-empty string or a number\.$/],
    [aUser({ id: '' }), /^The id of the user is "": /],
    [aUser({ id: Number.NaN }), /^The id of the user is NaN: /],
    [aUser({ email: 7 as never }), /^The email of the user is 7: it must be a string or null\.$/],
    [aUser({ divisionId: ['d1'] as never }), /^The divisionId of the user is an array: /],
  ])('%# is refused, and the host stays as it was', (user, message) => {
    const { host } = openHost()
    const before = host.state.get()
    expect(() => host.setUser(user as never)).toThrow(refused(message))
    expect(host.state.get()).toBe(before)
    expect(() => createHostEngine({ user: user as never })).toThrow(refused(message))
  })
})

describe('a ticket that cannot be shown', () => {
  it.each<[unknown, RegExp]>([
    ['t1', /^The ticket is "t1": it must be an object with an id, or null\.$/],
    [{ subject: 'Late' }, /^The id of the ticket is undefined: it must be a non-empty string or a number\.$/],
    [aTicket({ id: Number.POSITIVE_INFINITY }), /^The id of the ticket is Infinity: /],
    [
      aTicket({ createdAt: new Date(0) as never }),
      /^The createdAt of the ticket is an object: it must be a string or null/,
    ],
    [
      aTicket({ priority: 'urgente' as never }),
      /^The priority of the ticket is "urgente": it must be 'low', 'medium', 'high', 'urgent' or null\.$/,
    ],
    [
      aTicket({ requester: 'Ada' as never }),
      /^The requester of the ticket is "Ada": it must be an object or null/,
    ],
    [
      aTicket({ requester: { ...aTicket().requester!, email: {} as never } }),
      /^The requester\.email of the ticket /,
    ],
    [aTicket({ division: { name: 'x' } as never }), /^The division\.id of the ticket is undefined: /],
    [aTicket({ tags: 'late' as never }), /^The tags of the ticket is "late": it must be an array/],
    [aTicket({ tags: [7 as never] }), /^The tags\[0\] of the ticket is 7: /],
    [aTicket({ customFields: [] as never }), /^The customFields of the ticket is an empty array: /],
    [aTicket({ extra: 'x' as never }), /^The extra of the ticket is "x": /],
  ])('%# is refused, and the host stays as it was', (ticket, message) => {
    const { host } = openHost()
    const before = host.state.get()
    expect(() => host.setTicket(ticket as never)).toThrow(refused(message))
    expect(host.state.get()).toBe(before)
    expect(() => createHostEngine({ user: aUser(), ticket: ticket as never })).toThrow(refused(message))
  })

  it('is not one that lacks what is not known: it reads as null or empty', () => {
    const { host, app } = openHost()
    host.setTicket({ id: 't2', requester: { name: 'Ada Diaz' } } as never)
    const nothing = {
      number: null,
      subject: null,
      status: null,
      priority: null,
      createdAt: null,
      updatedAt: null,
    }
    expect(app.state.get().ticket).toStrictEqual({
      ...nothing,
      id: 't2',
      requester: { id: null, name: 'Ada Diaz', email: null, phone: null },
      assignee: null,
      division: null,
      tags: [],
      customFields: {},
    })
  })
})

describe('what else a host is given', () => {
  it.each<[Record<string, unknown>, RegExp]>([
    [{ theme: 'blue' }, /^The theme of the host is "blue": it must be 'light' or 'dark'\.$/],
    [
      { readyTimeoutMs: -1 },
      /^The readyTimeoutMs of the host is -1: it must be a number of milliseconds from 1 to 2147483647, or 0 to wait for ever\.$/,
    ],
    [{ readyTimeoutMs: Number.NaN }, /^The readyTimeoutMs of the host is NaN: /],
    [{ readyTimeoutMs: '10' }, /^The readyTimeoutMs of the host is "10": /],
    [
      { requestTimeoutMs: Number.POSITIVE_INFINITY },
      /^The requestTimeoutMs of the host is Infinity: .*0 to wait for ever/,
    ],
    [{ requestTimeoutMs: 2 ** 31 }, /^The requestTimeoutMs of the host is 2147483648: /],
    [
      { clock: Date },
      /^The clock of the host is a function: it must be a clock with now\(\) and after\(\)\.$/,
    ],
    [{ respond: {} }, /^The respond of the host is an object: it must be a function\.$/],
    [{ onDiagnostic: 'log' }, /^The onDiagnostic of the host is "log": /],
    [{ onTraffic: [] }, /^The onTraffic of the host is an empty array: /],
  ])('%# is refused when it cannot be used', (options, message) => {
    const given = { user: aUser(), ...options } as unknown as HostOptions
    expect(() => createHostEngine(given)).toThrow(refused(message))
  })

  it('may be nothing at all, which is refused in the same words', () => {
    expect(() => createHostEngine(undefined as never)).toThrow(
      refused(/^The host is undefined: it must be an object with a user/),
    )
  })

  it('is a known theme', () => {
    const { host } = openHost({ theme: 'dark' })
    expect(() => host.setTheme('blue' as never)).toThrow(
      refused(/^The theme is "blue": it must be 'light' or 'dark'/),
    )
    expect(host.state.get().theme).toBe('dark')
  })

  it('is a known event with a handler', () => {
    const { host } = openHost()
    expect(() => host.on('redy' as never, () => {})).toThrow(
      refused(/^The event is "redy": it must be 'ready', 'failed', .* or 'action'\.$/),
    )
    expect(() => host.on('ready', undefined as never)).toThrow(
      refused(/^The handler of the event "ready" is undefined: it must be a function\.$/),
    )
  })
})

describe('ids', () => {
  it('go out to the app as the helpdesk holds them, and are compared as strings', () => {
    const ticket = aTicket({
      id: 991,
      number: 42,
      requester: { ...aTicket().requester!, id: 7 },
      assignee: { ...aTicket().assignee!, id: 3 },
      division: { id: 2, name: 'Shipping' },
    })
    const { host, say, takeHeard, app } = openHost({
      app: { desk: 'qiscus' },
      user: aUser({ id: 3, divisionId: 2 }),
      ticket,
    })
    say({ channel: 'helpdesk:apps', event: 'helpdesk:app:ready' })
    const [user, context] = takeHeard()
    expect(user).toMatchObject({ payload: { user: { id: 3, division_id: 2 } } })
    expect(context).toMatchObject({
      payload: {
        ticket: {
          id: 991,
          sequential_id: 42,
          requester: { id: 7 },
          assignee: { id: 3 },
          division: { id: 2 },
        },
      },
    })
    expect(host.state.get()).toMatchObject({ user: { id: 3, divisionId: 2 }, ticket: { id: 991 } })
    expect(app.state.get().ticket?.id).toBe(991)
  })

  it('of a number and the same number in letters are one ticket', () => {
    const openingState = { title: 'Orders', components: [{ type: 'divider' as const }] }
    const { host, app, say } = openHost({ app: { openingState }, ticket: aTicket({ id: 991 }) })
    const section = {
      title: 'Orders',
      components: [{ type: 'label_value', data: { label: 'a', value: 'b' } }],
    }
    say({ plugin_id: 'orders', message: 'customer_details_section', data: section })
    expect(app.state.get().section).toEqual(section)
    host.setTicket(aTicket({ id: '991' }))
    expect(app.state.get().section).toEqual(section)
    host.setTicket(aTicket({ id: 992 }))
    expect(app.state.get().section).toEqual(openingState)
  })
})
