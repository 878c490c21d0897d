import { createWidget } from '@deskbridge/core'
import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, never, on, type Scenario } from '../src/pure'

const open: { dispose(): void }[] = []
afterEach(() => open.splice(0).forEach((entry) => entry.dispose()))

async function start(scenario: Scenario = {}) {
  const desk = createEmulator(scenario)
  const widget = createWidget({ link: desk.link, requestTimeoutMs: 100 })
  open.push({ dispose: widget.close }, desk)
  await widget.connect()
  return { desk, widget }
}

describe('an interceptor', () => {
  it('is given what the widget sent, and answers in the desk’s stead', async () => {
    const { desk, widget } = await start()
    const seen: unknown[] = []
    desk.use(
      on('track', (data, { desk: from, name }) => {
        seen.push([from, name, data])
        return null
      }),
    )
    await widget.trackEvent('opened', { from: 'test' })
    const data = { event_name: 'opened', event_properties: { from: 'test' } }
    expect(seen).toEqual([['text', 'track', data]])
    expect(desk.actions).toEqual([])
  })

  it('refuses by throwing, at once or later', async () => {
    const { desk, widget } = await start()
    desk.once('track', () => {
      throw new Error('Full.')
    })
    desk.use(on('set_toast', async () => Promise.reject(new Error('No toasts.'))))
    const refusal = (message: string) => ({ code: 'REJECTED', cause: { message } })
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject(refusal('Full.'))
    await expect(widget.showToast({ content: 'Saved', kind: 'success' })).rejects.toMatchObject(
      refusal('No toasts.'),
    )
    await widget.trackEvent('opened', {})
    expect(desk.actions).toHaveLength(1)
  })

  it('that returns nothing leaves the message to the one before it, and to the desk', async () => {
    const { desk, widget } = await start()
    const seen: string[] = []
    desk.use(on('track', () => void seen.push('first')))
    desk.use(on('track', () => void seen.push('second')))
    await widget.trackEvent('opened', {})
    expect(seen).toEqual(['second', 'first'])
    expect(desk.actions).toHaveLength(1)
  })

  it('can never answer, on purpose', async () => {
    const { desk, widget } = await start()
    desk.use(on('track', never))
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' })
    const qiscus = await start({ desk: 'qiscus' })
    qiscus.desk.use(on(qiscusEvents.getUser, never))
    await expect(qiscus.widget.refreshUser()).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' })
  })

  it('is removed by what use() returns, and with all others by reset()', async () => {
    const { desk, widget } = await start()
    const refuse = () => Promise.reject(new Error('Full.'))
    const stop = desk.use(on('track', refuse))
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject({ code: 'REJECTED' })
    stop()
    await widget.trackEvent('opened', {})
    desk.use(on('track', refuse))
    desk.once('track', refuse)
    desk.reset()
    await widget.trackEvent('opened', {})
  })

  it('without a handler is refused, with what to write', async () => {
    const { desk } = await start()
    expect(() => desk.use(on('track', undefined as never))).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringContaining("on('track', ") }),
    )
  })
})
