import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textDesk, type Binding } from '../../../src/desks/text'
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

const second = instanceOf(2)
const stranger = instanceOf(0, 'host-2')

const track = (name: string) => ({ kind: 'track', name, properties: {} }) as const

/** Opens a session that is bound to the first instance and has been acknowledged by it. */
async function openConnected(placement: 'ticket-sidebar' | 'main-menu' | 'settings' = 'ticket-sidebar') {
  const desk = openSession(textDesk({ placement }))
  desk.receive(handshake())
  for (const { request } of readCalls(desk.takeSent())) desk.receive(success(request))
  await desk.clock.advance()
  expect(desk.eventsOf('connected')).toHaveLength(1)
  return desk
}

/** Returns the name of each call with the instance that it was posted to. */
const namesAndInstances = (sent: readonly unknown[]) =>
  readCalls(sent).map(({ message, owner, instance }) => [message.message, owner, instance])

describe('the answer to a handshake', () => {
  it('T43 repeats owner and instance under a null request, with an object as result', () => {
    const desk = openSession(textDesk())
    expect(desk.receive(handshake())).toBe('delivered')
    expect(desk.takeSent()[0]).toEqual({
      '@@livechat/postmessenger': true,
      ...first,
      type: 'response',
      request: null,
      data: { error: false, result: {} },
    })
  })

  it('T40 T45 is sent immediately, before the document has loaded', () => {
    const desk = openSession(textDesk(), { isLoaded: false })
    desk.receive(handshake())
    expect(readAnswers(desk.takeSent())).toHaveLength(1)
    expect(desk.clock.now()).toBe(0)
  })

  it('T6 is given whatever data the handshake carries', () => {
    for (const data of [undefined, null, 'text', { model: 1 }]) {
      const desk = openSession(textDesk())
      expect(desk.receive({ ...handshake(), data })).toBe('delivered')
    }
  })

  it('T10 ignores an origin written into the envelope, and does not send it back', () => {
    const desk = openSession(textDesk())
    desk.receive({ ...handshake(), origin: 'https://app.example.com' })
    expect(desk.takeSent()[0]).not.toHaveProperty('origin')
  })

  it('T67 carries no four-way mark', () => {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    expect(readAnswers(desk.takeSent())[0]!.data).toEqual({ error: false, result: {} })
  })
})

describe('binding', () => {
  it('T50 before a handshake every call, answer and emit is left alone', () => {
    const desk = openSession(textDesk())
    expect(desk.receive(eventCall('ticket_info', textTicket))).toBe('ignored:not-connected')
    expect(desk.receive(success('w1'))).toBe('ignored:not-connected')
    expect(desk.takeSent()).toEqual([])
    expect(desk.events).toEqual([])
  })

  it('T51 the same handshake again is answered again, and nothing else happens', async () => {
    const desk = await openConnected()
    const before = [...desk.events]
    expect(desk.receive(handshake())).toBe('ignored:duplicate')
    const sent = desk.takeSent()
    expect(sent).toHaveLength(1)
    expect(readAnswers(sent)).toHaveLength(1)
    expect(desk.events).toEqual(before)
  })

  it('T52 a lower instance of the same owner is ignored and not answered', async () => {
    const desk = await openConnected()
    expect(desk.receive(handshake(instanceOf(0)))).toBe('ignored:stale')
    expect(desk.takeSent()).toEqual([])
    expect(desk.receive(eventCall('ticket_info', textTicket))).toBe('delivered')
  })

  it('T53 a higher instance of the same owner is answered and bound to', async () => {
    const desk = await openConnected()
    expect(desk.receive(handshake(second))).toBe('delivered')
    expect(readAnswers(desk.takeSent())[0]).toMatchObject(second)
    expect(desk.receive(eventCall('ticket_info', textTicket, second))).toBe('delivered')
    expect(desk.receive(eventCall('ticket_info', textTicket, first))).toBe('ignored:stale')
  })

  it('T54 another owner is answered and bound to, whatever its instance', async () => {
    const desk = await openConnected()
    expect(desk.receive(handshake(stranger))).toBe('delivered')
    expect(readAnswers(desk.takeSent())[0]).toMatchObject(stranger)
    expect(desk.receive(eventCall('ticket_info', textTicket, first))).toBe('ignored:stale')
  })

  it('T55 a replaced owner gets the widget back only with an instance higher than all its earlier ones', async () => {
    const desk = await openConnected()
    desk.receive(handshake(instanceOf(5)))
    desk.receive(handshake(stranger))
    desk.takeSent()
    for (const instance of [0, 1, 4, 5]) {
      expect(desk.receive(handshake(instanceOf(instance)))).toBe('ignored:stale')
    }
    expect(desk.takeSent()).toEqual([])
    expect(desk.receive(handshake(instanceOf(6)))).toBe('delivered')
    expect(desk.receive(handshake(stranger))).toBe('ignored:stale')
  })

  it('T61 T62 calls, emits, echoes and answers of another owner or instance change nothing and are not answered', async () => {
    const desk = await openConnected()
    const tracked = watch(desk.perform(track('opened')))
    const [{ request } = { request: null }] = readCalls(desk.takeSent())
    const before = [...desk.events]
    for (const other of [second, instanceOf(0), stranger, instanceOf(1, 'host-2')]) {
      expect(desk.receive(success(request, other))).toBe('ignored:stale')
      expect(desk.receive(eventCall('ticket_info', textTicket, other))).toBe('ignored:stale')
      expect(desk.receive({ ...handshake(other), type: 'emit', data: { event: 'x' } })).toBe('ignored:stale')
      expect(desk.receive({ ...handshake(other), type: 'handshake_echo', request: 1 })).toBe('ignored:stale')
    }
    await desk.clock.advance()
    expect(tracked.state).toBe('pending')
    expect(desk.events).toEqual(before)
    expect(desk.takeSent()).toEqual([])
  })

  it('T63 a re-bind of a connected session is emitted once, and never as a second connection', async () => {
    const desk = await openConnected()
    desk.receive(handshake(second))
    const [announcement] = readCalls(desk.takeSent())
    desk.receive(success(announcement!.request, second))
    await desk.clock.advance()
    expect(desk.eventsOf('reconnected')).toHaveLength(1)
    expect(desk.eventsOf('connected')).toHaveLength(1)
  })

  it('T63 a re-bind before the session has connected is not emitted', () => {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    desk.receive(handshake(second))
    expect(desk.events).toEqual([])
  })

  it('T68 an echo of the bound instance is answered with a null result, and nothing else changes', async () => {
    const desk = await openConnected()
    const before = [...desk.events]
    const echo = { ...handshake(), type: 'handshake_echo', request: 41, data: undefined }
    expect(desk.receive(echo)).toBe('delivered')
    expect(desk.takeSent()).toEqual([
      { ...handshake(), type: 'response', request: 41, data: { error: false, result: null } },
    ])
    expect(desk.events).toEqual(before)
  })
})

