// @vitest-environment jsdom
import { createWidget } from '@deskbridge/core'
import { qiscusEvents, qiscusMessage } from '@deskbridge/core/desks/qiscus'
import { hostEvent, textEnvelope, textMessages, textSdkMessages } from '@deskbridge/core/desks/text'
import { afterEach, describe, expect, it } from 'vitest'
import { cleanUp, never, on, setupDesk, type Scenario } from '../src/pure'
import { endDesk } from './end-desk'

afterEach(cleanUp)

const here = 'packages/host-emulator/test/mistakes.test.ts'

async function start(scenario: Scenario = {}) {
  const desk = setupDesk(scenario)
  const widget = createWidget()
  await widget.connect()
  return { desk, widget }
}

/** Returns the line that a piece of this file's text stands in. */
async function lineOf(text: string): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  const lines = (await readFile(new URL(import.meta.url), 'utf8')).split('\n')
  return lines.findIndex((line) => line.includes(text)) + 1
}

describe('a test fails at its end', () => {
  it('for a message that nobody knows: its name, the rule, the line that sent it, and what to do', async () => {
    const { desk, widget } = await start()
    await widget.send('sned_cards', [])
    const { name, message, stack } = endDesk(desk)
    const place = `${here}:${await lineOf("send('sned_cards'")}:`
    expect(name).toBe('ProtocolError')
    expect(message).toContain('The widget sent "sned_cards", which the desk does not handle (')
    expect(message).toContain(place)
    expect(message).toContain('Rule T118: ')
    expect(message).toContain("desk.use(on('sned_cards', () => null))")
    expect(stack?.split('\n').find((line) => line.trim().startsWith('at'))).toContain(place)
  })

  it('for an event that nobody knows, on a desk that does not answer', async () => {
    const { desk, widget } = await start({ desk: 'qiscus' })
    await widget.send('helpdesk:app:resiez', { width: 1 })
    const { message } = endDesk(desk)
    expect(message).toContain('"helpdesk:app:resiez", which the desk does not handle')
    expect(message).toContain('Rule Q4: ')
    expect(message).toContain(qiscusEvents.resize)
  })

  it('for a wrong payload: the path, and what was carried', async () => {
    const { desk, widget } = await start()
    await widget.send('track', { event_name: 7 }).catch(() => {})
    const { message } = endDesk(desk)
    expect(message).toContain('"track" with {"event_name":7}, whose data.event_name is invalid')
    expect(message).toContain(`${here}:${await lineOf("send('track', { event_name: 7 }")}:`)
    expect(message).toContain('Rule T119: ')
  })

  it('for a wrong payload of a program of its own', async () => {
    const desk = setupDesk({ desk: 'qiscus', mode: 'popup' })
    window.parent.postMessage(qiscusMessage(qiscusEvents.fullscreen, { fullscreen: 'yes' }), '*')
    window.parent.postMessage(qiscusMessage(qiscusEvents.resize, { appId: 'another', width: '1px' }), '*')
    const { message } = endDesk(desk)
    expect(message).toContain('whose payload.fullscreen is invalid')
    expect(message).toContain(`${here}:${await lineOf("fullscreen: 'yes'")}:`)
    expect(message).toContain('Rule Q27: ')
    expect(message).toContain('which names another app (')
    expect(message).toContain('Rule Q23: ')
    expect(message).toContain('Send the appId of the latest app context, or none.')
  })

  it('for a message that is of no desk', () => {
    const desk = setupDesk()
    window.parent.postMessage({ type: 'resize', height: 300 }, '*')
    const { message } = endDesk(desk)
    expect(message).toContain('a message that belongs to no desk, {"type":"resize","height":300}')
    expect(message).toContain('Rule T1: ')
  })

  it('for a message of the desk that the host only passes on', async () => {
    const { desk, widget } = await start()
    await widget.send(textSdkMessages.openChat, {})
    const { message } = endDesk(desk)
    expect(message).toContain(`"${textSdkMessages.openChat}", which the desk does not handle`)
    expect(message).toContain(`Send one of ${textMessages.announce}, ${textMessages.section}`)
  })

  it('for a message that is no object, once, though a fault repeats it', () => {
    const desk = setupDesk({ delivery: 'sync' })
    desk.faults.duplicate({ times: 1, direction: 'to-host' })
    window.parent.postMessage('resize', '*')
    expect(desk.trace.entries.filter(({ verdict }) => verdict === 'ignored:foreign')).toHaveLength(2)
    expect(desk.protocolErrors).toHaveLength(1)
    expect(endDesk(desk).message).toContain('a message that belongs to no desk, "resize"')
  })

  it('for a message of no desk, with the rule of each desk that the widget may speak', () => {
    const desk = setupDesk({ desk: 'auto', delivery: 'sync' })
    window.parent.postMessage(null, '*')
    expect(endDesk(desk).message).toMatch(/Rule T1: .*\.\nRule Q1: .*\.\n/)
  })

  it('for an answer that an interceptor still owes', async () => {
    const { desk, widget } = await start()
    desk.use(on('track', () => new Promise(() => {})))
    const asked = desk.waitForMessage('track')
    void widget.trackEvent('opened', {})
    await asked
    const { message } = endDesk(desk)
    expect(message).toContain(
      'At the end of the test, the interceptor of "track" had not answered {"event_name":"opened"',
    )
    expect(message).toContain(`${here}:${await lineOf("on('track', () => new Promise")}:`)
    expect(message).toContain('Rule T75: ')
    expect(message).toContain("on('track', never)")
  })

  it('for what was still under way when the test ended', () => {
    const desk = setupDesk({ desk: 'qiscus' })
    window.parent.postMessage(qiscusMessage('unknown:event'), '*')
    expect(desk.protocolErrors).toEqual([])
    expect(endDesk(desk).message).toContain('"unknown:event"')
  })

  it('with everything that was wrong, once', async () => {
    const { desk, widget } = await start()
    await widget.send('one')
    await widget.send('two')
    const { message } = endDesk(desk)
    expect(message).toMatch(/"one"[^]*"two"/)
    expect(() => desk.dispose()).not.toThrow()
  })
})

