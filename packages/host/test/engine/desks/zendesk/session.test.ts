import { describe, expect, it } from 'vitest'
import { watch } from '@deskbridge/fixtures/watch'
import type { Placement } from '@deskbridge/core'
import { aTicket, aUser } from '../../../fixtures/data'
import { openHost, type OpenHostOptions } from '../../../fixtures/open-host'

const guids = { appGuid: 'orders-1', instanceGuid: 'orders-1' }
const event = (key: string, message?: unknown) => JSON.stringify({ key, message, ...guids })
const call = (request: string, params: unknown, id = 1) => JSON.stringify({ id, request, params, ...guids })
const handshake = event('iframe.handshake', { version: '2.0.9' })
const subscribe = (name: string, subscriberCount: unknown = 1) =>
  event(`iframe.on:${name}`, { subscriberCount })

/** Opens a host for an app of the desk, which has loaded. */
function open({
  placement = 'ticket-sidebar',
  ...options
}: OpenHostOptions & { placement?: Placement } = {}) {
  const opened = openHost({ ...options, app: { desk: 'zendesk', placement, ...options.app } })
  opened.app.frameLoaded()
  return opened
}

/** Opens a host with an app that is registered. */
function register(options?: Parameters<typeof open>[0]) {
  const opened = open(options)
  opened.say(handshake)
  opened.takeHeard()
  return opened
}

/** Returns the answer to a call. */
function answer(opened: ReturnType<typeof open>, request: string, params: unknown) {
  opened.takeHeard()
  const verdict = opened.say(call(request, params))
  return { verdict, heard: opened.takeHeard() }
}

describe('a registration', () => {
  it('Z21 answers the handshake, and makes the app ready', () => {
    const { say, takeHeard, app, eventsOf } = open()
    expect(say(handshake)).toBe('delivered')
    expect(takeHeard()).toEqual([
      {
        key: 'zaf.app.registered',
        message: {
          metadata: { appId: 'orders-1', installationId: 'orders-1', settings: {} },
          context: {
            instanceGuid: 'orders-1',
            product: 'support',
            account: { subdomain: 'example' },
            location: 'ticket_sidebar',
            ticketId: '501',
          },
        },
      },
    ])
    expect(app.state.get().status).toBe('ready')
    expect(eventsOf('ready')).toHaveLength(1)
  })

  it.each([
    ['main-menu', 'nav_bar'],
    ['top-bar', 'top_bar'],
    ['new-ticket-sidebar', 'new_ticket_sidebar'],
  ] as const)('Z92 says of %s that it is %s', (placement, location) => {
    const { say, takeHeard } = open({ placement })
    say(handshake)
    expect(takeHeard()).toMatchObject([{ message: { context: { location } } }])
  })

  it('Z95 has the account and the settings that the helpdesk answers', () => {
    const given = { metadata: { settings: { shop: 'shop-1' } }, context: { account: { subdomain: 'acme' } } }
    const { say, takeHeard } = open({ respond: () => given, readyTimeoutMs: 0 })
    say(handshake)
    return expect.poll(takeHeard).toMatchObject([{ message: given }])
  })

  it('Z4, Z22 comes first, and for the app of this frame only', () => {
    const { say, takeHeard, app } = open()
    expect(say(call('get', ['ticket']))).toBe('ignored:not-connected')
    expect(say(subscribe('*.changed'))).toBe('ignored:not-connected')
    expect(say(JSON.stringify({ key: 'iframe.handshake', appGuid: 'other' }))).toBe('ignored:app-id')
    expect(takeHeard()).toEqual([])
    expect(app.state.get().status).toBe('loaded')
  })

  it('Z24 of the next document ends what was agreed with the one before, and claims its load', () => {
    const { say, takeHeard, app, host, eventsOf } = register()
    say(subscribe('*.changed'))
    say(handshake)
    app.frameLoaded()
    host.setTicket(aTicket({ subject: 'Changed' }))
    expect(takeHeard()).toMatchObject([{ key: 'zaf.app.registered' }])
    expect(app.state.get().status).toBe('ready')
    expect(eventsOf('ready')).toHaveLength(2)
  })

  it('Z23, Z24 answers a repeated handshake, and is ready once', () => {
    const { say, takeHeard, host, eventsOf } = register()
    say(subscribe('colorScheme.changed'))
    expect(say(handshake)).toBe('delivered')
    expect(takeHeard()).toMatchObject([{ key: 'zaf.app.registered' }])
    expect(eventsOf('ready')).toHaveLength(1)
    host.setTheme('dark')
    expect(takeHeard()).toMatchObject([{ key: 'zaf.colorScheme.changed' }])
  })

  it('Z24 keeps what the next document has subscribed to before its load', () => {
    const { say, takeHeard, app, host } = register()
    say(handshake)
    say(subscribe('colorScheme.changed'))
    app.frameLoaded()
    takeHeard()
    host.setTheme('dark')
    expect(takeHeard()).toMatchObject([{ key: 'zaf.colorScheme.changed' }])
  })

  it('Z24 is gone with a document that has loaded without a handshake', () => {
    const { say, app } = register()
    app.frameLoaded()
    app.frameLoaded()
    expect(app.state.get().status).toBe('loaded')
    expect(say(call('get', ['ticket']))).toBe('ignored:not-connected')
  })
})