describe('announcement', () => {
  it('T130 is a call of plugin_inited with null, after the answer', () => {
    const desk = openSession(textDesk(), { search: '?plugin_id=notes' })
    desk.receive(handshake())
    const sent = desk.takeSent()
    expect(sent).toHaveLength(2)
    expect(readCalls(sent.slice(1))[0]!.message).toEqual({
      plugin_id: 'notes',
      message: 'plugin_inited',
      data: null,
    })
  })

  it.each(['ticket-sidebar', 'settings'] as const)(
    'T180 T181 in %s connects when it is answered',
    async (placement) => {
      const desk = openSession(textDesk({ placement }))
      desk.receive(handshake())
      const [announcement] = readCalls(desk.takeSent())
      await desk.clock.advance(60_000)
      expect(desk.eventsOf('connected')).toEqual([])
      desk.receive(success(announcement!.request))
      await desk.clock.advance()
      expect(desk.eventsOf('connected')).toMatchObject([{ context: { placement, mode: null } }])
    },
  )

  it('T180 T181 is not posted in the main menu, which is connected when it has answered', async () => {
    const desk = openSession(textDesk({ placement: 'main-menu' }))
    desk.receive(handshake())
    expect(readCalls(desk.takeSent())).toEqual([])
    expect(desk.eventsOf('connected')).toMatchObject([{ context: { placement: 'main-menu', mode: null } }])
    desk.receive(handshake(second))
    expect(readCalls(desk.takeSent())).toEqual([])
    expect(desk.eventsOf('reconnected')).toHaveLength(1)
  })

  it('T181 that is answered with an error fails the connection', async () => {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    const [announcement] = readCalls(desk.takeSent())
    desk.receive(failure(announcement!.request, new Error('Not installed.')))
    await desk.clock.advance()
    expect(desk.eventsOf('failed')).toMatchObject([{ error: { message: 'Not installed.' } }])
    expect(desk.eventsOf('connected')).toEqual([])
  })

  it('T56 each bound instance gets one of its own, also when an earlier one has answered', async () => {
    const desk = await openConnected()
    desk.receive(handshake(second))
    desk.receive(handshake(second))
    desk.receive(handshake(stranger))
    desk.receive(handshake(second))
    expect(namesAndInstances(desk.takeSent())).toEqual([
      ['plugin_inited', 'host-1', 2],
      ['plugin_inited', 'host-2', 0],
    ])
  })

  it('T57 that is unanswered moves: posted once, and settled by the new instance alone', async () => {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    const [old] = readCalls(desk.takeSent())
    desk.receive(handshake(second))
    const calls = readCalls(desk.takeSent())
    expect(calls.map(({ message }) => message.message)).toEqual(['plugin_inited'])

    expect(desk.receive(success(old!.request, first))).toBe('ignored:stale')
    expect(desk.receive(success(old!.request, second))).toBe('ignored:unknown')
    await desk.clock.advance()
    expect(desk.eventsOf('connected')).toEqual([])

    desk.receive(success(calls[0]!.request, second))
    await desk.clock.advance()
    expect(desk.eventsOf('connected')).toHaveLength(1)
  })

  it('T60 reaches the live instance after a zombie has answered its own', async () => {
    const desk = await openConnected()
    desk.receive(handshake(second))
    desk.receive(handshake(first))
    const sent = desk.takeSent()
    expect(namesAndInstances(sent)).toEqual([['plugin_inited', 'host-1', 2]])
    expect(readAnswers(sent)).toMatchObject([second])
  })
})

