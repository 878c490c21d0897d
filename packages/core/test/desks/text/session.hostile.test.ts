import { describe, expect, it } from 'vitest'
import { hostEvent, textDesk, textEnvelope } from '../../../src/desks/text'
import { openSession } from '../../fixtures/open-session'
import {
  eventCall,
  first,
  handshake,
  instanceOf,
  readAnswers,
  readCalls,
  success,
} from '../../../../../fixtures/text-wire'
import { textTicket } from '../../../../../fixtures/tickets'
import { watch } from '../../../../../fixtures/watch'

/** Values that arrive in a message though they identify nothing. */
const badIds = () => {
  const { port1, port2 } = new MessageChannel()
  port2.close()
  port1.close()
  return [port1, { toString: 1, valueOf: 1 }, [], {}, true, Number.NaN, 10n, new Map()]
}

/** Hands a message over as it is: what a browser transfers, as a port, cannot be cloned. */
const hand = (desk: ReturnType<typeof openSession>, data: unknown) => desk.receive(data, (value) => value)

describe('a request id that identifies nothing', () => {
  it('T5 makes a handshake invalid, and the genuine one after it binds', () => {
    for (const request of [...badIds(), 'id', 0]) {
      const desk = openSession(textDesk())
      expect(hand(desk, { ...handshake(), request })).toBe('invalid:request')
      expect(desk.takeSent()).toEqual([])
      expect(desk.receive(handshake())).toBe('delivered')
      expect(readCalls(desk.takeSent().slice(1))).toHaveLength(1)
    }
  })

  it('T5 makes a call, an echo and an answer invalid, and nothing is answered or emitted', () => {
    for (const request of [...badIds(), null, undefined]) {
      const desk = openSession(textDesk())
      desk.receive(handshake())
      desk.takeSent()
      expect(hand(desk, { ...eventCall('ticket_info', textTicket), request })).toBe('invalid:request')
      expect(hand(desk, textEnvelope(first, 'handshake_echo', request, undefined))).toBe('invalid:request')
      expect(hand(desk, success(request))).toMatch(/^(invalid:request|ignored:unknown)$/)
      expect(desk.takeSent()).toEqual([])
      expect(desk.events).toEqual([])
    }
  })
})

it('T4 an instance is a whole number', () => {
  for (const instance of [Number.NaN, Infinity, 1.5, 2 ** 53, '1', null]) {
    const desk = openSession(textDesk())
    expect(hand(desk, { ...handshake(), instance })).toBe('invalid:instance')
    expect(desk.takeSent()).toEqual([])
  }
})

it('T7 a call whose arguments are not a list, endless or with holes does not throw', () => {
  const endless: unknown[] = []
  endless.length = 2 ** 32 - 1
  for (const args of [endless, [], [undefined], Array(3)]) {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    desk.takeSent()
    const call = textEnvelope(first, 'call', 1, { method: 'handle', args })
    expect(hand(desk, call)).toBe('ignored:unknown')
    expect(readAnswers(desk.takeSent())).toHaveLength(1)
  }
  const desk = openSession(textDesk())
  desk.receive(handshake())
  expect(hand(desk, textEnvelope(first, 'call', 1, { method: 'handle', args: { length: 1 } }))).toBe(
    'invalid:data.args',
  )
})

it('T118 a plain event that is refused does not connect the page and is not emitted', () => {
  const desk = openSession(textDesk(), { search: '?connection=plain', isLoaded: false })
  for (const data of [null, {}, { id: {} }, { id: false }]) {
    expect(hand(desk, hostEvent('ticket_info', data))).toBe('invalid:event_data.id')
  }
  expect(desk.events).toEqual([])
})

describe('an announcement that is not answered', () => {
  it('T56 is posted again after 5 seconds, under its own id', async () => {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    const [announcement] = readCalls(desk.takeSent())
    await desk.clock.advance(4999)
    expect(desk.takeSent()).toEqual([])
    await desk.clock.advance(1)
    expect(readCalls(desk.takeSent())).toEqual([announcement])
    await desk.clock.advance(60_000)
    expect(desk.takeSent()).toEqual([])
    desk.receive(success(announcement!.request))
    await desk.clock.advance()
    expect(desk.eventsOf('connected')).toHaveLength(1)
    expect(desk.clock.countTimers()).toBe(0)
  })

  it('T57 is not posted again to an instance that was replaced', async () => {
    const desk = openSession(textDesk())
    desk.receive(handshake())
    desk.receive(handshake(instanceOf(2)))
    desk.takeSent()
    await desk.clock.advance(60_000)
    expect(readCalls(desk.takeSent()).map(({ instance }) => instance)).toEqual([2])
  })
})

it('T79 a call that was given up is forgotten: its late answer is unknown, and no other instance gets it', async () => {
  const desk = openSession(textDesk())
  desk.receive(handshake())
  for (const { request } of readCalls(desk.takeSent())) desk.receive(success(request))
  const tracked = watch(desk.perform({ kind: 'track', name: 'opened', properties: {} }))
  const [call] = readCalls(desk.takeSent())
  desk.giveUp()
  expect(desk.receive(success(call!.request))).toBe('ignored:unknown')
  desk.receive(handshake(instanceOf(2)))
  expect(readCalls(desk.takeSent()).map(({ message }) => message.message)).toEqual(['plugin_inited'])
  await desk.clock.advance()
  expect(tracked.state).toBe('rejected')
})
