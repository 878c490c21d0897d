import { describe, expect, it } from 'vitest'
import type { AppRequest } from '../../src/engine'
import { openTextApp } from '../fixtures/text-app'

/** Calls a host whose `respond` is given, and returns the answer to the call. */
async function answerTo(respond: (request: AppRequest) => unknown) {
  const app = openTextApp({ respond: (request) => (request.name === 'custom' ? respond(request) : null) })
  app.connect()
  app.call('custom', 1)
  await app.clock.advance()
  return { answers: app.takeAnswers(), messages: app.eventsOf('message') }
}

describe('what respond returns', () => {
  it.each([7, '', 0, false, [], { any: 'thing' }])(
    '%# is the answer when it is a value: %j',
    async (value) => {
      const { answers, messages } = await answerTo(() => value)
      expect(answers).toMatchObject([{ data: { error: false, result: value } }])
      expect(messages).toEqual([])
    },
  )

  it('is awaited when it is a promise, or anything with then()', async () => {
    // oxlint-disable-next-line unicorn/no-thenable
    const thenable = { then: (resolve: (value: unknown) => void) => resolve('later') }
    for (const value of [Promise.resolve('later'), thenable]) {
      expect((await answerTo(() => value)).answers).toMatchObject([
        { data: { error: false, result: 'later' } },
      ])
    }
  })

  it.each([null, undefined])('leaves the message to the host when it is %s', async (value) => {
    const { answers, messages } = await answerTo(() => value)
    expect(answers).toMatchObject([{ data: { error: false } }])
    expect(messages).toEqual([{ name: 'custom', data: 1, desk: 'text' }])
  })

  it('is an error for the app when it throws or rejects, also at then()', async () => {
    const fail = () => {
      throw new Error('Not today.')
    }
    // oxlint-disable-next-line unicorn/no-thenable
    const hostile = Object.defineProperty({}, 'then', { get: fail })
    for (const respond of [fail, () => Promise.reject(new Error('Not today.')), () => hostile]) {
      const { answers } = await answerTo(respond)
      expect(answers).toMatchObject([{ data: { error: true } }])
      expect(JSON.stringify(answers)).toContain('Not today.')
    }
  })
})