describe('the context', () => {
  it('Z26 is sent anew when another ticket is open', () => {
    const { say, takeHeard, host } = register()
    say(subscribe('context.updated'))
    host.setTicket(aTicket({ subject: 'Changed' }))
    expect(takeHeard()).toEqual([])
    host.setTicket(aTicket({ id: '777' }))
    expect(takeHeard()).toMatchObject([
      { key: 'zaf.context.updated', message: { instanceGuid: 'orders-1', ticketId: '777' } },
    ])
    host.setTicket(null)
    const [{ message }] = takeHeard() as [{ message: object }]
    expect(message).not.toHaveProperty('ticketId')
  })
})

describe('data', () => {
  it('Z33, Z70 to Z79 is answered by path, with an error for each that failed', () => {
    const { heard, verdict } = answer(register({ theme: 'dark' }), 'get', [
      'ticket',
      'currentUser',
      'colorScheme',
      'ticket.requester.name',
      'ticket.customField:order_number',
      'ticket.customField:other',
      'organization',
      'ticket.subjct',
    ])
    expect(verdict).toBe('delivered')
    expect(heard).toMatchObject([
      {
        id: 1,
        result: {
          ticket: {
            id: '501',
            status: 'open',
            priority: 'high',
            requester: { id: '7', name: 'Jane Roe', email: 'jane@example.com' },
            assignee: { user: { id: '3', name: 'Alex Poe' }, group: { id: '2', name: 'Parcels' } },
          },
          currentUser: { id: '3', role: 'agent', groups: [{ id: '2' }] },
          colorScheme: 'dark',
          'ticket.requester.name': 'Jane Roe',
          'ticket.customField:order_number': '1001',
          errors: {
            organization: { name: 'Error', message: 'is not known to this host', path: 'organization' },
            'ticket.subjct': { path: 'ticket.subjct' },
            'ticket.customField:other': { path: 'ticket.customField:other' },
          },
        },
      },
    ])
  })

  it.each([
    ['ticket', { placement: 'top-bar' }, 'ignored:placement'],
    ['ticket', { ticket: null }, 'ignored:no-ticket'],
    ['toString', {}, 'ignored:unknown'],
    ['currentUser.__proto__', {}, 'ignored:unknown'],
    ['', {}, 'ignored:unknown'],
  ] as const)('Z61, Z101 has no %j with %j', (path, options, expected) => {
    const { heard, verdict } = answer(register(options), 'get', [path])
    expect(verdict).toBe(expected)
    expect(heard).toMatchObject([{ result: { errors: { [path]: { name: 'Error' } } } }])
  })

  it('reads what lies within an unset part as unset', () => {
    const { heard } = answer(register({ ticket: aTicket({ assignee: null, division: null }) }), 'get', [
      'ticket.assignee.user.name',
    ])
    expect(heard).toEqual([{ id: 1, result: { errors: {}, 'ticket.assignee.user.name': null } }])
  })

  it('Z82, Z110 sends what has changed to those who have subscribed, and nothing else', () => {
    const { say, takeHeard, host } = register()
    for (const name of ['*.changed', 'ticket.status.changed', 'ticket.order_number.changed'])
      say(subscribe(name))
    host.setTicket(aTicket({ status: 'onhold', tags: ['a'], customFields: { order_number: '7' } }))
    const changed = (propertyName: string, newValue: unknown, oldValue: unknown) => {
      return { key: 'zaf.*.changed', message: { propertyName, newValue, oldValue } }
    }
    expect(takeHeard()).toEqual([
      changed('ticket.status', 'hold', 'open'),
      { key: 'zaf.ticket.status.changed', message: 'hold' },
      changed('ticket.tags', ['a'], ['delivery']),
      changed('ticket.order_number', '7', '1001'),
      { key: 'zaf.ticket.order_number.changed', message: '7' },
    ])
    say(event('iframe.off:*.changed', { subscriberCount: 0 }))
    host.setTicket(aTicket())
    expect(takeHeard()).toHaveLength(2)
    host.setTicket(null)
    expect(takeHeard()).toEqual([])
  })

  it('Z31, Z82 sends changes of the user and the color scheme', () => {
    const { say, takeHeard, host } = register({ placement: 'main-menu' })
    for (const name of ['*.changed', 'colorScheme.changed']) say(subscribe(name))
    host.setUser(aUser({ name: 'Maya Chen' }))
    host.setTheme('dark')
    host.setTicket(aTicket({ subject: 'Changed' }))
    expect(takeHeard()).toMatchObject([
      { key: 'zaf.*.changed', message: { propertyName: 'currentUser.name', newValue: 'Maya Chen' } },
      { key: 'zaf.colorScheme.changed', message: 'dark' },
    ])
  })

  it('Z110, Z111 takes counts and names within limits', () => {
    const { say } = register()
    for (const count of [-1, 1.5, '1', null]) {
      expect(say(subscribe('ticket.save', count))).toBe('invalid:message.subscriberCount')
    }
    expect(say(subscribe('x'.repeat(201)))).toBe('invalid:key')
    for (let index = 0; index < 1000; index++) expect(say(subscribe(`event-${index}`))).toBe('delivered')
    expect(say(subscribe('one more'))).toBe('invalid:key')
    expect(say(subscribe('event-7', 2))).toBe('delivered')
    for (let index = 0; index < 1100; index++) {
      expect(say(subscribe(`request:${index}.done`))).toBe('delivered')
    }
  })
})

