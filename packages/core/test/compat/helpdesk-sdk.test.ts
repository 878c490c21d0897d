// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createWidget, textDesk } from '../../src'
import { isWidgetError } from '../../src/base/errors'
import { createDetailsWidget, createFullscreenWidget } from '../../src/compat/helpdesk-sdk'
import { parentLink } from '../../src/link/parent-link'
import { dispatchMessage } from '../../../../fixtures/framing-window'
import { eventCall, failure, handshake, instanceOf, type ReceivedCall } from '../../../../fixtures/text-wire'
import { textTicket } from '../../../../fixtures/tickets'
import { watch } from '../../../../fixtures/watch'
import { openHost } from './open-host'

const messagesOf = (calls: readonly ReceivedCall[]) =>
  calls.map(({ instance, message }) => [instance, message.message])

beforeEach(() => {
  // What a test leaves behind is a document's connection; the next test is another document.
  parentLink().close()
})

describe('a details widget that joins a session without announcement', () => {
  async function openFullscreenFirst() {
    const host = openHost()
    const fullscreen = createFullscreenWidget()
    host.send(handshake(instanceOf(1)))
    await fullscreen
    expect(host.takeCalls()).toEqual([])
    const details = watch(createDetailsWidget())
    return { host, fullscreen: await fullscreen, details }
  }

  it('announces itself, and resolves when that is answered', async () => {
    const { host, details } = await openFullscreenFirst()
    const calls = host.takeCalls()
    expect(messagesOf(calls)).toEqual([[1, 'plugin_inited']])
    expect(details.state).toBe('pending')
    host.accept(calls)
    await vi.waitUntil(() => details.state === 'resolved')
  })

  it('is refused alone', async () => {
    const { host, details, fullscreen } = await openFullscreenFirst()
    const [call] = host.takeCalls()
    host.send(failure(call!.request, 'no such app'))
    await vi.waitUntil(() => details.state === 'rejected')
    expect(details.error).toBe('no such app')
    const badge = fullscreen.setNotificationBadge(1)
    host.accept(host.takeCalls())
    await expect(badge).resolves.toBeUndefined()
  })

  it('T56 announces itself to each instance of the host, and any answer will do', async () => {
    const { host, details } = await openFullscreenFirst()
    expect(messagesOf(host.takeCalls())).toEqual([[1, 'plugin_inited']])
    host.send(handshake(instanceOf(2)))
    const calls = host.takeCalls()
    expect(messagesOf(calls)).toEqual([[2, 'plugin_inited']])
    host.accept(calls)
    await vi.waitUntil(() => details.state === 'resolved')
    host.send(handshake(instanceOf(3)))
    expect(messagesOf(host.takeCalls())).toEqual([[3, 'plugin_inited']])
  })
})

describe('the drop-in and a neutral widget in one document', () => {
  it.each(['the drop-in', 'the neutral widget'])(
    'D3 share one announcement and one ticket when %s comes first',
    async (first) => {
      const host = openHost()
      const widget = createWidget({ desks: [textDesk()] })
      onTestFinished(() => widget.close())
      const open = [() => createDetailsWidget(), () => widget.connect()]
      if (first === 'the neutral widget') open.reverse()
      const opened = open.map((create) => create())
      host.send(handshake())
      const calls = host.takeCalls()
      expect(messagesOf(calls)).toEqual([[1, 'plugin_inited']])
      host.send(eventCall('ticket_info', textTicket))
      host.accept(calls)
      await Promise.all(opened)
      expect(widget.ticket.get()?.subject).toBe(textTicket.subject)
      const later = await createDetailsWidget()
      expect(later.getTicketInfo()).toEqual(textTicket)
      expect(host.takeCalls()).toEqual([])
    },
  )
})

describe('what is shown', () => {
  const section = (title: string) => ({ title, components: [{ type: 'divider' as const }] })
  const titles = (calls: readonly ReceivedCall[]) =>
    calls.map(({ message }) => (message.data as { title?: string } | null)?.title ?? message.message)

  async function openDetails() {
    const host = openHost()
    const creation = createDetailsWidget()
    host.send(handshake(instanceOf(1)))
    host.accept(host.takeCalls())
    return { host, widget: await creation }
  }

  it('T59 is sent again to a host that restarts, once it was acknowledged', async () => {
    const { host, widget } = await openDetails()
    const shown = widget.modifySection(section('A'))
    host.accept(host.takeCalls())
    await shown
    host.send(handshake(instanceOf(2)))
    const calls = host.takeCalls()
    expect(titles(calls)).toEqual(['plugin_inited', 'A'])
    host.send(handshake(instanceOf(3)))
    expect(titles(host.takeCalls())).toEqual(['plugin_inited', 'A'])
  })

  it('T58 T59 is not posted twice, and never over something newer', async () => {
    const { host, widget } = await openDetails()
    const shown = widget.modifySection(section('A'))
    host.accept(host.takeCalls())
    await shown
    void widget.modifySection(section('B'))
    host.takeCalls()
    host.send(handshake(instanceOf(2)))
    expect(titles(host.takeCalls())).toEqual(['plugin_inited', 'B'])
  })

  it('is not sent again when the host has rejected it', async () => {
    const { host, widget } = await openDetails()
    const refused = widget.modifySection(section('A'))
    const [call] = host.takeCalls()
    host.send(failure(call!.request, new Error('Not yours.')))
    await expect(refused).rejects.toThrow('Not yours.')
    host.send(handshake(instanceOf(2)))
    expect(titles(host.takeCalls())).toEqual(['plugin_inited'])
  })
})

describe('creation', () => {
  it('takes origins that are named, and then no others', async () => {
    const host = openHost('https://desk.example.com')
    const creation = createFullscreenWidget({ hostOrigins: ['https://desk.example.com'] })
    dispatchMessage(handshake(), window.parent, 'https://app.helpdesk.com')
    expect(host.arrived).toEqual([])
    host.send(handshake())
    expect(host.arrived).toHaveLength(1)
    await expect(creation).resolves.toHaveProperty('setNotificationBadge')
  })

  it('can be tried again after it has failed', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const host = openHost()
    const first = watch(createFullscreenWidget())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(isWidgetError(first.error, 'CONNECT_TIMEOUT')).toBe(true)
    host.send(handshake())
    expect(host.arrived).toEqual([])
    const second = createFullscreenWidget()
    host.send(handshake())
    await expect(second).resolves.toHaveProperty('setNotificationBadge')
  })

  it('rejects at once in a page that is in no frame', async () => {
    const error: unknown = await createDetailsWidget().catch((reason: unknown) => reason)
    expect(isWidgetError(error, 'NOT_EMBEDDED')).toBe(true)
  })
})
