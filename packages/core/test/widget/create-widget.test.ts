import { describe, expect, it, vi } from 'vitest'
import { qiscusDesk } from '../../src/desks/qiscus'
import { standaloneDesk } from '../../src/desks/standalone'
import { textDesk } from '../../src/desks/text'
import { createWidget } from '../../src/widget/create-widget'
import type { Widget } from '../../src/widget/widget'
import { createOpenLink } from '../fixtures/open-link'
import {
  connectQiscusWidget,
  connectTextWidget,
  openQiscusWidget,
  openTextWidget,
} from '../fixtures/open-widget'
import { appContext, ticketContext, ticketUpdate } from '../../../../fixtures/qiscus-wire'
import { instanceOf } from '../../../../fixtures/text-wire'
import { section } from '../../../../fixtures/section'
import { neutralTicket, qiscusTicket, textTicket } from '../../../../fixtures/tickets'
import { watch } from '../../../../fixtures/watch'

/** Records the values of a widget's status. */
function followStatus(widget: Widget) {
  const statuses = [widget.status.get()]
  widget.status.subscribe((status) => statuses.push(status))
  return statuses
}

describe('creating', () => {
  it('allocates only: nothing is listened to or posted before connect or retain', () => {
    const { link, takePosted, countListeners } = createOpenLink()
    const widget = createWidget({ desks: [textDesk(), qiscusDesk()], link })
    widget.on('message', () => {})
    widget.state.subscribe(() => {})
    expect(countListeners()).toBe(0)
    expect(takePosted()).toEqual([])
    expect(widget.state.get()).toEqual(widget.state.getInitial())
  })

  it('refuses an origin that can never match, on the widget or on a desk, with INVALID_ARGUMENT', () => {
    const bad = ['https://desk.example.com/path']
    for (const create of [
      () => createWidget({ desks: [textDesk()], hostOrigins: bad }),
      () => createWidget({ desks: [textDesk({ hostOrigins: bad })] }),
    ]) {
      expect(create).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
    }
  })

  it('gives methods that work detached from the widget', async () => {
    const { host, clock, widget } = openTextWidget()
    const { connect, can, on, close, status } = widget
    const { get } = status
    const names: string[] = []
    on('message', ({ name }) => names.push(name))
    void connect()
    host.handshake()
    await clock.advance()
    host.send('page_data')
    await clock.advance()
    expect([get(), can('ticket'), names]).toEqual(['connected', true, ['page_data']])
    close()
    expect(get()).toBe('closed')
  })
})

describe('connect and close', () => {
  it('lead the status from idle over connecting and connected to closed', async () => {
    const { widget, host, clock } = openTextWidget()
    const statuses = followStatus(widget)
    const connected = watch(widget.connect())
    await clock.advance()
    expect(connected.state).toBe('pending')
    host.handshake()
    await clock.advance()
    expect(connected).toEqual({ state: 'resolved', value: undefined })
    widget.close()
    expect(statuses).toEqual(['idle', 'connecting', 'connected', 'closed'])
  })

  it('share one attempt between all callers of connect', async () => {
    const { widget, host, clock } = openTextWidget()
    const connected = [widget.connect(), widget.connect()].map(watch)
    host.handshake()
    await clock.advance()
    expect(connected.map(({ state }) => state)).toEqual(['resolved', 'resolved'])
    expect(host.takeMessages()).toHaveLength(1)
    await widget.connect()
  })

  it('reject with CLOSED when the widget is closed', async () => {
    const { widget, clock } = openTextWidget()
    const waiting = [
      widget.connect(),
      widget.whenTicket(),
      widget.showToast({ content: 'Hi', kind: 'success' }),
    ].map((promise) => watch<unknown>(promise))
    await clock.advance()
    widget.close()
    await clock.advance()
    expect(waiting.map(({ error }) => (error as { code: string }).code)).toEqual(Array(3).fill('CLOSED'))
  })

  it('may follow each other any number of times; closing twice is closing once', async () => {
    const { widget } = await connectTextWidget()
    const statuses = followStatus(widget)
    for (let round = 0; round < 3; round++) {
      widget.close()
      widget.close()
      await widget.connect()
    }
    expect(statuses).toEqual([
      'connected',
      ...Array.from({ length: 3 }, () => ['closed', 'connecting', 'connected']).flat(),
    ])
  })

  it('T181 an announcement that the host refuses fails the connection with REJECTED and its cause', async () => {
    const { widget, host, clock } = openTextWidget()
    host.answerWith({ error: Object.assign(new Error('Not installed.'), { code: '' }) })
    const connected = watch(widget.connect())
    host.handshake()
    await clock.advance()
    expect(connected.error).toMatchObject({
      code: 'REJECTED',
      cause: { message: 'Not installed.', code: '' },
    })
    expect(widget.state.get()).toMatchObject({ status: 'failed', error: connected.error })
    await clock.advance(60_000)
    expect(widget.state.get().error).toBe(connected.error)
  })

  it('T181 after a refused announcement the next instance still connects', async () => {
    const { widget, host, clock } = openTextWidget()
    host.answerWith({ error: new Error('Not yet.') })
    void widget.connect().catch(() => {})
    host.handshake()
    await clock.advance()
    host.answerWith('success')
    host.handshake(instanceOf(2))
    await clock.advance()
    expect(widget.state.get()).toMatchObject({ status: 'connected', error: null })
  })
})

