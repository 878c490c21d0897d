import { describe, expect, it } from 'vitest'
import { zendeskDesk, type ZendeskDeskOptions } from '../../../src/desks/zendesk'
import { watch } from '../../../../../fixtures/watch'
import {
  dataAnswer,
  rawTicket,
  rawUser,
  read,
  registration,
  zendeskSearch,
} from '../../../../../fixtures/zendesk-host'
import { openSession } from '../../fixtures/open-session'

function open(options: ZendeskDeskOptions = {}, search = zendeskSearch) {
  const opened = openSession(zendeskDesk(options), { search })
  const take = () => opened.takeSent().map(read)
  return {
    ...opened,
    take,
    register: (location?: string) => opened.receive(registration(location)),
    /** Registers the app, answers its call for data, and forgets what was sent. */
    connect(location?: string, values?: object) {
      opened.receive(registration(location))
      opened.receive(dataAnswer(take().at(-1)!, values))
      opened.events.splice(0)
    },
  }
}

const calls = ({ key, request, params, message }: ReturnType<typeof read>) =>
  key === undefined ? [request, params] : [key, message]

describe('connecting', () => {
  it('Z20, Z22 sends a handshake as text, and nothing else before the registration', () => {
    const { takeSent, receive } = open()
    const [handshake, ...others] = takeSent()
    expect(handshake).toBe(
      '{"key":"iframe.handshake","message":{"version":"2.0.9"},"appGuid":"app-1","instanceGuid":"app-1"}',
    )
    expect(others).toEqual([])
    expect(receive({ key: 'zaf.ticket.status.changed', message: 'open' })).toBe('ignored:not-connected')
    expect(receive({ id: 1, result: {} })).toBe('ignored:unknown')
  })

  it.each([
    ['no parameters', ''],
    ['no guid', '?origin=https%3A%2F%2Facme.zendesk.com'],
    ['no origin', '?app_guid=app-1'],
    ['an origin that is no URL', '?origin=acme&app_guid=app-1'],
  ])('Z10 stays silent with %s', (_what, search) => {
    const { take, clock } = open({}, search)
    clock.advance()
    expect(take()).toEqual([])
  })

  it('Z21, Z30, Z31 connects with the registration, subscribes, and asks for its data in one call', () => {
    const { register, take, eventsOf } = open({ customFields: ['custom_field_1'] })
    take()
    expect(register()).toBe('delivered')
    expect(eventsOf('connected')).toEqual([
      {
        type: 'connected',
        context: { appId: 'app-1', placement: 'ticket-sidebar', mode: null },
        capabilities: ['user', 'toast', 'resize', 'ticket', 'insertText', 'updateTicket', 'beforeSave'],
      },
    ])
    expect(take().map(calls)).toEqual([
      ['iframe.on:context.updated', { subscriberCount: 1 }],
      ['iframe.on:*.changed', { subscriberCount: 1 }],
      ['iframe.on:colorScheme.changed', { subscriberCount: 1 }],
      ['get', ['currentUser', 'colorScheme', 'ticket', 'ticket.customField:custom_field_1']],
    ])
  })

  it('Z21, Z25 refuses a registration without a context, and ignores a second one', () => {
    const { receive, register, events } = open()
    for (const message of [undefined, null, 'x', {}, { context: 'x' }]) {
      expect(receive({ key: 'zaf.app.registered', message })).toBe('invalid:message.context')
    }
    expect(events.filter(({ type }) => type === 'connected')).toEqual([])
    expect(register()).toBe('delivered')
    expect(register('modal')).toBe('ignored:duplicate')
  })

  it.each<[unknown, string | null, string[]]>([
    ['nav_bar', 'main-menu', ['user', 'toast']],
    ['top_bar', 'top-bar', ['user', 'toast', 'resize']],
    ['organization_sidebar', 'organization-sidebar', ['user', 'toast', 'resize']],
    ['background', 'background', ['user', 'toast']],
    ['somewhere_new', null, ['user', 'toast']],
    ['toString', null, ['user', 'toast']],
    [7, null, ['user', 'toast']],
  ])('Z100 knows %s as %s, and asks for no ticket there', (location, placement, capabilities) => {
    const { register, take, eventsOf } = open({ customFields: ['custom_field_1'] })
    register(location as string)
    expect(eventsOf('connected')).toMatchObject([{ context: { placement }, capabilities }])
    expect(take().at(-1)!.params).toEqual(['currentUser', 'colorScheme'])
  })

  it('Z30 takes no ticket where it has asked for none', () => {
    const { receive, register, take, eventsOf } = open()
    register('nav_bar')
    expect(receive(dataAnswer(take().at(-1)!))).toBe('delivered')
    expect(eventsOf('user')).toHaveLength(1)
    expect(eventsOf('ticket')).toEqual([])
  })

  it('Z23 repeats the handshake, then the call for data, until it is answered', async () => {
    const { clock, take, register, receive } = open()
    await clock.advance(7000)
    expect(take().map(calls)).toEqual(
      Array.from({ length: 4 }, () => ['iframe.handshake', expect.anything()]),
    )
    await clock.advance(60_000)
    expect(take()).toEqual([])
    register()
    const asked = take().at(-1)!
    await clock.advance(1000)
    expect(take()).toEqual([asked])
    receive(dataAnswer(asked))
    expect(clock.countTimers()).toBe(0)
  })
})

