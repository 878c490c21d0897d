import type { Envelope, PostOptions } from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { watch } from '@deskbridge/fixtures/watch'
import { describe, expect, it } from 'vitest'
import { deskHosts } from '../../src/engine'
import type { HostOutcome, HostPost, HostResponse, HostSession, HostSessionFacts } from '../../src/engine'
import { SessionDriver } from '../../src/engine/session-driver'

const envelope: Envelope = { data: 'hello', origin: 'https://app.example.com', ports: [] }

/** Opens a driver whose session returns what the test says, and writes down what it does. */
function openDriver(inputs: Partial<HostSession> = {}, respond: () => Promise<unknown> | null = () => null) {
  const clock = createFakeClock()
  const log: unknown[] = []
  const answered: (HostResponse | undefined)[] = []
  const cancelled: number[] = []
  const session: HostSession = {
    loaded: () => ({}),
    receive: () => ({ verdict: 'delivered' }),
    respond(_token, response) {
      answered.push(response)
      return { posts: [{ message: 'answer' }] }
    },
    change: () => ({}),
    request: () => ({}),
    cancel: (id) => void cancelled.push(id),
    ...inputs,
  }
  const driver = new SessionDriver({ ...deskHosts[0]!, open: () => session }, {} as HostSessionFacts, {
    clock,
    requestTimeoutMs: 1000,
    approachPreferred: () => void log.push('approach'),
    onEvent: (event) => void log.push(event.type),
    relay: ({ to }) => void log.push(`relay to ${to}`),
    openModal: async ({ url }) => url,
    respond(name) {
      log.push(`ask ${name}`)
      return respond()
    },
    post({ message, targetOrigin, transfer }) {
      structuredClone(message, transfer ? { transfer } : {})
      const options: PostOptions = { ...(targetOrigin && { targetOrigin }), ...(transfer && { transfer }) }
      log.push(Object.keys(options).length > 0 ? [message, options] : message)
    },
    timeoutError: (name) => new Error(`late: ${name}`),
  })
  return {
    driver,
    clock,
    log,
    answered,
    cancelled,
    run: (outcome: HostOutcome) => driver.run(outcome, { envelope }),
  }
}

const asked = { type: 'message', token: 1, name: 'greet', data: null } as const

describe('an outcome', () => {
  it('is carried out in the order preferred desks, posts, events, whichever way it is written', () => {
    const { run, log } = openDriver()
    run({
      events: [{ type: 'ready' }],
      posts: [{ message: 'a' }, { message: 'b' }],
      approachesPreferred: true,
    })
    expect(log).toEqual(['approach', 'a', 'b', 'ready'])
  })

  it('has a message that nobody answers handled at once, before the next event', () => {
    const { run, log, answered } = openDriver()
    run({ events: [asked, { type: 'ready' }] })
    expect(log).toEqual(['ask greet', 'answer', 'ready'])
    expect(answered).toEqual([undefined])
  })

  it('has a message handled when the promise of an answer settles', async () => {
    const failure = new Error('No.')
    const outcomes = [Promise.resolve(7), Promise.resolve(undefined), Promise.reject(failure)]
    const { run, clock, answered } = openDriver({}, () => outcomes.shift()!)
    run({ events: [asked, asked, asked] })
    expect(answered).toEqual([])
    await clock.advance()
    expect(answered).toEqual([{ result: 7 }, undefined, { error: failure }])
  })

  it('is posted with the target and the objects that the session asks for', () => {
    const { run, log } = openDriver()
    const { port1 } = new MessageChannel()
    run({ posts: [{ message: 'a', targetOrigin: 'https://a.example.com', transfer: [port1] }] })
    expect(log).toEqual([['a', { targetOrigin: 'https://a.example.com', transfer: [port1] }]])
  })

  it('is replaced by its fallback where it cannot be cloned, and throws where it has none', () => {
    const { run, log } = openDriver()
    const post: HostPost = { message: () => {}, toFallback: (error) => (error as Error).name }
    run({ posts: [post] })
    expect(log).toEqual(['DataCloneError'])
    expect(() => run({ posts: [{ message: () => {} }] })).toThrow(DOMException)
  })

  it('wakes the session after its delay; a later delay replaces it, none leaves it, and Infinity cancels it', async () => {
    let count = 0
    const { run, clock } = openDriver({ wake: () => ({ posts: [{ message: ++count }] }) })
    run({ wakeAfterMs: 100 })
    run({ wakeAfterMs: 300 })
    run({})
    await clock.advance(299)
    expect(count).toBe(0)
    await clock.advance(1)
    expect(count).toBe(1)
    run({ wakeAfterMs: 100 })
    run({ wakeAfterMs: Infinity })
    expect(clock.countTimers()).toBe(0)
  })

  it('is left where it stands when an event ends the session', async () => {
    const opened = openDriver({}, () => {
      opened.driver.close()
      return Promise.resolve('late')
    })
    opened.run({ events: [asked, { type: 'ready' }], wakeAfterMs: 100 })
    opened.run({ posts: [{ message: 'a' }] })
    await opened.clock.advance(1000)
    expect(opened.log).toEqual(['ask greet'])
    expect(opened.answered).toEqual([])
  })
})

describe('a request', () => {
  it('is settled by an event, or by the post that it asks for', async () => {
    const { driver, run, clock } = openDriver({
      request: (name, _data, id) => (name === 'posted' ? { posts: [{ message: name, settles: id }] } : {}),
    })
    const posted = watch(driver.request('posted', null))
    const good = watch(driver.request('good', null))
    const bad = watch(driver.request('bad', null))
    run({
      events: [
        { type: 'settled', id: 2, result: 'done' },
        { type: 'settled', id: 3, error: new Error('No.') },
      ],
    })
    await clock.advance()
    expect(posted).toMatchObject({ state: 'resolved', value: undefined })
    expect(good).toMatchObject({ state: 'resolved', value: 'done' })
    expect(bad).toMatchObject({ state: 'rejected', error: new Error('No.') })
  })

  it('fails alone when its message cannot be cloned', async () => {
    const { driver, cancelled } = openDriver({ request: (_name, data) => ({ posts: [{ message: data }] }) })
    await expect(driver.request('bad', () => {})).rejects.toMatchObject({ name: 'DataCloneError' })
    expect(cancelled).toEqual([1])
  })

  it('has its own time, for which one timer serves all', async () => {
    const { driver, clock, cancelled } = openDriver()
    const first = Array.from({ length: 500 }, () => watch(driver.request('first', null)))
    await clock.advance(400)
    const second = Array.from({ length: 500 }, () => watch(driver.request('second', null)))
    expect(clock.countTimers()).toBe(1)
    await clock.advance(600)
    expect(new Set(first.map(({ error }) => String(error)))).toEqual(new Set(['Error: late: first']))
    expect(cancelled).toHaveLength(500)
    expect(second.every(({ state }) => state === 'pending')).toBe(true)
    await clock.advance(400)
    expect(second.every(({ state }) => state === 'rejected')).toBe(true)
    expect(clock.countTimers()).toBe(0)
  })

  it('rejects when the session ends', async () => {
    const { driver, clock } = openDriver()
    const pending = driver.request('any', null)
    driver.close()
    await expect(pending).rejects.toMatchObject({ code: 'CLOSED' })
    expect(clock.countTimers()).toBe(0)
  })
})
