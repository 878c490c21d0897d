import { describe, expect, it, vi } from 'vitest'
import type { Section } from '../../src/model/section'
import type { Widget } from '../../src/widget/widget'
import {
  connectQiscusWidget,
  connectTextWidget,
  openQiscusWidget,
  openTextWidget,
} from '../fixtures/open-widget'
import { appContext, userContext } from '../../../../fixtures/qiscus-wire'
import { instanceOf, readCalls, success } from '../../../../fixtures/text-wire'
import { textTicket } from '../../../../fixtures/tickets'
import { watch } from '../../../../fixtures/watch'

const section = (title: string): Section => ({
  title,
  components: [{ type: 'label_value', data: { label: 'Orders', value: '3' } }],
})
const names = (messages: readonly { message: string }[]) => messages.map(({ message }) => message)

const actions: Record<string, (widget: Widget) => Promise<unknown>> = {
  section: (widget) => widget.setSection(section('Notes')),
  badge: (widget) => widget.setBadge(3),
  resize: (widget) => widget.resize({ height: 100 }),
  fullscreen: (widget) => widget.setFullscreen(true),
  toast: (widget) => widget.showToast({ content: 'Saved', kind: 'success' }),
  track: (widget) => widget.trackEvent('opened', {}),
  ticket: (widget) => widget.refreshTicket(),
  user: (widget) => widget.refreshUser(),
}

describe('an action that the place does not have', () => {
  const places = [
    ['text', 'ticket-sidebar', ['badge', 'resize', 'fullscreen', 'user']],
    ['text', 'main-menu', ['section', 'resize', 'fullscreen', 'user', 'ticket']],
    ['text', 'settings', ['section', 'badge', 'resize', 'fullscreen', 'user', 'ticket']],
  ] as const

  it.each(places)(
    'T183 rejects with UNSUPPORTED in %s %s, and nothing is sent',
    async (desk, placement, missing) => {
      const { widget, host, clock } = await connectTextWidget({ desk: { placement } })
      for (const capability of missing) {
        expect(widget.can(capability)).toBe(false)
        const done = watch(actions[capability]!(widget))
        await clock.advance()
        expect(done.error).toMatchObject({ code: 'UNSUPPORTED' })
        const { message } = done.error as Error
        for (const word of [desk, placement, 'unknown', capability]) expect(message).toContain(`"${word}"`)
      }
      expect(host.takeReceived()).toEqual([])
    },
  )

  it('Q96 Q101 rejects with UNSUPPORTED in Qiscus, naming placement and mode, and nothing is sent', async () => {
    const { widget, host, clock } = await connectQiscusWidget({ desk: { placement: 'settings' } })
    host.post(appContext('embed'))
    await clock.advance()
    for (const capability of ['section', 'badge', 'toast', 'track', 'resize', 'fullscreen', 'ticket']) {
      const done = watch(actions[capability]!(widget))
      await clock.advance()
      expect(done.error).toMatchObject({ code: 'UNSUPPORTED' })
      const { message } = done.error as Error
      for (const word of ['qiscus', 'settings', 'embed', capability]) expect(message).toContain(`"${word}"`)
    }
    expect(host.takeMessages()).toEqual([])
  })

  it('is a section, whatever it is, where none of the desks has sections', async () => {
    const { widget, host, clock } = await connectQiscusWidget()
    const invalid = { title: '' } as Section
    const done = watch(widget.setSection(invalid))
    const release = widget.holdSection(invalid)
    await clock.advance()
    expect(done.error).toMatchObject({ code: 'UNSUPPORTED' })
    release()
    expect(host.takeMessages()).toEqual([])
  })

  it('Q101 is resizing while the mode is not known', async () => {
    const { widget, host, clock } = openQiscusWidget()
    host.setAnswering(false)
    void widget.connect()
    await clock.advance()
    host.post(userContext())
    await clock.advance(5000)
    expect(widget.state.get()).toMatchObject({ status: 'connected', appContext: { mode: null } })
    host.takeMessages()
    for (const act of [actions.resize, actions.fullscreen]) {
      const done = watch(act!(widget))
      await clock.advance()
      expect(done.error).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining('"unknown"') })
    }
    expect(host.takeMessages()).toEqual([])
  })
})