describe('data', () => {
  it('Z33 to Z35, Z93 hands on user, ticket and theme, with the custom fields beside the ticket', () => {
    const { register, take, receive, events } = open({ customFields: ['custom_field_1', 'custom_field_2'] })
    register()
    events.splice(0)
    const answer = dataAnswer(take().at(-1)!, { 'ticket.customField:custom_field_1': 'red' })
    expect(receive(JSON.stringify(answer))).toBe('delivered')
    const customFields = { custom_field_1: 'red' }
    expect(events).toStrictEqual([
      { type: 'theme', theme: 'dark' },
      { type: 'user', raw: rawUser },
      { type: 'ticket', raw: { ...rawTicket, customFields } },
    ])
    expect(receive(answer)).toBe('ignored:unknown')
  })

  it.each([null, 'x', 7, [rawTicket]])('Z33 refuses the result %j, and asks again', async (result) => {
    const { clock, register, receive, take, eventsOf } = open()
    register()
    const asked = take().at(-1)!
    expect(receive({ id: asked.id, result })).toBe('invalid:result')
    await clock.advance(1000)
    expect(take()).toEqual([asked])
    expect(receive(dataAnswer(asked))).toBe('delivered')
    expect(eventsOf('ticket')).toHaveLength(1)
  })

  it('Z34, Z70 leaves out what has failed or has another shape', () => {
    for (const values of [
      { ticket: 'x', currentUser: 3, colorScheme: 'blue' },
      { ticket: {}, currentUser: [], colorScheme: null },
      { ticket: { ...rawTicket, id: null }, currentUser: null, colorScheme: {} },
    ]) {
      const { register, take, receive, events } = open()
      register()
      events.splice(0)
      receive(dataAnswer(take().at(-1)!, values))
      expect(events).toEqual([])
    }
  })

  it('Z70 takes a ticket that has no id yet in the sidebar of new tickets', () => {
    const { register, take, receive, eventsOf } = open()
    register('new_ticket_sidebar')
    receive(dataAnswer(take().at(-1)!, { ticket: { subject: 'Hello' } }))
    expect(eventsOf('ticket')).toMatchObject([{ raw: { subject: 'Hello' } }])
  })

  it('Z32 asks again after a change, once for all that come before the answer', () => {
    const { connect, take, receive } = open()
    connect()
    const changed = (propertyName: unknown) =>
      receive({ key: 'zaf.*.changed', message: { propertyName, newValue: 1 } })
    for (const name of ['comment.text', 'tickets.x', 7, undefined, { toString: 1 }]) changed(name)
    expect(take()).toEqual([])
    changed('ticket.status')
    changed('ticket.tags')
    changed('ticket.custom_field_1')
    const [first, ...more] = take()
    expect(more).toEqual([])
    receive(dataAnswer(first!))
    const [second] = take()
    expect(second!.request).toBe('get')
    expect(second!.id).not.toBe(first!.id)
    receive(dataAnswer(second!))
    expect(take()).toEqual([])
  })

  it('Z36 settles refreshes with the next answer, and rejects them when their path failed', async () => {
    const { connect, take, receive, perform, eventsOf } = open()
    connect()
    const [ticket, again, user] = [
      watch(perform({ kind: 'refresh-ticket' })),
      watch(perform({ kind: 'refresh-ticket' })),
      watch(perform({ kind: 'refresh-user' })),
    ]
    const [asked, ...others] = take()
    expect(others).toEqual([])
    const errors = { colorScheme: { message: 'is unknown' }, ticket: { message: 'gone' } }
    receive({ id: asked!.id, result: { errors, currentUser: rawUser } })
    await Promise.resolve()
    expect(user).toMatchObject({ state: 'resolved' })
    for (const refresh of [ticket, again]) {
      expect(refresh).toMatchObject({ state: 'rejected', error: { message: '"ticket" gone' } })
    }
    expect(eventsOf('ticket')).toEqual([])
  })

  it('Z31 follows the color scheme', () => {
    const { connect, receive, eventsOf } = open()
    connect()
    for (const message of ['light', 'blue', null, {}]) receive({ key: 'zaf.colorScheme.changed', message })
    expect(eventsOf('theme')).toEqual([{ type: 'theme', theme: 'light' }])
  })
})

