import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, handleMethod, hostEvent, textDesk } from '../../../src/desks/text'
import type { Action } from '../../../src/model/action'
import { anyData, halfMessage } from '../../../../../fixtures/garbage'
import { openSession } from '../../fixtures/open-session'
import {
  eventCall,
  failure,
  first,
  handshake,
  instanceOf,
  readAnswers,
  readCalls,
  success,
} from '../../../../../fixtures/text-wire'
import { textTicket } from '../../../../../fixtures/tickets'
import { watch } from '../../../../../fixtures/watch'

const track: Action = { kind: 'track', name: 'opened', properties: {} }
const [typedClick, documentedClick] = [
  'customer_details_section_button_click',
  'ticket_details_section_button_click',
]

/** Opens a session that has been bound and acknowledged. */
async function openConnected(search = '') {
  const desk = openSession(textDesk(), { search })
  desk.receive(handshake())
  for (const { request } of readCalls(desk.takeSent())) desk.receive(success(request))
  await desk.clock.advance()
  expect(desk.eventsOf('connected')).toHaveLength(1)
  return desk
}

describe('the address of the page', () => {
  const pluginIdOf = async (search: string) => {
    const desk = await openConnected(search)
    void desk.perform(track)
    return readCalls(desk.takeSent())[0]!.message.plugin_id
  }

  it.each([
    ['?plugin_id=notes', 'notes'],
    ['?theme=dark&plugin_id=a%20b', 'a b'],
    ['?plugin_id=one&plugin_id=two', 'one'],
    ['?plugin_id=a+b', 'a+b'],
    ['?plugin_id=a=b==', 'a=b=='],
    ['?plugin_id=%E0%A4%A', expect.any(String)],
    ['?plugin_id=', ''],
    ['?other=1', null],
    ['', null],
  ])('T116 %s names the app %s', async (search, pluginId) => {
    expect(await pluginIdOf(search)).toEqual(pluginId)
  })

  it('T173 gives the first theme, which comes before everything else', () => {
    expect(openSession(textDesk(), { search: '?theme=dark' }).events).toEqual([
      { type: 'theme', theme: 'dark' },
    ])
    for (const search of ['?theme=blue', '?theme=', '?theme=Dark', '']) {
      expect(openSession(textDesk(), { search }).events).toEqual([])
    }
  })
})