describe('an invalid argument', () => {
  const unusable: [what: string, act: (widget: Widget) => Promise<unknown>][] = [
    ...[1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, '3', undefined, {}, Object.create(null)].map(
      (count): [string, (widget: Widget) => Promise<unknown>] => [
        'T260 a badge count',
        (widget) => widget.setBadge(count as never),
      ],
    ),
    ['T241 a section', (widget) => widget.setSection(null as never)],
    ['T241 a section', (widget) => widget.setSection({ title: 'Notes', components: [] })],
    ['T150 an event name', (widget) => widget.trackEvent(5 as never, {})],
    ['T150 event properties', (widget) => widget.trackEvent('opened', 'all' as never)],
    ['T150 event properties', (widget) => widget.trackEvent('opened', undefined as never)],
    ['a toast', (widget) => widget.showToast(null as never)],
    ['a toast', (widget) => widget.showToast(undefined as never)],
    ['a toast content', (widget) => widget.showToast({ content: 5 as never, kind: 'success' })],
    ['a toast kind', (widget) => widget.showToast({ content: 'Saved', kind: 'warning' as never })],
    ['a message name', (widget) => widget.send(undefined as never)],
    ['a value that cannot be cloned', (widget) => widget.send('redirect', () => {})],
    ['a value that cannot be cloned', (widget) => widget.trackEvent('opened', { at: Symbol('x') })],
  ]

  it.each(unusable)('is INVALID_ARGUMENT, and nothing is sent: %s', async (_what, act) => {
    for (const placement of ['ticket-sidebar', 'main-menu'] as const) {
      const { widget, host, clock } = await connectTextWidget({ desk: { placement } })
      const done = watch(act(widget))
      await clock.advance()
      expect(done.error).toMatchObject({ code: 'INVALID_ARGUMENT' })
      expect(host.takeReceived()).toEqual([])
    }
  })

  it.each([
    [{}],
    [null],
    [undefined],
    [{ width: '10em' }],
    [{ width: '10' }],
    [{ height: -1 }],
    [{ height: Number.NaN }],
    [{ height: '1e3px' }],
    [{ width: 10, height: 'calc(100%)' }],
    [{ width: null }],
  ])('Q102 is INVALID_ARGUMENT, and nothing is sent: a size of %j', async (size) => {
    const { widget, host, clock } = await connectQiscusWidget()
    const done = watch(widget.resize(size as never))
    await clock.advance()
    expect(done.error).toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(host.takeMessages()).toEqual([])
  })

  it('is INVALID_ARGUMENT: a fullscreen value that is not true or false', async () => {
    const { widget, host, clock } = await connectQiscusWidget()
    const done = watch(widget.setFullscreen('yes' as never))
    await clock.advance()
    expect(done.error).toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(host.takeMessages()).toEqual([])
  })

  it('is INVALID_ARGUMENT thrown at once by the holds, which return no promise', async () => {
    const { widget } = await connectTextWidget()
    const invalid = expect.objectContaining({ code: 'INVALID_ARGUMENT' })
    expect(() => widget.holdBadge(1.5)).toThrow(invalid)
    expect(() => widget.holdSection({} as never)).toThrow(invalid)
  })

  it('T241 names the first bad path of a section', async () => {
    const { widget, clock } = await connectTextWidget()
    const components = [{ type: 'divider' }, { type: 'button', data: { label: 'Refund', id: '' } }]
    const done = watch(widget.setSection({ title: 'Notes', components } as never))
    await clock.advance()
    expect((done.error as Error).message).toContain('components[1].data.id')
  })
})