describe('calls', () => {
  it.each([
    [
      { kind: 'resize', width: 320, height: '50%' },
      'invoke',
      { resize: [{ width: '320px', height: '50%' }] },
    ],
    [
      { kind: 'toast', toast: { content: 'Saved', kind: 'success' } },
      'invoke',
      { notify: ['Saved', 'notice'] },
    ],
    [{ kind: 'toast', toast: { content: 'No', kind: 'error' } }, 'invoke', { notify: ['No', 'error'] }],
    [
      { kind: 'insertText', text: 'a < b & c\n"d" >' },
      'invoke',
      { 'ticket.editor.insert': ['a &lt; b &amp; c<br>"d" &gt;'] },
    ],
    [
      {
        kind: 'updateTicket',
        changes: {
          subject: '',
          status: 'onhold',
          priority: 'medium',
          tags: ['a', 'b'],
          assignee: { id: '3' },
          customFields: { custom_field_1: null },
        },
      },
      'set',
      {
        'ticket.subject': '',
        'ticket.status': 'hold',
        'ticket.priority': 'normal',
        'ticket.tags': ['a', 'b'],
        'ticket.assignee': { userId: 3 },
        'ticket.customField:custom_field_1': null,
      },
    ],
    [{ kind: 'send', name: 'get', data: ['ticket.form'] }, 'get', ['ticket.form']],
  ] as const)('Z50 to Z53, Z80 writes %j', async (action, request, params) => {
    const { connect, take, receive, perform } = open()
    connect()
    const done = watch(perform(action))
    const [call] = take()
    expect(call).toMatchObject({ request, params, appGuid: 'app-1', instanceGuid: 'app-1' })
    receive({ id: call!.id, result: { errors: {} } })
    await Promise.resolve()
    expect(done.state).toBe('resolved')
    expect(receive({ id: call!.id, result: { errors: {} } })).toBe('ignored:unknown')
  })

  it.each([
    [{}, 'changes'],
    ['x', 'changes'],
    [{ state: 'open' }, 'field of the ticket'],
    [{ toString: 'open' }, 'field of the ticket'],
    [{ subject: 3 }, 'subject of the ticket'],
    [{ subject: undefined }, 'subject of the ticket'],
    [{ status: '' }, 'status of the ticket'],
    [{ priority: 'normal' }, 'priority of the ticket'],
    [{ tags: 'a' }, 'tags of the ticket'],
    [{ tags: ['a', 1] }, 'tags of the ticket'],
    [{ assignee: '3' }, 'assignee of the ticket'],
    [{ assignee: {} }, 'assignee of the ticket'],
    [{ customFields: [] }, 'customFields'],
  ])('Z80 refuses the changes %j, and sends nothing', async (changes, name) => {
    const { connect, take, perform } = open()
    connect()
    const done = watch(perform({ kind: 'updateTicket', changes: changes as object }))
    await Promise.resolve()
    expect(done).toMatchObject({ state: 'rejected', error: { code: 'INVALID_ARGUMENT' } })
    expect((done.error as Error).message).toContain(`The ${name} is `)
    expect(take()).toEqual([])
  })

  it('Z43 rejects with the error of the only path, and resolves a raw call of several with all of them', async () => {
    const { connect, take, receive, perform } = open()
    connect()
    const send = (name: string, data: unknown) => watch(perform({ kind: 'send', name, data }))
    const answers: [ReturnType<typeof watch>, object, object][] = [
      [
        send('get', ['a']),
        { result: { errors: { a: { message: 'no a' } } } },
        { error: { message: '"a" no a' } },
      ],
      [
        send('get', ['a', 'b']),
        { result: { errors: { a: { message: 'no a' } }, b: 1 } },
        { value: { errors: { a: { message: 'no a' } }, b: 1 } },
      ],
      [
        watch(perform({ kind: 'updateTicket', changes: { subject: 'x', tags: [] } })),
        { result: { errors: { 'ticket.tags': {} } } },
        { error: { message: '"ticket.tags" failed' } },
      ],
      [send('set', { a: 1, b: 2 }), { error: { name: 'E', message: 'bad' } }, { error: { message: 'bad' } }],
      [send('invoke', { a: [] }), { error: 'plain' }, { error: { message: 'plain' } }],
    ]
    const sent = take()
    for (const [index, [, answer]] of answers.entries()) receive({ id: sent[index]!.id, ...answer })
    await Promise.resolve()
    for (const [done, , expected] of answers) expect(done).toMatchObject(expected)
  })

  it('Z40 refuses raw calls that no host could read', async () => {
    const { connect, take, perform } = open()
    connect()
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    for (const [name, data] of [
      ['get', 'ticket'],
      ['get', [1]],
      ['set', []],
      ['invoke', null],
      ['set', { a: cyclic }],
      ['note', cyclic],
    ] as const) {
      const done = watch(perform({ kind: 'send', name, data }))
      await Promise.resolve()
      expect(done).toMatchObject({ state: 'rejected', error: { code: 'INVALID_ARGUMENT' } })
    }
    expect(take()).toEqual([])
  })

  it('Z94, Z26 returns metadata and context, the latest', async () => {
    const { connect, perform, receive } = open()
    connect()
    receive({ key: 'zaf.context.updated', message: { location: 'ticket_sidebar', ticketId: 4 } })
    for (const message of [undefined, null, 'x', [4]]) {
      expect(receive({ key: 'zaf.context.updated', message })).toBe('invalid:message')
    }
    expect(await perform({ kind: 'send', name: 'context', data: undefined })).toMatchObject({ ticketId: 4 })
    expect(await perform({ kind: 'send', name: 'metadata', data: undefined })).toMatchObject({ appId: 1 })
  })

  it('Z113, Z114 passes messages on both ways under their own names', async () => {
    const { connect, perform, receive, take, eventsOf } = open()
    connect()
    await perform({ kind: 'send', name: 'iframe.on:ticket.comments.changed', data: { subscriberCount: 1 } })
    expect(take().map(calls)).toEqual([['iframe.on:ticket.comments.changed', { subscriberCount: 1 }]])
    receive('{"key":"zaf.ticket.comments.changed","message":[1]}')
    expect(eventsOf('message')).toEqual([{ type: 'message', name: 'ticket.comments.changed', data: [1] }])
  })

  it.each([
    ['done', [{ n: 1 }, 'success'], { state: 'resolved', value: { n: 1 } }],
    ['fail', [{ status: 404 }], { state: 'rejected', error: { message: '404' } }],
    ['fail', [{ status: 404, responseText: 'none' }], { state: 'rejected', error: { message: 'none' } }],
    ['fail', undefined, { state: 'rejected', error: { message: 'failed' } }],
  ])(
    'Z130, Z131, Z133 sends a request through the host, which answers with %s',
    async (end, args, expected) => {
      const { connect, perform, receive, take } = open()
      connect()
      const done = watch(perform({ kind: 'send', name: 'request', data: { url: '/api' } }))
      const sent = take()
      const key = sent[2]!.key!
      expect(sent.map(calls)).toEqual([
        [`iframe.on:${key}.done`, { subscriberCount: 1 }],
        [`iframe.on:${key}.fail`, { subscriberCount: 1 }],
        [key, { url: '/api' }],
      ])
      const answer = { key: `zaf.${key}.${end}`, message: { responseArgs: args } }
      expect(receive(answer)).toBe('delivered')
      await Promise.resolve()
      expect(done).toMatchObject(expected)
      expect(receive(answer)).toBe('ignored:unknown')
    },
  )

  it.each([
    ['a function', { run: () => {} }, '"run" is a function'],
    ['a symbol', { list: [Symbol('x')] }, '"0" is a symbol'],
    ['a BigInt', { size: 1n }, 'BigInt'],
  ])('Z1 refuses %s, which JSON cannot carry, and sends nothing', async (_what, data, reason) => {
    const { connect, perform, take } = open()
    connect()
    take()
    await expect(perform({ kind: 'send', name: 'note', data })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining(reason),
    })
    expect(take()).toEqual([])
  })

  it('Z1, Z2 drops what is not of the desk, text that is not JSON included', () => {
    const { connect, receive } = open()
    connect()
    for (const data of [
      '',
      'x',
      '[1]',
      'null',
      '{"key":"other"}',
      7,
      null,
      { id: '1', result: {} },
      { id: 1 },
      { key: 3 },
    ]) {
      expect(receive(data)).toBe('ignored:foreign')
    }
  })
})

