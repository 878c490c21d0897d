import { watch } from '@deskbridge/fixtures/watch'
import { describe, expect, it } from 'vitest'
import { aTicket } from '../../../fixtures/data'
import { openTextApp } from '../../../fixtures/text-app'

type TextApp = ReturnType<typeof openTextApp>

/** Takes the calls that the host has posted. */
const takeCalls = (app: TextApp) => app.takeEnvelopes().filter(({ type }) => type === 'call')

/** Answers calls, and counts those that the host still held. */
function countHeld(app: TextApp, calls: readonly { request: unknown }[]): number {
  const verdicts = calls.map(({ request }) =>
    app.say(app.envelope('response', request, { error: false, result: null })),
  )
  return verdicts.filter((verdict) => verdict === 'delivered').length
}

describe('T85 a silent app', () => {
  it('lets the host hold the latest 1,000 of what it sends of its own accord', () => {
    const app = openTextApp()
    app.connect()
    for (let count = 0; count < 3000; count++) app.host.setTicket(aTicket({ subject: `Change ${count}` }))
    const calls = takeCalls(app)
    expect(calls).toHaveLength(3000)
    expect(countHeld(app, calls)).toBe(1000)
  })

  it('lets the host hold no message whose time limit has passed', async () => {
    const app = openTextApp({ requestTimeoutMs: 1000 })
    app.connect()
    const sent = Array.from({ length: 200 }, (_, index) => watch(app.app.send('page_data', index)))
    const calls = takeCalls(app)
    await app.clock.advance(1000)
    for (const { error } of sent) expect(error).toMatchObject({ code: 'REQUEST_TIMEOUT' })
    expect(calls).toHaveLength(200)
    expect(countHeld(app, calls)).toBe(0)
  })

  it('makes the oldest of more than 1,000 messages fail where there is no time limit', async () => {
    const app = openTextApp({ requestTimeoutMs: 0 })
    app.connect()
    const sent = Array.from({ length: 1003 }, (_, index) => watch(app.app.send('page_data', index)))
    const calls = takeCalls(app)
    await app.clock.advance(1e7)
    expect(sent.filter(({ state }) => state === 'rejected')).toHaveLength(3)
    for (const { error } of sent.slice(0, 3)) {
      expect(error).toMatchObject({
        code: 'REQUEST_TIMEOUT',
        message: expect.stringContaining('requestTimeoutMs'),
      })
    }
    expect(countHeld(app, calls)).toBe(1000)
    await app.clock.advance()
    expect(sent.filter(({ state }) => state === 'resolved')).toHaveLength(1000)
  })

  it('T72 has one answer to each message counted, also to those that nobody waits for', () => {
    const app = openTextApp()
    app.connect()
    app.host.setTicket(aTicket({ id: 't2' }))
    const calls = takeCalls(app)
    expect(countHeld(app, [...calls, ...calls])).toBe(1)
  })
})

it('sends nothing to an app that is not connected, and nothing twice', () => {
  const app = openTextApp()
  app.app.frameLoaded()
  app.takeHandshakes()
  app.host.setTicket(aTicket({ id: 't2' }))
  expect(takeCalls(app)).toEqual([])
})