describe('an action', () => {
  const instant = ['toast', 'track', 'ticket'] as const

  it('sent before connect rejects with CLOSED, and so does one sent after close', async () => {
    const { widget, clock, host } = openTextWidget()
    for (const kind of instant) {
      const early = watch(actions[kind]!(widget))
      await clock.advance()
      expect(early.error).toMatchObject({ code: 'CLOSED' })
    }
    void widget.connect()
    host.handshake()
    await clock.advance()
    widget.close()
    for (const kind of [...instant, 'section'] as const) {
      const late = watch(actions[kind]!(widget))
      await clock.advance()
      expect(late.error).toMatchObject({ code: 'CLOSED' })
    }
  })

  it('sent while connecting waits for the connection, after the announcement', async () => {
    const { widget, clock, host } = openTextWidget()
    void widget.connect()
    const done = watch(widget.showToast({ content: 'Hi', kind: 'success' }))
    host.handshake()
    await clock.advance()
    expect(done.state).toBe('resolved')
    expect(names(host.takeMessages())).toEqual(['plugin_inited', 'set_toast'])
  })

  it('sent while connecting rejects with the reason when the connection fails', async () => {
    const { widget, clock } = openTextWidget()
    void widget.connect().catch(() => {})
    const waiting = [actions.toast!(widget), actions.section!(widget)].map(watch)
    await clock.advance(10_000)
    expect(waiting.map(({ error }) => (error as { code: string }).code)).toEqual(
      Array(2).fill('CONNECT_TIMEOUT'),
    )
    const late = watch(actions.toast!(widget))
    await clock.advance()
    expect(late.error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
  })

  it('T78 that the host refuses with a raw value has it in the value of its cause', async () => {
    const { widget, clock, host } = await connectTextWidget()
    for (const value of ['no', 0, null, undefined]) {
      host.answerWith({ error: value })
      const done = watch(widget.trackEvent('opened', {}))
      await clock.advance()
      expect(done.error).toMatchObject({ code: 'REJECTED', cause: expect.any(Error) })
      expect((done.error as Error).cause).toHaveProperty('value', value)
    }
  })

  it('with proxies in its arguments sends plain copies of them', async () => {
    const { widget, clock, host } = await connectTextWidget()
    const proxied = { list: [1], nested: { a: 1 } }
    const proxy = new Proxy(proxied, {
      get: (target, key) => {
        const value = target[key as keyof typeof target]
        return typeof value === 'object' ? new Proxy(value, {}) : value
      },
    })
    const done = watch(widget.send('redirect', proxy))
    await clock.advance()
    expect(done.state).toBe('resolved')
    expect(host.takeMessages()).toMatchObject([{ data: proxied }])
  })

  it('trackEvent takes null as properties, as the wire does', async () => {
    const { widget, clock, host } = await connectTextWidget()
    await Promise.all([widget.trackEvent('opened', null as never), clock.advance()])
    expect(host.takeMessages()).toMatchObject([{ data: { event_name: 'opened', event_properties: null } }])
  })

  it('Q102 Q106 resize writes numbers with their unit, and only the sides that are given', async () => {
    const { widget, clock, host } = await connectQiscusWidget()
    for (const [size, sent] of [
      [{ width: 320.5 }, { width: '320.5px' }],
      [{ height: '50%' }, { height: '50%' }],
      [
        { width: '10px', height: 0 },
        { width: '10px', height: '0px' },
      ],
    ] as const) {
      await Promise.all([widget.resize(size), clock.advance()])
      expect(host.takeMessages()).toMatchObject([{ payload: { appId: 'frame-1', ...sent } }])
    }
  })
})

describe('section and badge', () => {
  it('T245 T262 are sent once per task, with the last value, and settle all callers', async () => {
    const { widget, clock, host } = await connectTextWidget()
    const asked = ['One', 'Two', 'Three'].map((title) => watch(widget.setSection(section(title))))
    await clock.advance()
    expect(host.takeMessages()).toMatchObject([{ data: { title: 'Three' } }])
    expect(asked.map(({ state }) => state)).toEqual(Array(3).fill('resolved'))
  })

  it('T245 equal to the last acknowledged ones are not sent, and resolve', async () => {
    const { widget, clock, host } = await connectTextWidget()
    for (let round = 0; round < 2; round++) {
      const done = watch(widget.setSection(section('Notes')))
      await clock.advance()
      expect(done.state).toBe('resolved')
    }
    expect(host.takeMessages()).toHaveLength(1)
  })

  it('that the host rejected are sent again when they are set again', async () => {
    const { widget, clock, host } = await connectTextWidget()
    host.answerWith({ error: new Error('Not now.') })
    const refused = watch(widget.setSection(section('Notes')))
    await clock.advance()
    expect(refused.error).toMatchObject({ code: 'REJECTED' })
    host.answerWith('success')
    const done = watch(widget.setSection(section('Notes')))
    await clock.advance()
    expect(done.state).toBe('resolved')
    expect(host.takeMessages()).toHaveLength(2)
  })

  it.each([
    [
      'ticket-sidebar',
      (widget: Widget) => widget.setSection(section('Notes')),
      ['plugin_inited', 'customer_details_section'],
    ],
    ['main-menu', (widget: Widget) => widget.setBadge(3), ['set_fullscreen_widget_notification_badge']],
  ] as const)(
    'T59 go out once more after a re-bind in %s, although they were acknowledged',
    async (placement, act, expected) => {
      const { widget, clock, host } = await connectTextWidget({ desk: { placement } })
      await Promise.all([act(widget), clock.advance()])
      host.takeMessages()
      for (const instance of [2, 3]) {
        host.handshake(instanceOf(instance))
        await clock.advance()
        expect(names(host.takeMessages())).toEqual(expected)
      }
    },
  )

  it('T59 that are still unanswered at a re-bind are carried over, and not posted twice', async () => {
    const { widget, clock, host } = await connectTextWidget()
    host.answerWith('silence')
    const done = watch(widget.setSection(section('Notes')))
    await clock.advance()
    host.takeMessages()
    host.handshake(instanceOf(2))
    await clock.advance(1000)
    expect(names(host.takeMessages())).toEqual(['plugin_inited', 'customer_details_section'])
    host.answerWith('success')
    host.handshake(instanceOf(3))
    await clock.advance()
    expect(names(host.takeMessages())).toEqual(['plugin_inited', 'customer_details_section'])
    expect(done.state).toBe('resolved')
  })

  it('T59 T61 an acknowledgement of the instance before does not count for the new one', async () => {
    const { widget, clock, host, hostLink } = await connectTextWidget()
    host.answerWith('silence')
    const done = watch(widget.setSection(section('Notes')))
    await clock.advance()
    const [old] = readCalls(host.takeReceived())
    host.handshake(instanceOf(2))
    hostLink.post(success(old!.request))
    await clock.advance()
    expect(done.state).toBe('pending')
  })

  it('T244 set again when another ticket opens are sent again, once', async () => {
    const { widget, clock, host } = await connectTextWidget()
    widget.on('ticketChange', () => void widget.setSection(section('Notes')))
    for (const id of ['501', '502']) {
      host.send('ticket_info', { ...textTicket, id })
      await clock.advance()
      expect(host.takeMessages()).toMatchObject([{ data: { title: 'Notes' } }])
    }
    host.send('ticket_info', { ...textTicket, id: '502', subject: 'Changed' })
    await clock.advance()
    expect(host.takeMessages()).toEqual([])
  })

  it('set before the connection are sent when it opens', async () => {
    const { widget, clock, host } = openTextWidget()
    const done = watch(widget.setSection(section('Notes')))
    await clock.advance(1000)
    void widget.connect()
    host.handshake()
    await clock.advance()
    expect(names(host.takeMessages())).toEqual(['plugin_inited', 'customer_details_section'])
    expect(done.state).toBe('resolved')
  })

  it('set while the host restarted around the closed widget reach it at the next connect', async () => {
    const { widget, clock, host } = await connectTextWidget()
    await Promise.all([widget.setSection(section('Notes')), clock.advance()])
    widget.close()
    host.handshake(instanceOf(2))
    await clock.advance()
    host.takeMessages()
    await Promise.all([widget.connect(), clock.advance()])
    expect(host.takeMessages()).toMatchObject([{ data: { title: 'Notes' } }])
  })
})

describe('a held badge or section', () => {
  it('is sent, the newest holder first, and the badge is removed with the last release', async () => {
    const { widget, clock, host } = await connectTextWidget({ desk: { placement: 'main-menu' } })
    const counts = async () => {
      await clock.advance()
      return host.takeMessages().map(({ data }) => data)
    }
    const first = widget.holdBadge(1)
    expect(await counts()).toEqual([1])
    const second = widget.holdBadge(2)
    expect(await counts()).toEqual([2])
    first()
    expect(await counts()).toEqual([])
    second()
    second()
    expect(await counts()).toEqual([null])
  })

  it('is replaced by the previous one when released; a section stays without holders', async () => {
    const { widget, clock, host } = await connectTextWidget()
    const titles = async () => {
      await clock.advance()
      return host.takeMessages().map(({ data }) => (data as Section).title)
    }
    const first = widget.holdSection(section('First'))
    const second = widget.holdSection(section('Second'))
    expect(await titles()).toEqual(['Second'])
    second()
    expect(await titles()).toEqual(['First'])
    first()
    expect(await titles()).toEqual([])
  })

  it('where it is not possible does nothing, reports it once, and is sent when it becomes possible', async () => {
    const { widget, clock, host, diagnostics } = openTextWidget()
    const release = widget.holdBadge(2)
    void widget.connect()
    host.handshake()
    await clock.advance(60_000)
    expect(names(host.takeMessages())).toEqual(['plugin_inited'])
    expect(diagnostics).toMatchObject([{ code: 'unsupported', message: expect.stringContaining('"badge"') }])
    release()
    await clock.advance()
    expect(host.takeMessages()).toEqual([])
  })

  it('survives a close and is sent at the next connect', async () => {
    const { widget, clock, host } = openTextWidget({ desk: { placement: 'main-menu' } })
    widget.holdBadge(2)
    void widget.connect()
    widget.close()
    const connected = widget.connect()
    host.handshake()
    await Promise.all([connected, clock.advance()])
    expect(host.takeMessages()).toMatchObject([{ data: 2 }])
  })

  it('never rejects, whatever the host answers', async () => {
    const { widget, clock, host } = await connectTextWidget({ desk: { placement: 'main-menu' } })
    host.answerWith({ error: new Error('Not now.') })
    const listener = vi.fn<() => void>()
    process.on('unhandledRejection', listener)
    widget.holdBadge(2)
    await clock.advance()
    process.off('unhandledRejection', listener)
    expect(host.takeMessages()).toHaveLength(1)
    expect(listener).not.toHaveBeenCalled()
  })
})

it('Q108 a size is sent once per task, and equal ones are not sent again', async () => {
  const { widget, clock, host } = await connectQiscusWidget()
  const asked = [100, 200, 300].map((height) => watch(widget.resize({ height })))
  await clock.advance()
  expect(host.takeMessages()).toMatchObject([{ payload: { height: '300px' } }])
  expect(asked.map(({ state }) => state)).toEqual(Array(3).fill('resolved'))
  await Promise.all([widget.resize({ height: 300 }), clock.advance()])
  expect(host.takeMessages()).toEqual([])
})
