import { describe, expect, it } from 'vitest'
import { attach } from '../../src/connection/connection'
import type { DeskSession, DeskWire, SessionEvent, SessionOutcome } from '../../src/desks/desk'
import { createFakeClock } from '../../../../fixtures/fake-clock'
import { createOpenLink } from '../fixtures/open-link'
import { watch } from '../../../../fixtures/watch'

const origin = 'https://desk.example.com'

/** Connects a client to a desk whose messages are outcomes: each is returned as it is. */
function connectTo(
  session: Partial<DeskSession<SessionOutcome>> = {},
  wire: Partial<DeskWire> = {},
  onDropped = () => {},
) {
  const { link, deliver, takePosted } = createOpenLink()
  const clock = createFakeClock()
  const log: string[] = []
  const cancelled: number[] = []
  const desk: DeskWire = {
    id: 'toy',
    hostOrigins: 'pin-first',
    parse: (data) => data as SessionOutcome,
    open: () => ({
      start: () => ({}),
      receive: (message) => message as SessionOutcome,
      request: (_action, id) => ({ posts: [{ message: `request ${id}` }] }),
      cancel: (id) => void cancelled.push(id),
      mustStay: () => false,
      ...session,
    }),
    ...wire,
  }
  const events: SessionEvent[] = []
  const traced = {
    ...link,
    post: (...post: Parameters<typeof link.post>) => (log.push('post'), link.post(...post)),
  }
  const attachment = attach(traced, {
    desks: [desk],
    clock,
    connectTimeoutMs: 0,
    requestTimeoutMs: 1000,
    drops: { report: onDropped, close() {} },
    onEvent(event) {
      log.push(event.type)
      events.push(event)
    },
  })
  attachment.start()
  return {
    attachment,
    clock,
    log,
    events,
    cancelled,
    takePosted,
    /** Delivers an outcome, which the session returns. */
    deliver: (outcome: SessionOutcome) => deliver(outcome, origin),
  }
}

const connected: SessionEvent = {
  type: 'connected',
  context: { appId: null, placement: null, mode: null },
  capabilities: [],
}
const ticket: SessionEvent = { type: 'ticket', raw: { id: '1' } }

describe('an outcome', () => {
  it('is carried out in the order decision, posts, events', () => {
    const { deliver, log, takePosted } = connectTo()
    deliver({
      verdict: 'delivered',
      posts: [{ message: 'a' }, { message: 'b' }],
      events: [connected, ticket],
    })
    expect(log).toEqual(['post', 'post', 'connected', 'ticket'])
    // The desk is chosen and its origin pinned before anything is posted.
    expect(takePosted().map(({ options }) => options?.targetOrigin)).toEqual([origin, origin])
  })

  it('of a message that is not acted upon chooses nothing, so that its events reach no client', () => {
    const { deliver, events } = connectTo()
    deliver({ verdict: 'ignored:unknown', events: [{ type: 'message', name: 'x', data: null }] })
    expect(events).toEqual([])
  })

  it('may name the origin of a message and what moves with it', () => {
    const { deliver, takePosted } = connectTo()
    const transfer = [new ArrayBuffer(8)]
    const targetOrigin = 'https://elsewhere.example.com'
    deliver({ verdict: 'delivered', posts: [{ message: transfer[0], targetOrigin, transfer: [] }] })
    expect(takePosted()).toMatchObject([{ options: { targetOrigin, transfer: [] } }])
  })

  it('wakes the session after its delay, and a later delay replaces it', async () => {
    const { deliver, clock, takePosted } = connectTo({ wake: () => ({ posts: [{ message: 'woken' }] }) })
    deliver({ verdict: 'delivered', wakeAfterMs: 100 })
    deliver({ verdict: 'delivered', wakeAfterMs: 200 })
    await clock.advance(199)
    expect(takePosted()).toEqual([])
    await clock.advance(1)
    expect(takePosted()).toMatchObject([{ message: 'woken' }])
    deliver({ verdict: 'delivered', wakeAfterMs: 100 })
    deliver({ verdict: 'delivered', wakeAfterMs: Infinity })
    expect(clock.countTimers()).toBe(0)
  })
})