describe('calls at a re-bind', () => {
  it('T58 that no instance has answered are posted once, after the announcement and in their order', async () => {
    const desk = await openConnected()
    const outcomes = ['a', 'b', 'c', 'd'].map((name) => watch(desk.perform(track(name))))
    const [, b] = readCalls(desk.takeSent())
    desk.receive(success(b!.request))
    await desk.clock.advance()

    desk.receive(handshake(second))
    const calls = readCalls(desk.takeSent())
    expect(
      calls.map(({ message }) => [
        message.message,
        (message.data as { event_name?: string } | null)?.event_name,
      ]),
    ).toEqual([
      ['plugin_inited', undefined],
      ['track', 'a'],
      ['track', 'c'],
      ['track', 'd'],
    ])
    for (const { request } of calls.slice().reverse()) desk.receive(success(request, second))
    await desk.clock.advance()
    expect(outcomes.map(({ state }) => state)).toEqual(Array(4).fill('resolved'))

    desk.receive(handshake(instanceOf(3)))
    expect(namesAndInstances(desk.takeSent())).toEqual([['plugin_inited', 'host-1', 3]])
  })

  it('T58 are carried over any number of re-binds', async () => {
    const desk = await openConnected()
    const outcome = watch(desk.perform(track('a')))
    for (const next of [second, stranger, instanceOf(9)]) {
      desk.takeSent()
      desk.receive(handshake(next))
    }
    const [, call] = readCalls(desk.takeSent())
    expect(call!.message).toMatchObject({ message: 'track', data: { event_name: 'a' } })
    desk.receive(success(call!.request, instanceOf(9)))
    await desk.clock.advance()
    expect(outcome.state).toBe('resolved')
  })

  it('T58 that were given up are not posted again', async () => {
    const desk = await openConnected()
    const other = desk.anotherClient()
    desk.perform(track('given up'), other).catch(() => {})
    void desk.perform(track('kept'))
    desk.giveUp(other)
    desk.takeSent()
    desk.receive(handshake(second))
    const calls = readCalls(desk.takeSent())
    expect(calls.map(({ message }) => message.data)).toEqual([
      null,
      { event_name: 'kept', event_properties: {} },
    ])
  })

  it('T61 are not settled by a late answer of the instance before', async () => {
    const desk = await openConnected()
    const outcome = watch(desk.perform(track('a')))
    const [old] = readCalls(desk.takeSent())
    desk.receive(handshake(second))
    expect(desk.receive(success(old!.request, first))).toBe('ignored:stale')
    await desk.clock.advance()
    expect(outcome.state).toBe('pending')
  })
})

it('T51 to T57 hold for every order of handshakes and answers of two hosts', async () => {
  const step = fc.record({
    owner: fc.constantFrom('host-1', 'host-2'),
    instance: fc.nat({ max: 4 }),
    answers: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const desk = openSession(textDesk())
      const highest = new Map<string, number>()
      let bound: Binding | null = null
      for (const { owner, instance, answers } of steps) {
        const from = { owner, instance }
        const isEqual = bound?.owner === owner && bound.instance === instance
        const isNew = instance > (highest.get(owner) ?? -1)
        const verdict = desk.receive(handshake(from))
        const sent = desk.takeSent()

        expect(verdict).toBe(isEqual ? 'ignored:duplicate' : isNew ? 'delivered' : 'ignored:stale')
        expect(readAnswers(sent)).toHaveLength(isEqual || isNew ? 1 : 0)
        const announcements = readCalls(sent)
        expect(announcements).toHaveLength(isNew ? 1 : 0)
        for (const message of sent) expect(message).toMatchObject(from)
        if (isNew) {
          bound = from
          highest.set(owner, instance)
        }
        if (answers && isNew) desk.receive(success(announcements[0]!.request, from))
        await Promise.resolve()
      }
      expect(desk.eventsOf('connected').length).toBeLessThanOrEqual(1)
    }),
  )
})
