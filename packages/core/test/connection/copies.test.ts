// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeClock } from '../../../../fixtures/fake-clock'
import { frameThePage } from '../../../../fixtures/framing-window'
import { eventCall, handshake, readCalls, success } from '../../../../fixtures/text-wire'
import { textTicket } from '../../../../fixtures/tickets'

/** Loads a copy of the package that shares no module with the others. */
async function loadCopy(): Promise<typeof import('../../src')> {
  vi.resetModules()
  return import('../../src')
}

describe('two copies of the package in one page', () => {
  beforeEach(async () => (await loadCopy()).parentLink().close())

  it('have one link to the parent', async () => {
    const [one, other] = [await loadCopy(), await loadCopy()]
    expect(one.parentLink).not.toBe(other.parentLink)
    expect(one.parentLink()).toBe(other.parentLink())
  })

  it('have one connection: one answer, one announcement, one ready, one state', async () => {
    const parent = frameThePage()
    const clock = createFakeClock()
    const [one, other] = [await loadCopy(), await loadCopy()]
    const widgets = [one.createWidget({ clock }), other.createWidget({ clock })]
    for (const widget of widgets) void widget.connect()
    parent.send(handshake())
    const sent = parent.arrived.map(({ data }) => data)
    const calls = readCalls(sent.filter((message) => '@@livechat/postmessenger' in (message as object)))
    expect(sent).toHaveLength(3)
    expect(calls).toHaveLength(1)
    parent.send(success(calls[0]!.request))
    await clock.advance()
    parent.send(eventCall('ticket_info', textTicket))
    expect(widgets.map((widget) => widget.status.get())).toEqual(['connected', 'connected'])
    expect(widgets[1]!.state.get()).toEqual(widgets[0]!.state.get())
    expect(widgets[1]!.ticket.get()).not.toBeNull()
    for (const widget of widgets) widget.close()
  })

  it("know each other's errors", async () => {
    const [one, other] = [await loadCopy(), await loadCopy()]
    const error = new one.WidgetError('CLOSED', 'Closed.')
    expect(error).not.toBeInstanceOf(other.WidgetError)
    expect(other.isWidgetError(error, 'CLOSED')).toBe(true)
    expect(other.isWidgetError(error, 'REJECTED')).toBe(false)
  })
})

it('T41 Q28 a message that is not from the parent is not taken, and the page itself is not a parent', async () => {
  const { parentLink, createWidget } = await loadCopy()
  parentLink().close()
  const parent = frameThePage()
  const clock = createFakeClock()
  const codes: string[] = []
  const widget = createWidget({ clock, onDiagnostic: ({ code }) => codes.push(code) })
  void widget.connect().catch(() => {})
  const event = (source: Window | null) =>
    new MessageEvent('message', { data: handshake(), origin: 'https://app.helpdesk.com', source })
  window.dispatchEvent(event(window))
  window.dispatchEvent(event(null))
  expect(codes).toEqual(['other-window', 'other-window'])
  expect(parent.arrived.filter(({ data }) => !('channel' in (data as object)))).toEqual([])
  widget.close()
})