describe('a request', () => {
  it('is settled by the event with its id', async () => {
    const { attachment, deliver, clock } = connectTo()
    deliver({ verdict: 'delivered', events: [connected] })
    const first = watch(attachment.perform({ kind: 'refresh-user' }))
    const second = watch(attachment.perform({ kind: 'refresh-ticket' }))
    await clock.advance()
    const error = new Error('No ticket')
    deliver({ verdict: 'delivered', events: [{ type: 'settled', id: 2, error }] })
    await clock.advance()
    expect(second).toEqual({ state: 'rejected', error })
    expect(first.state).toBe('pending')
  })

  it('that posting settles waits until an origin is known that may read it', async () => {
    const { attachment, deliver, clock, takePosted } = connectTo(
      {
        start: () => ({ events: [connected] }),
        request: (_action, id) => ({ posts: [{ message: 'toast', settles: id }] }),
      },
      { hostOrigins: [origin] },
    )
    const shown = watch(attachment.perform({ kind: 'refresh-user' }))
    await clock.advance()
    expect(takePosted()).toEqual([])
    expect(shown.state).toBe('pending')
    deliver({ verdict: 'delivered' })
    await clock.advance()
    expect(takePosted()).toMatchObject([{ message: 'toast', options: { targetOrigin: origin } }])
    expect(shown.state).toBe('resolved')
  })

  it('that is not answered in time is cancelled, with one timer for all requests', async () => {
    const { attachment, deliver, clock, cancelled } = connectTo()
    deliver({ verdict: 'delivered', events: [connected] })
    const requests = [1, 2, 3].map(() => watch(attachment.perform({ kind: 'refresh-user' })))
    await clock.advance(999)
    expect(clock.countTimers()).toBe(1)
    expect(cancelled).toEqual([])
    await clock.advance(1)
    expect(cancelled).toEqual([1, 2, 3])
    for (const request of requests) expect(request.error).toMatchObject({ code: 'REQUEST_TIMEOUT' })
    expect(clock.countTimers()).toBe(0)
  })

  it('that is pending is sent again when the host has forgotten it, before the client is notified', async () => {
    const { attachment, deliver, clock, log, takePosted } = connectTo()
    deliver({ verdict: 'delivered', events: [connected] })
    attachment.perform({ kind: 'refresh-user' }).catch(() => {})
    await clock.advance()
    takePosted()
    log.length = 0
    deliver({ verdict: 'delivered', events: [{ type: 'reconnected' }] })
    expect(takePosted()).toMatchObject([{ message: 'request 1' }])
    expect(log).toEqual(['post', 'reconnected'])
  })

  it('that cannot be posted is rejected and cancelled', async () => {
    const { attachment, deliver, clock, cancelled } = connectTo({
      request: () => ({ posts: [{ message: () => {} }] }),
    })
    deliver({ verdict: 'delivered', events: [connected] })
    const request = watch(attachment.perform({ kind: 'refresh-user' }))
    await clock.advance()
    expect(request.error).toMatchObject({ name: 'DataCloneError' })
    expect(cancelled).toEqual([1])
  })
})

it('an outcome of a session that a listener has closed meanwhile is not carried out', async () => {
  const { attachment, deliver, clock, takePosted, events } = connectTo({}, {}, () => attachment.detach())
  deliver({ verdict: 'ignored:unknown', posts: [{ message: 'late' }], events: [ticket], wakeAfterMs: 10 })
  expect(takePosted()).toEqual([])
  expect(events).toEqual([])
  expect(clock.countTimers()).toBe(0)
})

it.each(['start', 'loaded'] as const)('listens to nothing when its client leaves during %s()', (input) => {
  let listenerCount = 0
  const desk: DeskWire = {
    id: 'toy',
    hostOrigins: 'pin-first',
    parse: () => null,
    onShown: () => (listenerCount++, () => listenerCount--),
    open: () => ({
      start: () => ({}),
      receive: () => ({}),
      request: () => ({}),
      cancel() {},
      mustStay: () => false,
      [input]: () => ({ events: [connected] }),
    }),
  }
  const attachment = attach(createOpenLink().link, {
    desks: [desk],
    clock: createFakeClock(),
    connectTimeoutMs: 0,
    requestTimeoutMs: 0,
    onEvent: () => attachment.detach(),
  })
  attachment.start()
  expect(listenerCount).toBe(0)
})