describe('the save', () => {
  const hook = { key: 'zaf.ticket.save', needsReply: true }

  it.each([
    ['nothing', () => {}, undefined],
    ['an empty string', () => '', undefined],
    ['a promise of nothing', async () => {}, undefined],
    ['a string', () => 'Fill in the order.', { msg: 'Fill in the order.' }],
    ['a promise of a string', async () => 'Wait.', { msg: 'Wait.' }],
    [
      'an exception',
      () => {
        throw new Error('Broken')
      },
      { msg: 'Broken' },
    ],
    ['a rejection', () => Promise.reject(new Error('')), { msg: '' }],
  ])('Z120, Z123 is answered once with what a handler returns: %s', async (_what, handler, error) => {
    const { connect, perform, receive, takeSent } = open()
    connect()
    await perform({ kind: 'beforeSave', handlers: () => [() => {}, handler as () => string] })
    expect(takeSent().map(read).map(calls)).toEqual([['iframe.on:ticket.save', { subscriberCount: 1 }]])
    expect(receive(hook)).toBe('delivered')
    expect(receive(hook)).toBe('ignored:duplicate')
    await expect
      .poll(takeSent)
      .toEqual([{ appGuid: 'app-1', key: 'iframe.reply:ticket.save', ...(error && { error }) }])
    expect(receive(hook)).toBe('delivered')
  })

  it('Z120 is answered at once without a handler, and so is any other hook', async () => {
    const { connect, receive, takeSent } = open()
    connect()
    receive(hook)
    await expect.poll(takeSent).toEqual([{ appGuid: 'app-1', key: 'iframe.reply:ticket.save' }])
    receive({ key: 'zaf.other', needsReply: true })
    expect(takeSent()).toEqual([{ appGuid: 'app-1', key: 'iframe.reply:other' }])
  })
})