describe('what an app does', () => {
  it.each([
    ['resize', [{ width: 320, height: '50%' }], { kind: 'resize', width: 320, height: '50%' }],
    ['resize', [{ height: '450px' }], { kind: 'resize', height: 450 }],
    ['notify', ['Saved'], { kind: 'toast', toast: { content: 'Saved', kind: 'success' } }],
    ['notify', ['No', 'alert', 3000], { kind: 'toast', toast: { content: 'No', kind: 'error' } }],
    ['ticket.editor.insert', ['a &lt; b<br>&amp;lt;'], { kind: 'insertText', text: 'a < b\n&lt;' }],
    ['ticket.comment.appendText', ['a &lt; b'], { kind: 'insertText', text: 'a &lt; b' }],
    ['comment.appendText', ['Hello'], { kind: 'insertText', text: 'Hello' }],
    ['ticket.tags.add', [['a', 'delivery']], { kind: 'updateTicket', changes: { tags: ['delivery', 'a'] } }],
    ['ticket.tags.remove', ['delivery'], { kind: 'updateTicket', changes: { tags: [] } }],
    ['routeTo', ['ticket', 1], { kind: 'send', name: 'routeTo', data: ['ticket', 1] }],
  ])('Z50 to Z55 reads %s with %j', (name, args, action) => {
    const opened = register()
    const { heard, verdict } = answer(opened, 'invoke', { [name]: args })
    expect(verdict).toBe('delivered')
    expect(opened.eventsOf('action')).toMatchObject([{ action }])
    expect(heard).toMatchObject([{ id: 1, result: { errors: {} } }])
  })

  it.each([
    ['invoke', { resize: [] }, 'invalid:params.resize'],
    ['invoke', { resize: [{ width: '10vw' }] }, 'invalid:params.resize'],
    ['invoke', { resize: [{ width: [10] }] }, 'invalid:params.resize'],
    ['invoke', { notify: [''] }, 'invalid:params.notify'],
    ['invoke', { notify: ['x', 'loud'] }, 'invalid:params.notify'],
    ['invoke', { 'ticket.editor.insert': [{}] }, 'invalid:params.ticket.editor.insert'],
    ['invoke', { 'ticket.tags.add': [] }, 'invalid:params.ticket.tags.add'],
    ['invoke', { 'ticket.tags.add': [[7]] }, 'invalid:params.ticket.tags.add'],
    ['invoke', { 'instances.create': [{ location: 'modal' }] }, 'invalid:params.instances.create'],
    ['invoke', { destroy: [] }, 'ignored:placement'],
    ['invoke', { toString: [] }, 'ignored:unknown'],
    ['set', { 'ticket.subject': 7 }, 'invalid:params.ticket.subject'],
    ['set', { 'ticket.status': '' }, 'invalid:params.ticket.status'],
    ['set', { 'ticket.priority': '-' }, 'invalid:params.ticket.priority'],
    ['set', { 'ticket.tags': ['a', ''] }, 'invalid:params.ticket.tags'],
    ['set', { 'ticket.assignee': { groupId: 3 } }, 'invalid:params.ticket.assignee'],
    ['set', { iconSymbol: 'x' }, 'ignored:unknown'],
    ['set', { 'ticket.id': 7 }, 'ignored:unknown'],
    ['set', { 'ticket.toString': 7 }, 'ignored:unknown'],
  ])('Z61 refuses %s with %j, and does nothing', (request, params, expected) => {
    const opened = register()
    const { heard, verdict } = answer(opened, request, params)
    expect(verdict).toBe(expected)
    const [path] = Object.keys(params)
    expect(heard).toMatchObject([{ id: 1, result: { errors: { [path!]: { name: 'Error', path } } } }])
    expect(opened.eventsOf('action')).toEqual([])
  })

  it('Z82 compares a part that contains itself without end', () => {
    const loop: Record<string, unknown> = {}
    loop.self = loop
    const { host, say, takeHeard } = register()
    say(subscribe('*.changed'))
    const ticket = aTicket({ subject: 'Changed', extra: { zendesk: { brand: loop } } })
    host.setTicket(ticket)
    expect(takeHeard()).toContainEqual({
      key: 'zaf.*.changed',
      message: { propertyName: 'ticket.subject', newValue: 'Changed', oldValue: aTicket().subject },
    })
  })

  it.each([
    ['holes', Object.assign([], { 1: 'a' })],
    ['more than 1,000 entries', Array.from({ length: 1001 }, (_, index) => `tag-${index}`)],
    ['nothing but its length', Object.assign([], { length: 2 ** 32 - 1 })],
  ])('Z61 refuses a list of tags with %s at once', (_what, tags) => {
    const opened = register()
    const requests = [
      ['set', { 'ticket.tags': tags }, 'invalid:params.ticket.tags'],
      ['invoke', { 'ticket.tags.add': [tags] }, 'invalid:params.ticket.tags.add'],
    ] as const
    for (const [request, params, verdict] of requests)
      expect(opened.say({ id: 1, request, params, ...guids })).toBe(verdict)
    expect(opened.eventsOf('action')).toEqual([])
  })

  it('Z3 refuses an action with more than 1,000 arguments', () => {
    const params = { 'ticket.tags.add': Object.assign([], { length: 2 ** 32 - 1 }) }
    expect(register().say({ id: 1, request: 'invoke', params, ...guids })).toBe(
      'invalid:params.ticket.tags.add',
    )
  })

  it.each([
    ['invoke', { resize: [{ width: 10 }] }],
    ['invoke', { 'ticket.editor.insert': ['x'] }],
    ['invoke', { 'ticket.tags.add': ['x'] }],
    ['set', { 'ticket.subject': 'x' }],
  ])('Z101 refuses %s with %j where the placement has it not', (request, params) => {
    const opened = register({ placement: 'main-menu' })
    expect(answer(opened, request, params).verdict).toBe('ignored:placement')
    expect(opened.eventsOf('action')).toEqual([])
  })

  it('Z62, Z81 hands on all neutral changes of a call as one action, and leaves the ticket as it is', () => {
    const opened = register()
    const params = {
      'ticket.subject': 'New',
      'ticket.status': 'hold',
      'ticket.priority': 'normal',
      'ticket.tags': ['a'],
      'ticket.assignee': { userId: 7 },
      'ticket.customField:a': 1,
      'ticket.customField:b': null,
      'ticket.type': 'task',
    }
    const { heard } = answer(opened, 'set', params)
    const changes = {
      subject: 'New',
      status: 'onhold',
      priority: 'medium',
      tags: ['a'],
      assignee: { id: '7' },
      customFields: { a: 1, b: null },
    }
    expect(opened.eventsOf('action')).toEqual([{ action: { kind: 'updateTicket', changes } }])
    const { 'ticket.type': _type, ...values } = params
    expect(heard).toMatchObject([{ result: { ...values, errors: { 'ticket.type': {} } } }])
    expect(opened.host.state.get().ticket).toEqual(aTicket())
  })

  it('Z3, Z40, Z42 answers a malformed call with an error that has a name', () => {
    const { say, takeHeard } = register()
    for (const [request, params, path] of [
      ['get', 'ticket', 'params'],
      ['get', [], 'params'],
      ['get', [7], 'params'],
      ['get', Array.from({ length: 1001 }, (_, index) => `p${index}`), 'params'],
      ['get', Object.assign([], { length: 3, 1: 'ticket' }), 'params'],
      ['get', ['x'.repeat(1001)], 'params'],
      ['invoke', { ['x'.repeat(1000)]: 7 }, 'params'],
      ['invoke', { '<b>': 7 }, 'params'],
      ['set', [], 'params'],
      ['set', null, 'params'],
      ['invoke', { resize: {} }, 'params.resize'],
      ['delete', {}, 'request'],
      [{ toString: 1 }, {}, 'request'],
      [7, {}, 'request'],
    ] as const) {
      // As an object, because text has no holes.
      expect(say({ id: 1, request, params, ...guids })).toBe(`invalid:${path}`)
      const message = `${path} is invalid`
      expect(takeHeard()).toEqual([{ id: 1, error: { name: 'Error', message } }])
    }
    expect(say(JSON.stringify({ request: 'get', params: ['a'], ...guids }))).toBe('invalid:id')
    expect(takeHeard()).toEqual([])
  })

  it('Z4 answers the call of another instance with an error', () => {
    const { say, takeHeard } = register()
    const other = { appGuid: 'orders-1', instanceGuid: 'modal-1' }
    expect(say({ id: 3, request: 'get', params: ['ticket'], ...other })).toBe('ignored:unknown')
    expect(takeHeard()).toMatchObject([{ id: 3, error: { name: 'Error' } }])
    expect(say({ key: 'iframe.on:x', message: { subscriberCount: 1 }, ...other })).toBe('ignored:unknown')
    expect(takeHeard()).toEqual([])
  })

  it('Z112, Z113 sends a broadcast back, and passes on the messages of the app', () => {
    const { say, takeHeard, eventsOf } = register()
    say(event('iframe.trigger:hello', 1))
    expect(takeHeard()).toEqual([])
    say(subscribe('hello'))
    expect(say(event('iframe.trigger:hello', 2))).toBe('delivered')
    expect(takeHeard()).toEqual([{ key: 'zaf.hello', message: 2 }])
    expect(say(event('note', { a: 1 }))).toBe('ignored:unknown')
    expect(eventsOf('message')).toEqual([{ desk: 'zendesk', name: 'note', data: { a: 1 } }])
  })
})

