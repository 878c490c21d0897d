import {
  button,
  createLinkPair,
  createWidget,
  type Action,
  type Capability,
  type Desk,
  type DeskId,
  type Diagnostic,
  type Mode,
  type Placement,
  type Section,
  type Widget,
} from '@deskbridge/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../packages/core/test/fixtures/fake-clock'
import { anyData, brokenMessage } from '../../packages/core/test/fixtures/garbage'
import { neutralTicket, neutralUser, otherNeutralTicket } from '../../packages/core/test/fixtures/tickets'
import { collectUncaught } from '../../packages/core/test/fixtures/uncaught'
import { watch } from '../../packages/core/test/fixtures/watch'
import type { CreatePeer } from './desk-peer'

/** Describes one place in one desk, and what a widget must find there. */
export interface DeskCase {
  readonly desk: DeskId
  readonly placement: Placement | null
  readonly mode: Mode | null
  readonly capabilities: readonly Capability[]
  /** Creates the desks of the widget, the one that answers among them. */
  createDesks(): readonly Desk[]
  createPeer: CreatePeer
  /** Is a name that the desk sends and takes as a raw message. */
  readonly rawName: string
  /** Is true where the wire lets a host start anew around the living widget. */
  readonly hostsStartAnew?: boolean
  /** Is false for a page in no frame. */
  readonly hasHost?: boolean
}

const section: Section = {
  title: 'Notes',
  components: [
    { type: 'item', data: { title: 'Latest', value: 'Called back' } },
    { type: 'divider' },
    { type: 'button', data: { id: 'refund', label: 'Refund' } },
  ],
}
const toast = { content: 'Saved', kind: 'success' } as const

/** Lists for each capability what uses it, and what the host must then see done. */
const uses: Record<Capability, { act(widget: Widget): Promise<unknown>; action?: Action }> = {
  ticket: { act: (widget) => widget.refreshTicket() },
  user: { act: (widget) => widget.refreshUser() },
  section: { act: (widget) => widget.setSection(section), action: { kind: 'section', section } },
  badge: { act: (widget) => widget.setBadge(3), action: { kind: 'badge', count: 3 } },
  toast: { act: (widget) => widget.showToast(toast), action: { kind: 'toast', toast } },
  track: {
    act: (widget) => widget.trackEvent('opened', { from: 'menu' }),
    action: { kind: 'track', name: 'opened', properties: { from: 'menu' } },
  },
  resize: {
    act: (widget) => widget.resize({ width: 320, height: '50%' }),
    action: { kind: 'resize', width: '320px', height: '50%' },
  },
  fullscreen: {
    act: (widget) => widget.setFullscreen(true),
    action: { kind: 'fullscreen', fullscreen: true },
  },
}
const everyCapability = Object.keys(uses) as Capability[]

