import { describe, expect, it } from 'vitest'
import { standaloneDesk } from '../../src/desks/standalone'
import { qiscusDesk, qiscusEvents, qiscusMessage } from '../../src/desks/qiscus'
import { textDesk } from '../../src/desks/text'
import type { WidgetOptions } from '../../src/widget/widget'
import { createWidget } from '../../src/widget/create-widget'
import { createFakeClock } from '../../../../fixtures/fake-clock'
import { createOpenLink } from '../fixtures/open-link'
import {
  connectQiscusWidget,
  connectTextWidget,
  openQiscusWidget,
  openTextWidget,
  openWidget,
} from '../fixtures/open-widget'
import { createQiscusHost } from '../../../../fixtures/qiscus-host'
import { appContext, eventsIn, ticketContext, userContext } from '../../../../fixtures/qiscus-wire'
import { createTextHost } from '../../../../fixtures/text-host'
import { eventCall, handshake, instanceOf, readCalls, success } from '../../../../fixtures/text-wire'
import { neutralTicket, neutralUser, textTicket } from '../../../../fixtures/tickets'
import { collectUncaught } from '../../../../fixtures/uncaught'
import { watch } from '../../../../fixtures/watch'

describe('detection, with both desks', () => {
  const openBoth = () => {
    const opened = openWidget([textDesk(), qiscusDesk()])
    const text = createTextHost(opened.hostLink)
    const qiscus = createQiscusHost(opened.hostLink)
    qiscus.setAnswering(false)
    return { ...opened, text, qiscus }
  }

  it('Q133 commits to Text at a handshake: ready is not repeated, and contexts are ignored', async () => {
    const { widget, clock, text, qiscus, diagnostics } = openBoth()
    const connected = watch(widget.connect())
    await clock.advance()
    expect(eventsIn(qiscus.takeMessages())).toEqual([qiscusEvents.ready])
    text.handshake()
    await clock.advance()
    expect(connected.state).toBe('resolved')
    expect(widget.state.get().desk).toBe('text')

    for (const context of [userContext(), ticketContext(), appContext()]) qiscus.post(context)
    await clock.advance(60_000)
    expect(qiscus.takeMessages()).toEqual([])
    expect(widget.state.get()).toMatchObject({ desk: 'text', user: null, ticket: null })
    expect(diagnostics).toEqual([])
  })

  it('Q133 commits to Qiscus at a context: a handshake is not answered any more', async () => {
    for (const context of [userContext(), ticketContext(), appContext()]) {
      const { widget, clock, text, qiscus, diagnostics } = openBoth()
      void widget.connect()
      qiscus.post(context)
      await clock.advance()
      text.takeReceived()
      text.handshake()
      await clock.advance()
      expect(text.readAnswers()).toEqual([])
      expect(diagnostics).toEqual([])
    }
  })

  it('Q132 Q133 commits to nothing at an unknown event, an invalid message or a foreign one', async () => {
    const strangers = [
      qiscusMessage('helpdesk:news'),
      qiscusMessage(qiscusEvents.ready),
      qiscusMessage(qiscusEvents.contextTicket, { ticket: { subject: 'No id' } }),
      { ...handshake(), type: 'farewell' },
      eventCall('ticket_info', textTicket),
      { event_name: 'livechat:ticket_info', event_data: textTicket },
      'text',
    ]
    for (const stranger of strangers) {
      const { widget, clock, text, qiscus } = openBoth()
      void widget.connect()
      qiscus.post(stranger)
      await clock.advance()
      expect(widget.status.get()).toBe('connecting')
      text.handshake()
      await clock.advance()
      expect(widget.state.get()).toMatchObject({ status: 'connected', desk: 'text' })

      const other = openBoth()
      void other.widget.connect()
      other.qiscus.post(stranger)
      other.qiscus.post(appContext())
      await other.clock.advance()
      expect(other.widget.state.get()).toMatchObject({ status: 'connected', desk: 'qiscus' })
    }
  })

  it('Q130 a message of no desk is foreign, and never an exception', async () => {
    const { widget, clock, hostLink, diagnostics } = openBoth()
    void widget.connect()
    for (const data of [null, undefined, 0, 'text', [], {}, { message: 'x', plugin_id: null }])
      hostLink.post(data)
    await clock.advance()
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(7).fill('foreign'))
  })
})