describe('the helpdesk', () => {
  it('Z60 answers paths that the host does not know, and the host the others', async () => {
    const asked: unknown[] = []
    const opened = register({
      respond({ name, data }) {
        asked.push([name, data])
        return name === 'get' ? { organization: { id: 1 }, 'ticket.subject': 'Its own' } : undefined
      },
    })
    opened.say(call('get', ['organization', 'ticket.subject', 'ticket.status', 'other']))
    await expect.poll(opened.takeHeard).toMatchObject([
      {
        result: {
          organization: { id: 1 },
          'ticket.subject': 'Its own',
          'ticket.status': 'open',
          errors: { other: { name: 'Error' } },
        },
      },
    ])
    expect(asked).toEqual([
      ['iframe.handshake', { version: '2.0.9' }],
      ['get', ['organization', 'ticket.subject', 'ticket.status', 'other']],
    ])
  })

  it('Z42, Z60 fails a whole call, also with what cannot be cloned', async () => {
    const opened = register({
      respond: ({ data }) => {
        if (Array.isArray(data) && data[0] === 'ticket') throw new Error('Not now.')
        return Array.isArray(data) ? { other: () => {} } : undefined
      },
    })
    opened.say(call('get', ['ticket']))
    await expect.poll(opened.takeHeard).toEqual([{ id: 1, error: { name: 'Error', message: 'Not now.' } }])
    opened.say(call('get', ['other'], 2))
    await expect.poll(opened.takeHeard).toMatchObject([{ id: 2, error: { name: 'Error' } }])
  })

  it.each([
    [() => ({ orders: [1] }), 'zaf.request:7.done', { orders: [1] }],
    [
      () => Promise.reject(Object.assign(new Error(), { name: 'x' })),
      'zaf.request:7.fail',
      { status: 500, responseText: '' },
    ],
    [
      () => Promise.reject({ status: 404, responseText: 'None' } as never),
      'zaf.request:7.fail',
      { status: 404, responseText: 'None' },
    ],
    [() => undefined, 'zaf.request:7.fail', { status: 501 }],
  ])('Z131, Z132 answers a request through the host', async (respond, key, first) => {
    const opened = register({ respond: ({ name }) => (name === 'request' ? respond() : undefined) })
    expect(opened.say(event('request:7', { url: '/api', type: 'GET' }))).toBe('delivered')
    await expect.poll(opened.takeHeard).toMatchObject([{ key, message: { responseArgs: [first] } }])
  })

  it('Z132 fails a request without a URL', () => {
    const { say, takeHeard } = register()
    for (const options of [undefined, 'x', {}, { url: 7 }]) {
      expect(say(event('request:1', options))).toBe('invalid:message.url')
      expect(takeHeard()).toMatchObject([
        { key: 'zaf.request:1.fail', message: { responseArgs: [{ status: 400 }] } },
      ])
    }
  })

  it.each([
    [undefined, { state: 'resolved' }],
    [
      { msg: 'Fill in the order.' },
      { state: 'rejected', error: { code: 'REJECTED', message: 'Fill in the order.' } },
    ],
    [{ msg: false }, { state: 'rejected', error: { code: 'REJECTED', message: 'The app gives no reason.' } }],
    [{}, { state: 'rejected' }],
    ['x', { state: 'rejected' }],
  ])('Z120, Z122, Z124 asks whether the ticket may be saved, with the reply %j', async (error, expected) => {
    const { app, say, takeHeard, clock } = register()
    expect(say(subscribe('ticket.save'))).toBe('delivered')
    const [saved, again] = [watch(app.send('ticket.save')), watch(app.send('ticket.save'))]
    expect(takeHeard()).toEqual([{ key: 'zaf.ticket.save', needsReply: true, message: undefined }])
    await clock.advance()
    expect(saved.state).toBe('pending')
    expect(say({ key: 'iframe.reply:ticket.save', appGuid: 'orders-1', error })).toBe('delivered')
    await clock.advance()
    expect(saved).toMatchObject(expected)
    expect(again).toMatchObject(expected)
    expect(say({ key: 'iframe.reply:ticket.save', appGuid: 'orders-1' })).toBe('ignored:unknown')
  })

  it('Z24, Z124 rejects what an earlier document was asked', async () => {
    const { app, say, clock } = register()
    say(subscribe('ticket.save'))
    const saved = watch(app.send('ticket.save'))
    say(handshake)
    app.frameLoaded()
    await clock.advance()
    expect(saved).toMatchObject({ state: 'rejected', error: { code: 'CLOSED' } })
  })

  it('Z124 saves at once what no app wants to check', async () => {
    const { app, takeHeard } = register()
    await expect(app.send('ticket.save')).resolves.toBeUndefined()
    expect(takeHeard()).toEqual([])
  })
})

describe('the URL of an app', () => {
  it('Z15 has the origin of the host and the id of the frame', () => {
    const { host } = open()
    const definition = { id: 'a b', name: 'A', desk: 'zendesk', placement: 'modal', mode: 'embed' } as const
    const reserve = (url: string, origin?: string) => host.reserveFrame({ ...definition, url }, origin).url
    expect(reserve('https://app.example.com/?a=%20#b', 'http://127.0.0.1:8000')).toBe(
      'https://app.example.com/?a=%20&origin=http%3A%2F%2F127.0.0.1%3A8000&app_guid=a%20b-2#b',
    )
    expect(reserve('https://app.example.com/')).toBe(
      'https://app.example.com/?origin=https%3A%2F%2Facme.zendesk.com&app_guid=a%20b-3',
    )
  })

  it('Z14 is that of another desk for an app that decides itself', () => {
    const { host } = open()
    const app = {
      id: 'a',
      name: 'A',
      url: 'https://app.example.com/',
      desk: 'auto',
      placement: 'ticket-sidebar',
      mode: 'embed',
    } as const
    expect(host.reserveFrame(app, 'http://127.0.0.1').url).not.toContain('app_guid')
  })
})