describe('a test does not fail', () => {
  it.each([
    ['text', qiscusMessage(qiscusEvents.ready)],
    ['qiscus', textEnvelope({ owner: 'a', instance: 1 }, 'response', null, { error: false, result: {} })],
  ] as const)('on the desk %s for a well-formed message of another', async (desk, message) => {
    const opened = setupDesk({ desk, delivery: 'sync' })
    window.parent.postMessage(message, '*')
    expect(opened.trace.entries.at(-1)).toMatchObject({ verdict: 'ignored:other-desk' })
    opened.dispose()
  })

  it('for what an interceptor handles, or never answers on purpose', async () => {
    const { desk, widget } = await start()
    desk.use(
      on('custom', () => null),
      on('track', never),
    )
    await widget.send('custom')
    void widget.trackEvent('opened', {}).catch(() => {})
    await desk.waitForMessage('track')
    expect(() => desk.dispose()).not.toThrow()
    widget.close()
  })

  it('for what a fault has done to a message', async () => {
    const { desk, widget } = await start()
    desk.faults.malform({ message: 'track', direction: 'to-host' })
    desk.faults.duplicate({ message: 'set_toast' })
    await expect(widget.trackEvent('opened', {})).rejects.toMatchObject({ code: 'REJECTED' })
    await widget.showToast({ content: 'Saved', kind: 'success' })
    desk.dispose()
    widget.close()
  })

  it('for an unknown message that a fault has refused', async () => {
    const { desk, widget } = await start()
    desk.faults.refuse({ message: 'custom' })
    await expect(widget.send('custom')).rejects.toMatchObject({ code: 'REJECTED' })
    expect(() => desk.dispose()).not.toThrow()
    widget.close()
  })

  it('when the scenario is not strict; the mistakes are listed', async () => {
    const { desk, widget } = await start({ strict: false })
    await widget.send('custom')
    desk.dispose()
    expect(desk.protocolErrors.map(({ message }) => message)).toEqual([expect.stringContaining('"custom"')])
  })
})

describe('a value that cannot be cloned', () => {
  it('throws where it is posted, as in a browser, and names the path of the value', () => {
    using _desk = setupDesk()
    const data = { order: { lines: [{ onClick() {} }] } }
    expect(() => window.parent.postMessage(hostEvent('any', data), '*')).toThrow(
      expect.objectContaining({
        name: 'DataCloneError',
        message: expect.stringContaining('Path: event_data.order.lines[0].onClick.'),
      }),
    )
  })

  it('fails the widget’s call that posts it', async () => {
    const { desk, widget } = await start()
    const failed = await widget.trackEvent('opened', { at: () => 1 }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'INVALID_ARGUMENT', cause: { name: 'DataCloneError' } })
    expect(String(failed)).toContain('event_properties.at')
    expect(desk.received('track')).toEqual([])
    widget.close()
  })

  it('may be a proxy, which a test DOM would take', () => {
    using _desk = setupDesk()
    expect(() => window.parent.postMessage(new Proxy({}, {}), '*')).toThrow(
      expect.objectContaining({ name: 'DataCloneError' }),
    )
  })
})
