// @vitest-environment happy-dom
import { allDesks, createWidget } from '@deskbridge/core'
import { watch } from '@deskbridge/fixtures/watch'
import { afterEach, describe, expect, it } from 'vitest'
import { cleanUp, setupDesk, type Scenario } from '../src/pure'

afterEach(cleanUp)

const request = 'chatwoot-dashboard-app:fetch-info'

async function open(scenario: Scenario = {}, requestTimeoutMs = 30_000) {
  const desk = setupDesk({ desk: 'chatwoot', ...scenario })
  const widget = createWidget({ desks: allDesks(), requestTimeoutMs })
  await Promise.all([widget.connect(), desk.ready()])
  return { desk, widget }
}

describe('an emulated Chatwoot', () => {
  it('W31 sends a changed ticket when the widget asks', async () => {
    const { desk, widget } = await open({ theme: 'dark' })
    expect(widget.state.get()).toMatchObject({ desk: 'chatwoot', theme: 'dark' })
    desk.ticket.update({ status: 'solved' })
    expect((await widget.refreshTicket()).status).toBe('solved')
    widget.close()
    desk.dispose()
  })

  it('W32 lets the widget see another ticket as at a load', async () => {
    const { desk, widget } = await open()
    desk.ticket.update({ id: '77' })
    await expect.poll(() => widget.ticket.get()?.id).toBe('77')
    widget.close()
    desk.dispose()
  })

  it('W53 has no theme in version 3', async () => {
    const { desk, widget } = await open({ deskVersion: 'v3', theme: 'dark' })
    expect(widget.theme.get()).toBeNull()
    expect((await widget.refreshTicket()).desk).toBe('chatwoot')
    widget.close()
    desk.dispose()
  })

  it('W54 connects the widget by the load alone where no request is answered', async () => {
    const { desk, widget } = await open({ deskVersion: 'v3-unanswered' }, 50)
    await expect(widget.refreshTicket()).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' })
    widget.close()
    desk.dispose()
  })

  it('W54 is silent for as long as a test wants it', async () => {
    const { desk, widget } = await open()
    await widget.refreshTicket()
    const speak = desk.faults.never({ message: request })
    const asked = watch(widget.refreshTicket())
    await expect.poll(() => desk.trace.entries.map(({ verdict }) => verdict)).toContain('withheld')
    expect(asked.state).toBe('pending')
    speak()
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.poll(() => asked.value?.desk).toBe('chatwoot')
    widget.close()
    desk.dispose()
  })

  it.each([JSON.stringify(request), JSON.stringify({ event: request })])(
    'W1 names the mistake of a page that wraps the request: %s',
    async (message) => {
      const desk = setupDesk({ desk: 'chatwoot' })
      window.parent.postMessage(message, '*')
      await expect.poll(() => desk.protocolErrors.length).toBe(1)
      expect(() => desk.dispose()).toThrow(/fetch-info.*event is invalid[^]*W1: the request is a bare string/)
    },
  )

  it('refuses a version that the desk does not have', () => {
    expect(() => setupDesk({ desk: 'chatwoot', deskVersion: 'v5' as never })).toThrow(/'v4', 'v3'/)
    expect(() => setupDesk({ desk: 'text', deskVersion: 'v3' })).toThrow(/deskVersion.*it must be left out/)
    expect(() => setupDesk({ desk: 'chatwoot', deskVersion: 3 as never })).toThrow(/deskVersion/)
  })
})