describe('calls of the widget', () => {
  it('T70 T115 carry one message in one argument of the method handle', async () => {
    const desk = await openConnected('?plugin_id=notes')
    void desk.perform({ kind: 'send', name: 'redirect', data: '/home' })
    expect(readCalls(desk.takeSent())[0]!.data).toEqual({
      method: handleMethod,
      args: [{ plugin_id: 'notes', message: 'redirect', data: '/home' }],
    })
  })

  it('T115 send data that is left out as null', async () => {
    const desk = await openConnected()
    void desk.perform({ kind: 'send', name: 'watch_messages', data: undefined })
    expect(readCalls(desk.takeSent())[0]!.message).toEqual({
      plugin_id: null,
      message: 'watch_messages',
      data: null,
    })
  })

  it('T71 are settled by the answer with their id, in any order', async () => {
    const desk = await openConnected()
    const outcomes = [1, 2, 3].map(() => watch(desk.perform(track)))
    const calls = readCalls(desk.takeSent())
    for (const index of [2, 0]) expect(desk.receive(success(calls[index]!.request))).toBe('delivered')
    await desk.clock.advance()
    expect(outcomes.map(({ state }) => state)).toEqual(['resolved', 'pending', 'resolved'])
  })

  it('T120 resolve without a value', async () => {
    const desk = await openConnected()
    const sent = watch(desk.perform({ kind: 'send', name: 'redirect', data: '/' }))
    const [{ request } = { request: null }] = readCalls(desk.takeSent())
    desk.receive({ ...success(request), data: { error: false, result: 'something' } })
    await desk.clock.advance()
    expect(sent).toEqual({ state: 'resolved', value: undefined })
  })

  it('T71 T72 are left alone by an unknown id, by another type of id and by a second answer', async () => {
    const desk = await openConnected()
    const outcome = watch(desk.perform(track))
    const [{ request } = { request: null }] = readCalls(desk.takeSent())
    for (const other of [null, undefined, 0, 'unknown']) {
      expect(desk.receive(success(other))).toBe('ignored:unknown')
    }
    for (const other of [[request], { request }, true, Number.NaN]) {
      expect(desk.receive(success(other))).toBe('invalid:request')
    }
    await desk.clock.advance()
    expect(outcome.state).toBe('pending')
    expect(desk.receive(success(request))).toBe('delivered')
    expect(desk.receive(failure(request, new Error('Too late.')))).toBe('ignored:unknown')
    await desk.clock.advance()
    expect(outcome.state).toBe('resolved')
  })

  it('T73 T5 have ids that no other session shares, each used once', async () => {
    const sessions = await Promise.all([openConnected(), openConnected(), openConnected()])
    const requests = sessions.flatMap((desk) => {
      for (let count = 0; count < 5; count++) void desk.perform(track)
      return readCalls(desk.takeSent()).map(({ request }) => request)
    })
    expect(new Set(requests).size).toBe(15)
  })

  it('T78 reject with the message of the host and the code that it sent, falsy ones too', async () => {
    for (const code of ['TITLE', 0, '', false, null]) {
      const desk = await openConnected()
      const outcome = watch(desk.perform(track))
      const [{ request } = { request: null }] = readCalls(desk.takeSent())
      desk.receive(failure(request, Object.assign(new Error('Refused.'), { code })))
      await desk.clock.advance()
      expect(outcome.error).toBeInstanceOf(Error)
      expect(outcome.error).toMatchObject({ message: 'Refused.', code })
    }
  })

  it('T78 reject with an error without code when the host sent none', async () => {
    const desk = await openConnected()
    const outcome = watch(desk.perform(track))
    const [{ request } = { request: null }] = readCalls(desk.takeSent())
    desk.receive(failure(request, new TypeError('Refused.')))
    await desk.clock.advance()
    expect(outcome.error).toBeInstanceOf(Error)
    expect(outcome.error).not.toHaveProperty('code')
  })

  it('T78 reject with an error that has the raw value when the host sent none, falsy ones too', async () => {
    for (const value of [
      'no',
      0,
      '',
      false,
      null,
      undefined,
      { reason: 'no' },
      { toString: 1, valueOf: 1 },
    ]) {
      const desk = await openConnected()
      const outcome = watch(desk.perform(track))
      const [{ request } = { request: null }] = readCalls(desk.takeSent())
      desk.receive(failure(request, value))
      await desk.clock.advance()
      expect(outcome.error).toBeInstanceOf(Error)
      expect(outcome.error).toHaveProperty('value', value)
    }
  })

  it('with a value that cannot be cloned reject, and are not posted at the next bind', async () => {
    const desk = await openConnected()
    const outcome = watch(desk.perform({ kind: 'send', name: 'redirect', data: () => {} }))
    await desk.clock.advance()
    expect(outcome.error).toHaveProperty('name', 'DataCloneError')
    desk.receive(handshake(instanceOf(2)))
    expect(readCalls(desk.takeSent())).toHaveLength(1)
  })
})

describe('calls of the host', () => {
  it('T75 T118 are answered once, with success, whatever event they carry', async () => {
    const desk = await openConnected()
    const events = [
      hostEvent('ticket_info', textTicket),
      hostEvent('ticket_info', null),
      hostEvent('never_heard_of', 1),
      { event_name: 'ticket_info', event_data: textTicket },
      { event_name: 7 },
      {},
      null,
      'text',
    ]
    for (const [index, event] of events.entries()) {
      desk.receive({ ...eventCall(''), request: index, data: { method: handleMethod, args: [event] } })
      expect(readAnswers(desk.takeSent())).toEqual([success(index)])
    }
    desk.receive({ ...eventCall(''), data: { method: handleMethod, args: [] } })
    expect(readAnswers(desk.takeSent())).toHaveLength(1)
  })

  it('T5 T81 are answered under their own id, number or text', async () => {
    const desk = await openConnected()
    void desk.perform(track)
    const [{ request: own } = { request: null }] = readCalls(desk.takeSent())
    for (const request of [0, 1, 'h-1', own]) {
      desk.receive(eventCall('page_data', {}, first, request))
      expect(readAnswers(desk.takeSent())).toMatchObject([{ request, data: { error: false } }])
    }
  })

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'nope', ''])(
    'T74 of the method "%s" are answered with an error that names it',
    async (method) => {
      const desk = await openConnected()
      const before = [...desk.events]
      desk.receive({ ...eventCall(''), data: { method, args: [hostEvent('ticket_info', textTicket)] } })
      const [answer] = readAnswers(desk.takeSent())
      expect(answer!.data).toEqual({
        error: true,
        result: { real: true, error: { message: expect.stringContaining(`"${method}"`) } },
      })
      expect(desk.events).toEqual(before)
    },
  )

  it('T117 are read after taking off only the first prefix', async () => {
    const desk = await openConnected()
    desk.receive(eventCall('livechat:ticket_info', textTicket))
    expect(desk.eventsOf('ticket')).toEqual([])
    expect(desk.eventsOf('message')).toMatchObject([{ name: 'livechat:ticket_info' }])
  })

  it('T117 without a prefixed name tell nothing', async () => {
    const desk = await openConnected()
    for (const name of ['ticket_info', 'Livechat:ticket_info', ' livechat:ticket_info', 5, undefined]) {
      const event = { event_name: name, event_data: textTicket }
      const verdict = desk.receive({ ...eventCall(''), data: { method: handleMethod, args: [event] } })
      expect(verdict).toBe('ignored:unknown')
    }
    expect(desk.events).toHaveLength(1)
  })

  it('T9 as an emit are emitted raw and not answered', async () => {
    const desk = await openConnected()
    const emit = { ...handshake(), type: 'emit', data: { event: 'moved', arg: 3 } }
    expect(desk.receive(emit)).toBe('delivered')
    expect(desk.eventsOf('message')).toEqual([{ type: 'message', name: 'moved', data: 3 }])
    expect(desk.takeSent()).toEqual([])
  })
})