describe('a Qiscus desk that sent contexts but none of the app', () => {
  it('Q38 is retried with the next connect()', async () => {
    const { widget, host, clock } = openQiscusWidget({ connectTimeoutMs: 500 })
    host.setAnswering(false)
    const first = watch(widget.connect())
    host.post(userContext())
    await clock.advance(500)
    expect(first.error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
    host.takeMessages()
    host.setAnswering(true)
    const again = watch(widget.connect())
    await clock.advance()
    expect(eventsIn(host.takeMessages())).toEqual([qiscusEvents.ready])
    expect(again.state).toBe('resolved')
  })
})

describe('a widget that connects beside one that has failed', () => {
  it('Q36 asks the host once more, but not while ready is being repeated', async () => {
    const { widget, createSecond, host, clock } = openQiscusWidget()
    host.setAnswering(false)
    void widget.connect().catch(() => {})
    await clock.advance(500)
    void createSecond()
      .connect()
      .catch(() => {})
    await clock.advance(12_000)
    expect(eventsIn(host.takeMessages())).toEqual(Array(4).fill(qiscusEvents.ready))
    host.setAnswering(true)
    const third = watch(createSecond().connect())
    await clock.advance()
    expect(eventsIn(host.takeMessages())).toEqual([qiscusEvents.ready])
    expect(third.state).toBe('resolved')
    expect(widget.status.get()).toBe('connected')
  })
})

describe('two widgets in one document', () => {
  it('share the Text session: one answer, one announcement, one state', async () => {
    const { widget, createSecond, host, clock } = openTextWidget()
    const second = createSecond()
    const connected = [widget, second].map((each) => watch(each.connect()))
    host.handshake()
    await clock.advance()
    expect(connected.map(({ state }) => state)).toEqual(['resolved', 'resolved'])
    expect(host.takeMessages().map(({ message }) => message)).toEqual(['plugin_inited'])
    expect(host.readAnswers()).toHaveLength(1)
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(second.state.get()).toEqual(widget.state.get())
    expect(second.ticket.get()).not.toBeNull()
  })

  it('Q31 share the Qiscus session: one ready, one state', async () => {
    const { widget, createSecond, host, clock } = openQiscusWidget()
    const second = createSecond()
    void widget.connect()
    void second.connect()
    await clock.advance()
    expect(eventsIn(host.takeMessages())).toEqual([qiscusEvents.ready])
    expect(widget.status.get()).toBe('connected')
    expect(second.state.get()).toEqual(widget.state.get())
  })

  it('the one that comes later sees at once what is known, and nothing is announced again', async () => {
    const { widget, createSecond, host, clock } = await connectTextWidget()
    host.send('ticket_info', textTicket)
    host.send('change_theme', { theme: 'dark' })
    await clock.advance()
    host.takeReceived()
    const second = createSecond()
    await second.connect()
    expect(second.state.get()).toEqual(widget.state.get())
    await clock.advance(60_000)
    expect(host.takeReceived()).toEqual([])
  })

  it('each keep the connection for itself: closing one leaves the other as it is', async () => {
    const { widget, createSecond, host, clock } = await connectTextWidget()
    const second = createSecond()
    await second.connect()
    widget.close()
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(widget.state.get()).toMatchObject({ status: 'closed', ticket: null })
    expect(second.state.get()).toMatchObject({ status: 'connected', ticket: neutralTicket })
  })

  it('T80 each have their own requests: closing one rejects only those', async () => {
    const { widget, createSecond, host, clock } = await connectTextWidget()
    const second = createSecond()
    await second.connect()
    host.answerWith('silence')
    const [first, other] = [widget, second].map((each) => watch(each.trackEvent('opened', {})))
    await clock.advance()
    widget.close()
    await clock.advance()
    expect(first).toMatchObject({ state: 'rejected', error: { code: 'CLOSED' } })
    expect(other!.state).toBe('pending')
  })

  it('the one that does not allow the origin receives nothing, and fails with ORIGIN_REFUSED', async () => {
    const { widget, createSecond, host, clock } = await connectTextWidget()
    const strict = createSecond({ hostOrigins: ['https://desk.example.com'] })
    const connected = watch(strict.connect())
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(widget.ticket.get()).not.toBeNull()
    expect(strict.state.get()).toMatchObject({ status: 'connecting', ticket: null })
    await clock.advance(10_000)
    expect(connected.error).toMatchObject({ code: 'ORIGIN_REFUSED' })
  })

  it('the one without the chosen desk fails at its deadline', async () => {
    const { createSecond, clock } = await connectTextWidget()
    const other = createSecond({ desks: [qiscusDesk()] })
    const connected = watch(other.connect())
    await clock.advance(10_000)
    expect(connected.error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
    expect(other.state.get().desk).toBeNull()
  })

  it('T82 an exception in one does not keep the other, or the answer to the host, from its turn', async () => {
    const { widget, createSecond, host, clock } = await connectTextWidget()
    const second = createSecond()
    await second.connect()
    widget.on('message', () => {
      throw new Error('of a handler')
    })
    const received: string[] = []
    second.on('message', ({ name }) => received.push(name))
    const errors = await collectUncaught(async () => {
      host.send('page_data')
      await clock.advance()
    })
    expect(errors).toMatchObject([{ message: 'of a handler' }])
    expect(received).toEqual(['page_data'])
    expect(host.readAnswers()).toMatchObject([{ data: { error: false } }])
  })
})

describe('a closed Text session', () => {
  it('T64 keeps its binding: connect resumes with the latest ticket, without handshake or announcement', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.send('ticket_info', textTicket)
    await clock.advance()
    widget.close()
    expect(widget.state.get()).toMatchObject({ status: 'closed', ticket: null })
    const changed = { ...textTicket, subject: 'Changed meanwhile' }
    host.send('ticket_info', changed)
    await clock.advance()
    expect(widget.ticket.get()).toBeNull()
    expect(host.readAnswers()).toHaveLength(2)
    host.takeReceived()

    await widget.connect()
    expect(widget.state.get()).toMatchObject({ status: 'connected', desk: 'text', ticket: { raw: changed } })
    await clock.advance(60_000)
    expect(host.takeReceived()).toEqual([])
  })

  it('T64 T56 goes on answering the host, and announces itself to a new instance', async () => {
    const { widget, host, clock } = await connectTextWidget()
    widget.close()
    host.handshake(instanceOf(2))
    await clock.advance()
    expect(host.readAnswers()).toHaveLength(1)
    expect(host.takeMessages().map(({ message }) => message)).toEqual(['plugin_inited'])
    await widget.connect()
    expect(host.takeMessages()).toEqual([])
  })

  it('T64 that was bound but not yet answered connects when it is answered', async () => {
    const { widget, host, hostLink, clock } = openTextWidget()
    host.answerWith('silence')
    void widget.connect().catch(() => {})
    host.handshake()
    await clock.advance()
    const [announcement] = readCalls(host.takeReceived().slice(1))
    widget.close()
    const connected = watch(widget.connect())
    await clock.advance()
    expect(connected.state).toBe('pending')
    hostLink.post(success(announcement!.request))
    await clock.advance()
    expect(connected.state).toBe('resolved')
    expect(host.takeReceived()).toEqual([])
  })

  it('T56 that was refused announces itself again with the next connect(), and fails for the same reason or connects', async () => {
    const { widget, host, clock } = openTextWidget()
    host.answerWith({ error: new Error('The app is not installed.') })
    const first = watch(widget.connect())
    host.handshake()
    await clock.advance()
    expect(first.error).toMatchObject({ code: 'REJECTED' })
    const again = watch(widget.connect())
    await clock.advance(10_000)
    expect(again.error).toMatchObject({ code: 'REJECTED' })
    host.answerWith('success')
    const last = watch(widget.connect())
    await clock.advance()
    expect(last.state).toBe('resolved')
    expect(widget.state.get()).toMatchObject({ status: 'connected', error: null })
    expect(host.takeMessages().map(({ message }) => message)).toEqual(Array(3).fill('plugin_inited'))
  })

  it('T56 whose announcement was lost connects by itself, or with the next connect()', async () => {
    const { widget, host, clock } = openTextWidget()
    host.answerWith('silence')
    const first = watch(widget.connect())
    host.handshake()
    await clock.advance(4000)
    host.answerWith('success')
    await clock.advance(1000)
    expect(first.state).toBe('resolved')

    const lost = openTextWidget()
    lost.host.answerWith('silence')
    const failed = watch(lost.widget.connect())
    lost.host.handshake()
    await lost.clock.advance(10_000)
    expect(failed.error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
    lost.host.answerWith('success')
    const again = watch(lost.widget.connect())
    await lost.clock.advance()
    expect(again.state).toBe('resolved')
  })

  it('T61 does not post again what was closed before it was answered', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.answerWith('silence')
    const tracked = watch(widget.trackEvent('opened', {}))
    await clock.advance()
    widget.close()
    host.takeMessages()
    host.handshake(instanceOf(2))
    await clock.advance()
    expect(tracked.error).toMatchObject({ code: 'CLOSED' })
    expect(host.takeMessages().map(({ message }) => message)).toEqual(['plugin_inited'])
  })

  it('T42 that received nothing leaves nothing behind: a handshake is not answered', async () => {
    const { link, deliver, takePosted, countListeners } = createOpenLink()
    const clock = createFakeClock()
    const widget = createWidget({ desks: [textDesk(), qiscusDesk()], link, clock })
    const connected = watch(widget.connect())
    widget.close()
    await clock.advance()
    expect(connected.error).toMatchObject({ code: 'CLOSED' })
    expect(countListeners()).toBe(0)
    expect(clock.countTimers()).toBe(0)
    takePosted()
    deliver(handshake(), 'https://app.helpdesk.com')
    expect(takePosted()).toEqual([])
  })
})

describe('a closed Qiscus session', () => {
  it('Q31 resumes with the latest contexts, without a second ready', async () => {
    const { widget, host, clock } = await connectQiscusWidget()
    widget.close()
    host.post(ticketContext({ id: 'ticket-9' }))
    await clock.advance()
    await widget.connect()
    expect(widget.state.get()).toMatchObject({
      status: 'connected',
      user: neutralUser,
      ticket: { id: 'ticket-9' },
      appContext: { mode: 'popup' },
    })
    await clock.advance(60_000)
    expect(host.takeMessages()).toEqual([])
  })

  it('Q37 does not repeat ready, also when a context had come', async () => {
    const { widget, host, clock } = openQiscusWidget()
    host.setAnswering(false)
    void widget.connect().catch(() => {})
    host.post(userContext())
    await clock.advance()
    host.takeMessages()
    widget.close()
    await clock.advance(60_000)
    expect(host.takeMessages()).toEqual([])
  })

  it('Q36 that had no app context when it closed asks for it again at the next connect', async () => {
    const { widget, host, clock } = openQiscusWidget()
    host.setAnswering(false)
    void widget.connect().catch(() => {})
    host.post(userContext())
    await clock.advance()
    widget.close()
    host.takeMessages()
    const connected = watch(widget.connect())
    host.setAnswering(true)
    await clock.advance(5000)
    expect(eventsIn(host.takeMessages())).toContain(qiscusEvents.ready)
    expect(connected.state).toBe('resolved')
    expect(widget.state.get()).toMatchObject({ appContext: { mode: 'popup' }, user: neutralUser })
  })
})

describe('origins', () => {
  const openOn = (options: Partial<WidgetOptions> = {}) => {
    const page = createOpenLink()
    const clock = createFakeClock()
    const reports: unknown[] = []
    const widget = createWidget({
      desks: [textDesk()],
      link: page.link,
      clock,
      onDiagnostic: ({ code, origin }) => reports.push([code, origin]),
      ...options,
    })
    return { ...page, clock, widget, reports }
  }
  const targets = (posted: ReturnType<ReturnType<typeof createOpenLink>['takePosted']>) =>
    posted.map(({ options }) => options?.targetOrigin ?? '*')

  it('T42 one that is not allowed is named at the deadline, also when a flood of other messages hides its report', async () => {
    const { widget, deliver, clock, reports } = openOn()
    const connected = watch(widget.connect())
    for (let n = 0; n < 1000; n++) deliver({ nonsense: n }, 'https://desk.example.com')
    deliver(handshake(), 'https://desk.example.com')
    expect(reports).toHaveLength(20)
    await clock.advance(10_000)
    expect(reports).toHaveLength(21)
    expect(reports.at(-1)).toEqual(['flood', 'https://desk.example.com'])
    expect(connected.error).toMatchObject({ code: 'ORIGIN_REFUSED' })
  })

  it('T42 a handshake from an origin that is not allowed is not answered but reported, and named at the deadline', async () => {
    const { widget, deliver, takePosted, clock, reports } = openOn()
    const connected = watch(widget.connect())
    deliver(handshake(), 'https://desk.example.com')
    expect(takePosted()).toEqual([])
    expect(reports).toEqual([['other-origin', 'https://desk.example.com']])
    await clock.advance(9999)
    expect(connected.state).toBe('pending')
    await clock.advance(1)
    expect(connected.error).toMatchObject({
      code: 'ORIGIN_REFUSED',
      message: expect.stringContaining("hostOrigins: ['https://desk.example.com']"),
    })
  })

  it('T46 an allowed handshake connects after a refused one has failed the connection', async () => {
    const { widget, deliver, takePosted, clock } = openOn()
    void widget.connect().catch(() => {})
    deliver(handshake(), 'https://desk.example.com')
    await clock.advance(10_000)
    deliver(handshake(), 'https://app.helpdesk.com')
    for (const { request } of readCalls(takePosted().map(({ message }) => message))) {
      deliver(success(request), 'https://app.helpdesk.com')
    }
    await clock.advance()
    expect(widget.state.get()).toMatchObject({ status: 'connected', error: null })
  })

  it('T44 T110 everything goes to the origin that the handshake came from', async () => {
    const { widget, deliver, takePosted, clock } = openOn()
    void widget.connect()
    deliver(handshake(), 'https://app.helpdesk.com')
    const posted = takePosted()
    deliver(success(readCalls(posted.map(({ message }) => message))[0]!.request), 'https://app.helpdesk.com')
    await clock.advance()
    void widget.trackEvent('opened', {})
    await clock.advance()
    expect(targets([...posted, ...takePosted()])).toEqual(Array(3).fill('https://app.helpdesk.com'))
  })

  it('T54 T110 messages from another origin than the pinned one are refused, allowed or not', async () => {
    const { widget, deliver, takePosted, reports } = openOn()
    void widget.connect()
    deliver(handshake(), 'https://app.helpdesk.com')
    takePosted()
    for (const origin of [
      'https://other.helpdesk.com',
      'http://localhost:5173',
      'https://example.com',
      'null',
    ]) {
      deliver(handshake(instanceOf(1, 'host-2')), origin)
      deliver(handshake(instanceOf(2)), origin)
      deliver(eventCall('ticket_info', textTicket), origin)
    }
    expect(takePosted()).toEqual([])
    expect(widget.ticket.get()).toBeNull()
    expect(reports).toHaveLength(12)
  })

  it('T44 T109 a listed opaque origin is posted to with a star as its target', () => {
    const { widget, deliver, takePosted } = openOn({ hostOrigins: ['null'] })
    void widget.connect()
    deliver(handshake(), 'null')
    expect(targets(takePosted())).toEqual(['*', '*'])
  })

  it('T109 an opaque origin that is not listed is refused by both desks', () => {
    const { widget, deliver, reports } = openOn({ desks: [textDesk(), qiscusDesk()] })
    void widget.connect()
    deliver(handshake(), 'null')
    deliver(appContext(), 'null')
    expect(reports).toEqual([
      ['other-origin', 'null'],
      ['other-origin', 'null'],
    ])
  })

  it('T107 the option on the desk goes before the option on the widget', () => {
    const { widget, deliver, takePosted } = openOn({
      desks: [textDesk({ hostOrigins: ['https://own.example.com'] })],
      hostOrigins: ['https://widget.example.com'],
    })
    void widget.connect()
    deliver(handshake(), 'https://widget.example.com')
    expect(takePosted()).toEqual([])
    deliver(handshake(), 'https://own.example.com')
    expect(takePosted()).not.toEqual([])
  })

  it('Q5 Q120 Qiscus is posted to with a star as its target until its first valid message has pinned its origin', async () => {
    const { widget, deliver, takePosted, clock, reports } = openOn({ desks: [qiscusDesk()] })
    void widget.connect()
    deliver(appContext('popup', {}), 'https://first.example.com')
    await clock.advance(1000)
    expect(targets(takePosted())).toEqual(['*', '*'])
    deliver(appContext(), 'https://second.example.com')
    await clock.advance()
    void widget.setFullscreen(true)
    await clock.advance()
    expect(targets(takePosted())).toEqual(['https://second.example.com'])
    deliver(ticketContext(), 'https://first.example.com')
    expect(widget.ticket.get()).toBeNull()
    expect(reports.at(-1)).toEqual(['other-origin', 'https://first.example.com'])
  })

  it('Q121 with listed origins Qiscus accepts only those, and names a refused one', async () => {
    const { widget, deliver, clock } = openOn({
      desks: [qiscusDesk()],
      hostOrigins: ['https://*.tenant.example.com'],
    })
    const connected = watch(widget.connect())
    deliver(appContext(), 'https://desk.example.com')
    await clock.advance(10_000)
    expect(connected.error).toMatchObject({
      code: 'ORIGIN_REFUSED',
      message: expect.stringContaining('https://desk.example.com'),
    })
    deliver(appContext(), 'https://desk.tenant.example.com')
    expect(widget.status.get()).toBe('connected')
  })
})

describe('deadlines', () => {
  it.each([
    [undefined, 10_000],
    [500, 500],
  ])(
    'a connection with the limit %s that is not answered fails with CONNECT_TIMEOUT after %d ms',
    async (connectTimeoutMs, ms) => {
      const { widget, clock } = openTextWidget(connectTimeoutMs ? { connectTimeoutMs } : {})
      const connected = watch(widget.connect())
      await clock.advance(ms - 1)
      expect(connected.state).toBe('pending')
      await clock.advance(1)
      expect(connected.error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
      expect(widget.state.get()).toMatchObject({ status: 'failed', error: connected.error })
    },
  )

  it('a connection without a limit never fails', async () => {
    const { widget, clock } = openTextWidget({ connectTimeoutMs: 0 })
    const connected = watch(widget.connect())
    await clock.advance(1e9)
    expect(connected.state).toBe('pending')
  })

  it('T46 a handshake after the deadline connects after all', async () => {
    const { widget, clock, host } = openTextWidget()
    void widget.connect().catch(() => {})
    await clock.advance(10_000)
    host.handshake()
    await clock.advance()
    expect(widget.state.get()).toMatchObject({ status: 'connected', error: null })
    const again = watch(widget.connect())
    await clock.advance(60_000)
    expect(again.state).toBe('resolved')
    expect(widget.status.get()).toBe('connected')
  })

  it('Q46 a context after the deadline connects after all', async () => {
    const { widget, clock, host } = openQiscusWidget()
    host.setAnswering(false)
    void widget.connect().catch(() => {})
    await clock.advance(60_000)
    expect(widget.status.get()).toBe('failed')
    host.post(appContext())
    await clock.advance()
    expect(widget.state.get()).toMatchObject({ status: 'connected', error: null })
  })

  it('T46 a closed widget does not connect after the deadline', async () => {
    const { widget, clock, host } = openTextWidget()
    void widget.connect().catch(() => {})
    await clock.advance(10_000)
    widget.close()
    host.handshake()
    await clock.advance()
    expect(widget.status.get()).toBe('closed')
    expect(host.takeReceived()).toEqual([])
  })

  it('after a failure connect tries again, with a deadline of its own', async () => {
    const { widget, clock, host } = openTextWidget()
    void widget.connect().catch(() => {})
    await clock.advance(10_000)
    const again = watch(widget.connect())
    expect(widget.state.get()).toMatchObject({ status: 'connecting', error: null })
    await clock.advance(9999)
    host.handshake()
    await clock.advance()
    expect(again.state).toBe('resolved')
  })

  it.each([
    [undefined, 30_000],
    [200, 200],
  ])(
    'T79 Q60 a request with the limit %s that is not answered fails with REQUEST_TIMEOUT after %d ms',
    async (requestTimeoutMs, ms) => {
      const options = requestTimeoutMs ? { requestTimeoutMs } : {}
      const text = await connectTextWidget(options)
      text.host.answerWith('silence')
      const qiscus = await connectQiscusWidget(options)
      qiscus.host.setAnswering(false)
      for (const [ask, { clock }] of [
        [() => text.widget.trackEvent('opened', {}), text],
        [() => text.widget.refreshTicket(), text],
        [() => qiscus.widget.refreshUser(), qiscus],
        [() => qiscus.widget.refreshTicket(), qiscus],
      ] as const) {
        const asked = watch<unknown>(ask())
        await clock.advance(ms - 1)
        expect(asked.state).toBe('pending')
        await clock.advance(1)
        expect(asked.error).toMatchObject({
          code: 'REQUEST_TIMEOUT',
          message: expect.stringContaining(`${ms} ms`),
        })
      }
    },
  )

  it('T79 a request without a limit never fails', async () => {
    const { widget, host, clock } = await connectTextWidget({ requestTimeoutMs: 0 })
    host.answerWith('silence')
    const asked = watch(widget.trackEvent('opened', {}))
    await clock.advance(1e9)
    expect(asked.state).toBe('pending')
  })

  it('T58 T79 a request that has timed out is not posted again to a new instance', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.answerWith('silence')
    const asked = watch(widget.trackEvent('opened', {}))
    await clock.advance(30_000)
    expect(asked.state).toBe('rejected')
    host.takeMessages()
    host.handshake(instanceOf(2))
    await clock.advance()
    expect(host.takeMessages().map(({ message }) => message)).toEqual(['plugin_inited'])
  })

  it('no timer is left when everything has been answered, and none after a close', async () => {
    const { widget, host, clock } = await connectTextWidget()
    await Promise.all([widget.trackEvent('opened', {}), clock.advance()])
    expect(clock.countTimers()).toBe(0)
    host.answerWith('silence')
    widget.trackEvent('opened', {}).catch(() => {})
    widget.close()
    await clock.advance()
    expect(clock.countTimers()).toBe(0)
  })
})

describe('a page in no frame', () => {
  it('Q150 fails at once with NOT_EMBEDDED, and posts nothing', async () => {
    const { link, takePosted } = createOpenLink({ hasPeer: false })
    const clock = createFakeClock()
    const widget = createWidget({ desks: [textDesk(), qiscusDesk()], link, clock })
    const connected = watch(widget.connect())
    await clock.advance()
    expect(connected.error).toMatchObject({ code: 'NOT_EMBEDDED' })
    expect(widget.state.get()).toMatchObject({ status: 'failed', error: { code: 'NOT_EMBEDDED' } })
    await clock.advance(60_000)
    expect(takePosted()).toEqual([])
  })

  it('Q151 gets what the standalone desk was given, and posts nothing', async () => {
    const { link, takePosted } = createOpenLink({ hasPeer: false })
    const clock = createFakeClock()
    const desk = standaloneDesk({ ticket: neutralTicket, user: neutralUser, theme: 'dark' })
    const widget = createWidget({ desks: [textDesk(), qiscusDesk(), desk], link, clock })
    await widget.connect()
    expect(widget.state.get()).toMatchObject({
      status: 'connected',
      desk: 'standalone',
      ticket: neutralTicket,
      user: neutralUser,
      theme: 'dark',
      appContext: { appId: null, placement: null, mode: null },
    })
    await clock.advance(60_000)
    expect(takePosted()).toEqual([])
  })

  it('Q152 is what the standalone desk needs: in a frame it never answers', async () => {
    const { link } = createOpenLink()
    const clock = createFakeClock()
    const widget = createWidget({ desks: [standaloneDesk({ ticket: neutralTicket })], link, clock })
    const connected = watch(widget.connect())
    await clock.advance(10_000)
    expect(connected.error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
    expect(widget.ticket.get()).toBeNull()
  })
})