describe('close before the first connect', () => {
  it('rejects with CLOSED what waits for the connection, and a connect may follow', async () => {
    const { widget, host, clock } = openTextWidget()
    const promises: Promise<unknown>[] = [
      widget.setSection(section),
      widget.resize({ width: 1 }),
      widget.whenTicket(),
    ]
    const waiting = promises.map(watch)
    await clock.advance()
    expect(waiting.map(({ state }) => state)).toEqual(Array(3).fill('pending'))
    widget.close()
    await clock.advance()
    for (const { error } of waiting) expect(error).toMatchObject({ code: 'CLOSED' })
    void widget.connect()
    host.handshake()
    await clock.advance()
    expect(widget.status.get()).toBe('connected')
  })
})

describe('a listener of the state', () => {
  it('that acts as soon as the widget is connected is served, also when a parked session resumes', async () => {
    const { widget, host, clock } = await connectTextWidget()
    widget.close()
    const outcomes: ReturnType<typeof watch>[] = []
    widget.status.subscribe((status) => {
      if (status === 'connected') outcomes.push(watch<unknown>(widget.trackEvent('opened', {})))
    })
    await widget.connect()
    await clock.advance()
    expect(outcomes).toMatchObject([{ state: 'resolved' }])
    expect(host.takeMessages()).toHaveLength(1)
  })

  it('that acts as soon as a second widget or a standalone page is connected is served', async () => {
    const { createSecond, host, clock } = await connectTextWidget()
    const second = createSecond()
    const alone = createWidget({
      desks: [standaloneDesk({ ticket: neutralTicket })],
      link: createOpenLink({ hasPeer: false }).link,
      clock,
    })
    for (const [widget, act] of [
      [second, () => second.trackEvent('opened', {})],
      [alone, () => alone.refreshTicket()],
    ] as const) {
      const outcomes: ReturnType<typeof watch>[] = []
      widget.status.subscribe((status) => {
        if (status === 'connected') outcomes.push(watch<unknown>(act()))
      })
      await widget.connect()
      await clock.advance()
      expect(outcomes).toMatchObject([{ state: 'resolved' }])
    }
    expect(host.takeMessages()).toHaveLength(1)
  })

  it.each(['connecting', 'connected'])(
    'that closes the widget when it is %s has closed it',
    async (closesAt) => {
      const { widget, host, clock } = openTextWidget()
      widget.status.subscribe((status) => {
        if (status === closesAt) widget.close()
      })
      const connected = watch(widget.connect())
      host.handshake()
      await clock.advance()
      expect(widget.status.get()).toBe('closed')
      expect(connected.error).toMatchObject({ code: 'CLOSED' })
    },
  )

  it('that closes the widget while a parked session resumes has closed it', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.send('ticket_info', textTicket)
    await clock.advance()
    widget.close()
    const stop = widget.state.subscribe(({ status }) => {
      if (status !== 'closed') widget.close()
    })
    const connected = watch(widget.connect())
    await clock.advance()
    expect(widget.status.get()).toBe('closed')
    expect(connected.state).not.toBe('pending')
    stop()
    await widget.connect()
    expect(widget.ticket.get()).not.toBeNull()
  })
})