describe('messages that are not well formed', () => {
  it.each([
    ['owner', { owner: 5 }],
    ['owner', { owner: undefined }],
    ['instance', { instance: '1' }],
    ['type', { type: 'farewell' }],
    ['type', { type: undefined }],
    ['type', { type: 'toString' }],
    ['type', { type: { toString: 1, valueOf: 1 } }],
    ['data', { data: null }],
    ['data', { data: { method: 'handle' } }],
    ['data', { data: { method: 1, args: [] } }],
    ['data', { type: 'response', data: {} }],
    ['data', { type: 'response', data: { error: 'no' } }],
    ['data', { type: 'emit', data: { arg: 1 } }],
  ])('T11 are invalid at their bad member: %s of %j', async (path, members) => {
    const desk = await openConnected()
    expect(desk.receive({ ...eventCall('ticket_info', textTicket), ...members })).toMatch(
      new RegExp(`^invalid:${path}(\\.|$)`),
    )
    expect(desk.eventsOf('ticket')).toEqual([])
    expect(desk.takeSent()).toEqual([])
  })

  it('T1 are no envelopes without a truthy fingerprint', () => {
    for (const mark of [undefined, false, 0, '', null]) {
      const desk = openSession(textDesk())
      expect(desk.receive({ ...handshake(), [fingerprint]: mark })).toBe('ignored:foreign')
    }
    const desk = openSession(textDesk())
    expect(desk.receive({ ...handshake(), [fingerprint]: 'yes' })).toBe('delivered')
  })

  it('T1 T11 T99 never throw, get a verdict, and leave a session that still works', async () => {
    const envelope = halfMessage({
      [fingerprint]: [true],
      owner: [first.owner],
      instance: [first.instance],
      type: ['response', 'call', 'emit', 'handshake_echo'],
      request: [null, 'h1', 0],
      data: [
        { error: false },
        { error: true, result: {} },
        { method: handleMethod, args: [{}] },
        { event: 'x' },
      ],
    })
    const desk = await openConnected()
    fc.assert(
      fc.property(fc.oneof(envelope, anyData), (data) => {
        expect(desk.receive(data)).toMatch(/^(delivered|ignored:.+|invalid:.+)$/)
      }),
    )
    expect(desk.receive(eventCall('ticket_info', textTicket))).toBe('delivered')
  })

  it('T1 T11 never throw when an event is malformed', async () => {
    const event = halfMessage({
      event_name: ['livechat:ticket_info', 'livechat:change_theme', `livechat:${typedClick}`, 'livechat:x'],
      event_data: [{ id: 'ticket-1' }, { theme: 'dark' }, { buttonId: 'refund' }, {}],
    })
    const desk = await openConnected()
    fc.assert(
      fc.property(event, (arg) => {
        const verdict = desk.receive({ ...eventCall(''), data: { method: handleMethod, args: [arg] } })
        expect(verdict).toMatch(/^(delivered|ignored:.+|invalid:.+)$/)
        expect(readAnswers(desk.takeSent())).toHaveLength(1)
      }),
    )
    for (const { raw } of desk.eventsOf('ticket'))
      expect(['string', 'number']).toContain(typeof (raw as { id: unknown }).id)
  })
})

