import { describe, expect, it } from 'vitest'
import type { Desk, SessionOutcome } from '../../src/desks/desk'
import type { Action } from '../../src/model/action'
import type { Widget } from '../../src/widget/widget'
import { openWidget } from '../fixtures/open-widget'
import { watch } from '../../../../fixtures/watch'

/** Connects a widget to a desk that has every capability, whose messages are outcomes. */
async function connectToEverything({ answers = true } = {}) {
  const desk: Desk = {
    id: 'everything',
    hostOrigins: 'pin-first',
    parse: (data) => data,
    open: () => ({
      start: () => ({}),
      receive: (message) => message as SessionOutcome,
      request: (action, id) => ({ posts: [{ message: action, ...(answers && { settles: id }) }] }),
      cancel: () => {},
      mustStay: () => true,
    }),
    toTicket: () => ({}) as never,
    prepareSection: (section) => ({ section: section as never, handlers: new Map() }),
  }
  const { widget, clock, hostLink } = openWidget([desk])
  const received: Action[] = []
  hostLink.listen(({ data }) => received.push(data as Action))
  const deliver = async (outcome: SessionOutcome) => {
    hostLink.post({ verdict: 'delivered', ...outcome }, { targetOrigin: '*' })
    await clock.advance()
  }
  void widget.connect()
  await deliver({
    events: [
      {
        type: 'connected',
        context: { appId: null, placement: 'ticket-sidebar', mode: 'popup' },
        capabilities: ['section', 'badge', 'resize', 'fullscreen', 'track', 'toast'],
      },
    ],
  })
  return {
    widget,
    clock,
    /** Lets the host start again. */
    startAgain: () => deliver({ events: [{ type: 'reconnected' }] }),
    /** Returns what the desk was asked for since the last call. */
    take: () => received.splice(0),
  }
}

const section = { title: 'Notes', components: [{ type: 'divider' as const }] }

const uses: readonly (readonly [string, (widget: Widget) => Promise<unknown>, object])[] = [
  ['section', (widget) => widget.setSection(section), { section }],
  ['badge', (widget) => widget.setBadge(3), { count: 3 }],
  ['resize', (widget) => widget.resize({ width: 300 }), { width: 300 }],
  ['fullscreen', (widget) => widget.setFullscreen(true), { fullscreen: true }],
]

describe('a host that starts again', () => {
  it.each(uses)('gets the last %s once more, although it was accepted', async (kind, use, value) => {
    const { widget, clock, startAgain, take } = await connectToEverything()
    await Promise.all([use(widget), clock.advance()])
    take()
    for (let times = 0; times < 2; times++) {
      await startAgain()
      expect(take()).toEqual([{ kind, ...value }])
    }
  })

  it.each(uses)('gets a %s that was never answered once', async (kind, use, value) => {
    const { widget, clock, startAgain, take } = await connectToEverything({ answers: false })
    const done = watch(use(widget))
    await clock.advance()
    take()
    await startAgain()
    expect(take()).toEqual([{ kind, ...value }])
    expect(done.state).toBe('pending')
  })

  it('gets the last fullscreen, not one before it', async () => {
    const { widget, clock, startAgain, take } = await connectToEverything()
    await Promise.all([widget.setFullscreen(true), widget.setFullscreen(false), clock.advance()])
    take()
    await startAgain()
    expect(take()).toEqual([{ kind: 'fullscreen', fullscreen: false }])
  })

  it('gets the open calls in their order, each until its time is over', async () => {
    const { widget, clock, startAgain, take } = await connectToEverything({ answers: false })
    const first = watch(widget.trackEvent('first', {}))
    await clock.advance(20_000)
    const later = [
      watch(widget.send('second', null)),
      watch(widget.showToast({ content: 'third', kind: 'success' })),
      watch(widget.trackEvent('fourth', {})),
    ]
    await clock.advance()
    take()
    await startAgain()
    expect(take()).toMatchObject([
      { name: 'first' },
      { name: 'second' },
      { toast: { content: 'third' } },
      { name: 'fourth' },
    ])
    await clock.advance(10_000)
    expect(first.error).toMatchObject({ code: 'REQUEST_TIMEOUT' })
    await startAgain()
    expect(take()).toHaveLength(3)
    await clock.advance(20_000)
    for (const { error } of later) expect(error).toMatchObject({ code: 'REQUEST_TIMEOUT' })
    await startAgain()
    expect(take()).toEqual([])
  })
})