describe('retain', () => {
  it('opens the connection, and closes it shortly after the last release', async () => {
    const { widget, host, clock } = openTextWidget()
    const releases = [widget.retain(), widget.retain()]
    host.handshake()
    await clock.advance()
    expect(widget.status.get()).toBe('connected')
    releases[0]!()
    releases[0]!()
    await clock.advance(60_000)
    expect(widget.status.get()).toBe('connected')
    releases[1]!()
    expect(widget.status.get()).toBe('connected')
    await clock.advance(1000)
    expect(widget.status.get()).toBe('closed')
  })

  it('taken again in the moment after a release keeps the connection: nothing is closed or announced', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const statuses = followStatus(widget)
    const release = widget.retain()
    widget.close()
    release()
    const second = widget.retain()
    await clock.advance(60_000)
    expect(statuses).toEqual(['connected'])
    expect(host.takeReceived()).toEqual([])
    second()
    await clock.advance(60_000)
    expect(statuses).toEqual(['connected', 'closed'])
  })

  it('keeps a widget open that is closed, and a connect keeps open what is released', async () => {
    const { widget, clock } = await connectTextWidget()
    const release = widget.retain()
    widget.close()
    await clock.advance(60_000)
    expect(widget.status.get()).toBe('connected')
    void widget.connect()
    release()
    await clock.advance(60_000)
    expect(widget.status.get()).toBe('connected')
    widget.close()
    expect(widget.status.get()).toBe('closed')
  })

  it('leaves no unhandled rejection when the connection fails', async () => {
    const { widget, clock } = openTextWidget()
    widget.retain()
    await clock.advance(10_000)
    expect(widget.state.get()).toMatchObject({ status: 'failed', error: { code: 'CONNECT_TIMEOUT' } })
  })

  it('opens again after a close', async () => {
    const { widget, clock } = await connectTextWidget()
    widget.close()
    widget.retain()
    await clock.advance()
    expect(widget.status.get()).toBe('connected')
  })
})

describe('the state', () => {
  it('keeps the reference of every part of the ticket that did not change', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.send('ticket_info', textTicket)
    await clock.advance()
    const before = widget.ticket.get()!
    host.send('ticket_info', { ...textTicket, subject: 'Changed' })
    await clock.advance()
    const after = widget.ticket.get()!
    expect(after).not.toBe(before)
    expect(after.subject).toBe('Changed')
    expect(after.requester).toBe(before.requester)
    expect(after.tags).toBe(before.tags)
    expect(after.customFields).toBe(before.customFields)
  })

  it('T188 does not change, and notifies nobody, when an equal ticket comes', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.send('ticket_info', textTicket)
    await clock.advance()
    const before = widget.state.get()
    const received = vi.fn<() => void>()
    widget.state.subscribe(received)
    widget.on('ticketChange', received)
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(widget.state.get()).toBe(before)
    expect(received).not.toHaveBeenCalled()
  })

  it('takes a ticket that contains itself, twice', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const loop: Record<string, unknown> = { a: 1 }
    loop.self = loop
    for (const subject of ['One', 'Two']) {
      host.send('ticket_info', { ...textTicket, integrations: loop, subject })
      await clock.advance()
      expect(widget.ticket.get()).toMatchObject({ subject })
    }
  })

  it('has the ticket until the widget is closed, and none afterwards', async () => {
    const { widget, host, clock } = await connectQiscusWidget()
    for (const message of [ticketContext({}), ticketUpdate(null), appContext('embed'), ticketContext(null)]) {
      host.post(message)
      await clock.advance()
      expect(widget.ticket.get()).toMatchObject({ id: neutralTicket.id })
    }
    widget.close()
    expect(widget.state.get()).toEqual({ ...widget.state.getInitial(), status: 'closed' })
  })

  it('Q43 follows the mode, with the capabilities', async () => {
    const { widget, host, clock } = await connectQiscusWidget()
    const before = widget.capabilities.get()
    expect([widget.can('resize'), widget.can('fullscreen')]).toEqual([true, true])
    host.post(appContext('embed'))
    await clock.advance()
    expect(widget.appContext.get()).toMatchObject({ mode: 'embed', desk: 'qiscus' })
    expect([widget.can('resize'), widget.can('ticket')]).toEqual([false, true])
    host.post(appContext('embed', 'frame-2'))
    await clock.advance()
    expect(widget.capabilities.get()).not.toBe(before)
    expect(widget.can('fullscreen')).toBe(false)
  })

  it('has no capability before it is connected and after it was closed', async () => {
    const { widget, clock } = openQiscusWidget()
    expect(widget.can('ticket')).toBe(false)
    void widget.connect()
    expect(widget.can('ticket')).toBe(false)
    await clock.advance()
    expect(widget.can('ticket')).toBe(true)
    widget.close()
    expect(widget.can('ticket')).toBe(false)
  })
})

