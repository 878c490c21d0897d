import { describe, expect, it } from 'vitest'
import { openTextApp, type OpenTextAppOptions } from '../../../fixtures/text-app'

const toast = (content: string) => ({ content, kind: 'success' })

function openConnected(options: OpenTextAppOptions = {}) {
  const app = openTextApp(options)
  app.connect()
  return app
}

describe('T83 a doubled call', () => {
  it('runs once, and gets the same answer again', () => {
    const app = openConnected()
    expect(app.call('set_toast', toast('Saved'), 4)).toBe('delivered')
    expect(app.call('set_toast', toast('Saved'), 4)).toBe('ignored:duplicate')
    expect(app.eventsOf('toast')).toHaveLength(1)
    expect(app.takeAnswers()).toMatchObject([
      { request: 4, data: { error: false } },
      { request: 4, data: { error: false } },
    ])
  })

  it('that the helpdesk is still answering is asked about once, and every copy is answered then', async () => {
    let settle: (value: unknown) => void = () => {}
    const asked: string[] = []
    const app = openConnected({
      respond({ name }) {
        if (name !== 'redirect') return null
        asked.push(name)
        return new Promise((resolve) => (settle = resolve))
      },
    })
    app.call('redirect', '/x', 4)
    expect(app.call('redirect', '/x', 4)).toBe('ignored:duplicate')
    expect(app.takeAnswers()).toEqual([])
    settle('done')
    await app.clock.advance()
    expect(asked).toEqual(['redirect'])
    expect(app.takeAnswers()).toMatchObject([
      { request: 4, data: { error: false, result: 'done' } },
      { request: 4, data: { error: false, result: 'done' } },
    ])
  })

  it('is another call with another message, as from two copies of the published library that both count from 0', () => {
    const app = openConnected()
    app.call('set_toast', toast('Saved'), 4)
    expect(app.call('set_toast', toast('Lost'), 4)).toBe('delivered')
    expect(app.call('set_toast', toast('Saved'), 5)).toBe('delivered')
    expect(app.eventsOf('toast')).toHaveLength(3)
    expect(app.takeAnswers().map(({ request }) => request)).toEqual([4, 4, 5])
  })

  it('is another call in the next connection', () => {
    const app = openConnected()
    app.call('set_toast', toast('Saved'), 4)
    app.connect()
    expect(app.call('set_toast', toast('Saved'), 4)).toBe('delivered')
  })
})