it('T83 a doubled call acts once and is answered twice; the same id with another message is another call', async () => {
  const desk = await openConnected()
  const click = (buttonId: string) => eventCall(typedClick!, { buttonId }, first, 7)
  desk.takeSent()
  expect(['refund', 'refund', 'ship', 'refund'].map((buttonId) => desk.receive(click(buttonId)))).toEqual([
    'delivered',
    'ignored:duplicate',
    'delivered',
    'ignored:duplicate',
  ])
  expect(desk.eventsOf('click').map(({ buttonId }) => buttonId)).toEqual(['refund', 'ship'])
  expect(readAnswers(desk.takeSent())).toHaveLength(4)
})

describe('clicks', () => {
  const clickAll = async (clicks: [name: string, buttonId: string][], pauseMs = 0) => {
    const desk = await openConnected()
    for (const [index, [name, buttonId]] of clicks.entries()) {
      desk.receive(eventCall(name, { buttonId }, first, index))
      await desk.clock.advance(pauseMs)
    }
    return desk.eventsOf('click').map(({ buttonId }) => buttonId)
  }

  it('T270 under either name are clicks', async () => {
    expect(await clickAll([[typedClick!, 'a']])).toEqual(['a'])
    expect(await clickAll([[documentedClick!, 'a']])).toEqual(['a'])
  })

  it('T272 under both names are one, whichever comes first', async () => {
    expect(
      await clickAll([
        [typedClick!, 'a'],
        [documentedClick!, 'a'],
      ]),
    ).toEqual(['a'])
    expect(
      await clickAll([
        [documentedClick!, 'a'],
        [typedClick!, 'a'],
      ]),
    ).toEqual(['a'])
  })

  it('T272 under both names are one by their order, however much later the double comes', async () => {
    expect(
      await clickAll(
        [
          [typedClick!, 'a'],
          [documentedClick!, 'a'],
        ],
        5000,
      ),
    ).toEqual(['a'])
  })

  it('T272 repeated under one name are as many', async () => {
    expect(
      await clickAll([
        [typedClick!, 'a'],
        [typedClick!, 'a'],
      ]),
    ).toEqual(['a', 'a'])
  })

  it('T272 twice under both names are two', async () => {
    const pair: [string, string][] = [
      [typedClick!, 'a'],
      [documentedClick!, 'a'],
    ]
    expect(await clickAll([...pair, ...pair])).toEqual(['a', 'a'])
  })

  it('T272 on two buttons under two names are two', async () => {
    expect(
      await clickAll([
        [typedClick!, 'a'],
        [documentedClick!, 'b'],
      ]),
    ).toEqual(['a', 'b'])
  })
})

describe('the ticket', () => {
  it('T189 requested again resolves immediately when there is one', async () => {
    const desk = await openConnected()
    desk.receive(eventCall('ticket_info', textTicket))
    desk.takeSent()
    const refreshed = watch(desk.perform({ kind: 'refresh-ticket' }))
    await desk.clock.advance()
    expect(refreshed.state).toBe('resolved')
    expect(desk.takeSent()).toEqual([])
  })

  it('T189 requested before there is one is the first one', async () => {
    const desk = await openConnected()
    const refreshed = watch(desk.perform({ kind: 'refresh-ticket' }))
    await desk.clock.advance(60_000)
    expect(refreshed.state).toBe('pending')
    desk.receive(eventCall('ticket_info', textTicket))
    await desk.clock.advance()
    expect(refreshed.state).toBe('resolved')
  })

  it('T186 is emitted before the connection when it comes before the answer to the announcement', async () => {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    const [announcement] = readCalls(desk.takeSent())
    desk.receive(eventCall('ticket_info', textTicket))
    desk.receive(success(announcement!.request))
    await desk.clock.advance()
    expect(desk.events.map(({ type }) => type)).toEqual(['ticket', 'message', 'connected'])
  })
})

it('has the capabilities of each placement', async () => {
  const capabilitiesIn = async (placement: 'ticket-sidebar' | 'main-menu' | 'settings') => {
    const desk = openSession(textDesk({ placement }))
    desk.receive(handshake())
    for (const { request } of readCalls(desk.takeSent())) desk.receive(success(request))
    await desk.clock.advance()
    return desk.eventsOf('connected')[0]!.capabilities.slice().sort()
  }
  expect(await capabilitiesIn('ticket-sidebar')).toEqual(['section', 'ticket', 'toast', 'track'])
  expect(await capabilitiesIn('main-menu')).toEqual(['badge', 'toast', 'track'])
  expect(await capabilitiesIn('settings')).toEqual(['toast', 'track'])
})