describe('whenTicket', () => {
  it('is one promise while there is no ticket, and gives the first one', async () => {
    const { widget, host, clock } = openTextWidget()
    const promise = widget.whenTicket()
    void widget.connect()
    expect(widget.whenTicket()).toBe(promise)
    host.handshake()
    await clock.advance()
    expect(widget.whenTicket()).toBe(promise)
    const waited = watch(promise)
    await clock.advance(60_000)
    expect(waited.state).toBe('pending')
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(waited.value).toBe(widget.ticket.get())
    expect(await widget.whenTicket()).toBe(widget.ticket.get())
  })

  it('gives a ticket that came before the connection', async () => {
    const { widget, clock } = await connectQiscusWidget()
    const waited = watch(widget.whenTicket())
    await clock.advance()
    expect(waited.value).toMatchObject({ desk: 'qiscus', raw: qiscusTicket })
  })

  it.each(['main-menu', 'settings'] as const)(
    'T184 rejects with UNSUPPORTED in %s, which never has one',
    async (placement) => {
      const { widget, clock } = await connectTextWidget({ desk: { placement } })
      const waited = watch(widget.whenTicket())
      await clock.advance()
      expect(waited.error).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining(placement) })
    },
  )

  it('rejects with the reason when the connection fails', async () => {
    const { widget, clock } = openTextWidget()
    const promise = widget.whenTicket()
    const waited = watch(promise)
    void widget.connect().catch(() => {})
    await clock.advance(10_000)
    expect(waited.error).toBe(widget.error.get())
    expect(widget.whenTicket()).toBe(promise)
  })

  it('waits again when a failed connection is retried, or connects late', async () => {
    const { widget, host, clock } = openTextWidget()
    void widget.connect().catch(() => {})
    void widget.whenTicket().catch(() => {})
    await clock.advance(10_000)
    void widget.connect().catch(() => {})
    const retried = watch(widget.whenTicket())
    await clock.advance()
    expect(retried.state).toBe('pending')
    await clock.advance(10_000)
    expect(retried.state).toBe('rejected')
    host.handshake()
    await clock.advance()
    const late = watch(widget.whenTicket())
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(late.value).toMatchObject({ id: neutralTicket.id })
  })

  it('rejects with CLOSED when the widget was closed, always the same promise until it is connected again', async () => {
    const { widget, host, clock } = await connectTextWidget()
    widget.close()
    const waited = widget.whenTicket()
    expect(widget.whenTicket()).toBe(waited)
    await expect(waited).rejects.toMatchObject({ code: 'CLOSED' })
    await widget.connect()
    const next = watch(widget.whenTicket())
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(next.value).toMatchObject({ id: neutralTicket.id })
  })

  it('waits for the next connection when the last holder has released it', async () => {
    const { widget, host, clock } = openTextWidget()
    const release = widget.retain()
    host.handshake()
    await clock.advance()
    release()
    await clock.advance(1000)
    expect(widget.status.get()).toBe('closed')
    const waited = watch(widget.whenTicket())
    widget.retain()
    await clock.advance()
    expect(waited.state).toBe('pending')
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(waited.value).toMatchObject({ id: neutralTicket.id })
  })

  it('leaves no unhandled rejection when the promise is not used', async () => {
    const { widget, clock } = openTextWidget()
    void widget.whenTicket()
    void widget.connect()
    await clock.advance(10_000)
    widget.close()
    expect(widget.status.get()).toBe('closed')
  })
})