/** Holds what every desk must give to a widget against one place in one desk. */
export function describeDesk(name: string, place: DeskCase): void {
  const { desk, placement, mode, capabilities, hasHost = true } = place
  const has = (capability: Capability) => capabilities.includes(capability)
  const missing = everyCapability.filter((capability) => !has(capability))

  /** Puts a widget and a host on the ends of a link; nothing has been said yet. */
  const open = () => {
    const clock = createFakeClock()
    const origins = ['https://app.helpdesk.com', 'https://widget.example.com'] as const
    const [hostLink, widgetLink] = createLinkPair({ origins, clock })
    const link = hasHost ? widgetLink : { ...widgetLink, hasPeer: () => false }
    const fromHost: object[] = []
    const toHost: unknown[] = []
    widgetLink.listen(({ data }) => void fromHost.push(data as object))
    hostLink.listen(({ data }) => void toHost.push(data))
    const diagnostics: Diagnostic[] = []
    const createOne = () =>
      createWidget({
        desks: place.createDesks(),
        link,
        clock,
        onDiagnostic: (diagnostic) => void diagnostics.push(diagnostic),
      })
    const peer = place.createPeer(hostLink)
    peer.setTicket(neutralTicket)
    peer.setUser?.(neutralUser)
    return { clock, hostLink, fromHost, toHost, diagnostics, createOne, peer, widget: createOne() }
  }

  /** Opens a widget and brings it to where it is connected and everything that comes by itself has come. */
  const openConnected = async () => {
    const opened = open()
    const connected = watch(opened.widget.connect())
    opened.peer.start()
    await opened.clock.advance()
    expect(connected).toEqual({ state: 'resolved', value: undefined })
    return opened
  }

  /** Does something and returns what came of it when everything under way has arrived. */
  const outcomeOf = async ({ clock }: { clock: { advance(): Promise<void> } }, done: Promise<unknown>) => {
    const watched = watch(done)
    await clock.advance()
    return watched
  }

  describe(name, () => {
    it('connects, and says where the widget is and what can be had there', async () => {
      const { widget } = await openConnected()
      const { capabilities: given, ...state } = widget.state.get()
      expect(state).toMatchObject({ status: 'connected', error: null, desk })
      expect(state.appContext).toMatchObject({ desk, placement, mode })
      expect([...given].sort()).toEqual([...capabilities].sort())
      for (const capability of everyCapability) expect(widget.can(capability)).toBe(has(capability))
    })

    it('knows nothing before it has connected, and is no other desk afterwards', async () => {
      const { widget, clock, peer } = open()
      await clock.advance()
      expect(widget.state.get()).toEqual(widget.state.getInitial())
      void widget.connect()
      peer.start()
      await clock.advance(60_000)
      expect(widget.state.get()).toMatchObject({ status: 'connected', desk })
    })

    if (has('ticket')) {
      it('gives the ticket in neutral words, with what the desk sent beside it', async () => {
        const opened = await openConnected()
        const waited = await outcomeOf(opened, opened.widget.whenTicket())
        expect(waited.value).toMatchObject({ ...neutralTicket, desk, raw: expect.any(Object) })
        const refreshed = await outcomeOf(opened, opened.widget.refreshTicket())
        expect(refreshed.value).toEqual(waited.value)
      })
    } else {
      it('never has a ticket, and says so instead of letting anybody wait', async () => {
        const opened = await openConnected()
        const waited = await outcomeOf(opened, opened.widget.whenTicket())
        expect(waited.error).toMatchObject({ code: 'UNSUPPORTED' })
        expect(opened.widget.ticket.get()).toBeNull()
      })
    }

    it(has('user') ? 'gives the user in neutral words' : 'never has a user', async () => {
      const { widget } = await openConnected()
      if (has('user'))
        expect(widget.user.get()).toMatchObject({ ...neutralUser, desk, raw: expect.any(Object) })
      else expect(widget.user.get()).toBeNull()
    })

    it.each(capabilities.map((capability) => ({ capability, ...uses[capability] })))(
      'does what $capability is for',
      async ({ act, action }) => {
        const opened = await openConnected()
        const done = await outcomeOf(opened, act(opened.widget))
        expect(done.state).toBe('resolved')
        expect(opened.peer.actions).toEqual(action ? [action] : [])
      },
    )

    it.each(missing)(
      'rejects %s with UNSUPPORTED, naming desk, placement and mode, and sends nothing',
      async (capability) => {
        const opened = await openConnected()
        opened.toHost.length = 0
        const done = await outcomeOf(opened, uses[capability].act(opened.widget))
        expect(done.error).toMatchObject({ code: 'UNSUPPORTED' })
        for (const word of [capability, desk, placement ?? 'unknown', mode ?? 'unknown']) {
          expect((done.error as Error).message).toContain(`"${word}"`)
        }
        expect(opened.toHost).toEqual([])
      },
    )

    it('closes at once and, connected again, has what was true last', async () => {
      const opened = await openConnected()
      const { widget, clock, peer } = opened
      const before = widget.state.get()
      widget.close()
      expect(widget.state.get()).toEqual({ ...widget.state.getInitial(), status: 'closed' })
      expect(await outcomeOf(opened, widget.send(place.rawName))).toMatchObject({ error: { code: 'CLOSED' } })
      if (has('ticket') && hasHost) {
        peer.setTicket(otherNeutralTicket)
        await clock.advance()
      }
      expect(await outcomeOf(opened, widget.connect())).toMatchObject({ state: 'resolved' })
      const { ticket, ...after } = widget.state.get()
      expect({ ...after, ticket: before.ticket }).toEqual(before)
      const expected = hasHost ? otherNeutralTicket : neutralTicket
      if (has('ticket')) expect(ticket).toMatchObject(expected)
      else expect(ticket).toBeNull()
    })

    it('is shared by all widgets of the document', async () => {
      const opened = await openConnected()
      const second = opened.createOne()
      opened.toHost.length = 0
      expect(await outcomeOf(opened, second.connect())).toMatchObject({ state: 'resolved' })
      expect(second.state.get()).toEqual(opened.widget.state.get())
      expect(opened.toHost).toEqual([])
      opened.widget.close()
      await opened.clock.advance()
      expect(second.status.get()).toBe('connected')
    })

    it('leaves no timer running while nothing is under way', async () => {
      const opened = await openConnected()
      expect(opened.clock.countTimers()).toBe(0)
      opened.widget.close()
      expect(opened.clock.countTimers()).toBe(0)
    })

    if (hasHost) describeHosted()
  })

  function describeHosted() {
    it('carries raw messages both ways under their own names', async () => {
      const opened = await openConnected()
      const { widget, peer, clock } = opened
      const told: unknown[] = []
      widget.on('message', (message) => told.push(message))
      const data = { list: [1, null], at: new Date(0) }
      expect(await outcomeOf(opened, widget.send(place.rawName, data))).toEqual({
        state: 'resolved',
        value: undefined,
      })
      expect(peer.actions).toEqual([{ kind: 'send', name: place.rawName, data }])
      peer.send(place.rawName, data)
      await clock.advance()
      expect(told).toMatchObject([{ desk, name: place.rawName, data }])
    })

    if (has('ticket')) {
      it('follows the ticket through changes and switches', async () => {
        const { widget, peer, clock } = await openConnected()
        const changes: [string, string | null, boolean][] = []
        widget.on('ticketChange', ({ ticket, isSwitch }) =>
          changes.push([ticket.id, ticket.subject, isSwitch]),
        )
        const changed = { ...neutralTicket, subject: 'Changed' }
        for (const ticket of [changed, changed, otherNeutralTicket]) {
          peer.setTicket(ticket)
          await clock.advance()
          expect(widget.ticket.get()).toMatchObject(ticket)
        }
        expect(changes).toEqual([
          [neutralTicket.id, 'Changed', false],
          [otherNeutralTicket.id, otherNeutralTicket.subject, true],
        ])
      })
    }

    if (has('section')) {
      it('brings clicks on the section to their handler and to the event', async () => {
        const { widget, peer, clock } = await openConnected()
        const heard: string[] = []
        widget.on('sectionButtonClick', ({ buttonId }) => heard.push(buttonId))
        const components = [button('Refund', { id: 'refund', onClick: () => heard.push('handler') })]
        void widget.setSection({ title: 'Notes', components })
        await clock.advance()
        peer.clickSectionButton?.('refund')
        await clock.advance()
        expect(heard).toEqual(['handler', 'refund'])
      })
    }

    it('follows the colours and the mode, where the desk tells them', async () => {
      const { widget, peer, clock } = await openConnected()
      peer.setTheme?.('dark')
      peer.setMode?.('embed')
      await clock.advance()
      expect(widget.theme.get()).toBe(peer.setTheme ? 'dark' : null)
      expect(widget.appContext.get()?.mode).toBe(peer.setMode ? 'embed' : mode)
      if (peer.setMode) expect(widget.can('resize')).toBe(false)
    })

    if (place.hostsStartAnew) {
      it('stays connected when the host starts anew, and shows it again what it should show', async () => {
        const { widget, peer, clock } = await openConnected()
        let reconnects = 0
        widget.on('reconnect', () => reconnects++)
        if (has('section')) void widget.setSection(section)
        if (has('badge')) void widget.setBadge(3)
        await clock.advance()
        const shown = [...peer.actions]
        peer.startAnew?.()
        await clock.advance()
        expect(widget.status.get()).toBe('connected')
        expect(reconnects).toBe(1)
        expect(peer.actions).toEqual([...shown, ...shown])
      })
    }

    it('survives any message with a verdict and without an exception, and works on', async () => {
      const { widget, peer, clock, hostLink, fromHost, diagnostics } = await openConnected()
      peer.send(place.rawName, { a: 1 })
      await clock.advance()
      const pool = fromHost.filter((message) => !('type' in message && message.type === 'handshake'))
      const errors = await collectUncaught(() =>
        fc.assert(
          fc.asyncProperty(fc.oneof(anyData, brokenMessage(pool)), async (data) => {
            hostLink.post(data)
            await clock.advance()
            expect(widget.status.get()).toBe('connected')
            expect(widget.ticket.get()?.id).not.toBe('')
          }),
        ),
      )
      expect(errors).toEqual([])
      expect(diagnostics.length).toBeGreaterThan(0)
      for (const { code, message } of diagnostics) expect([code, message]).not.toContain('')
      if (!has('ticket')) return
      peer.setTicket(otherNeutralTicket)
      await clock.advance()
      expect(widget.ticket.get()).toMatchObject(otherNeutralTicket)
    })
  }
}
