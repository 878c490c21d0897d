import { button, unavailableReason, type Capability, type TicketData, type Widget } from '@deskbridge/core'
import { anyData, brokenMessage } from '@deskbridge/fixtures/garbage'
import { section } from '@deskbridge/fixtures/section'
import { neutralTicket, neutralUser, otherNeutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectPlace, openPlace, type CapabilityUse, type DeskCase } from './desk-case'

/** Name of a message that every desk carries both ways without knowing it. */
const rawName = 'note'
const toast = { content: 'Saved', kind: 'success' } as const

/** What uses each capability. */
const commonUses: Record<Capability, CapabilityUse> = {
  ticket: { act: (widget) => widget.refreshTicket(), actions: [] },
  user: { act: (widget) => widget.refreshUser(), actions: [] },
  section: { act: (widget) => widget.setSection(section), actions: [{ kind: 'section', section }] },
  badge: { act: (widget) => widget.setBadge(3), actions: [{ kind: 'badge', count: 3 }] },
  insertText: {
    act: (widget) => widget.insertText('On its way.'),
    actions: [{ kind: 'insertText', text: 'On its way.' }],
  },
  updateTicket: {
    act: (widget) => widget.updateTicket({ subject: 'Found', tags: ['found'] }),
    actions: [{ kind: 'updateTicket', changes: { subject: 'Found', tags: ['found'] } }],
  },
  beforeSave: { act: holdSaveHandler, actions: [] },
  toast: { act: (widget) => widget.showToast(toast), actions: [{ kind: 'toast', toast }] },
  track: {
    act: (widget) => widget.trackEvent('opened', { from: 'menu' }),
    actions: [{ kind: 'track', name: 'opened', properties: { from: 'menu' } }],
  },
  resize: {
    act: (widget) => widget.resize({ width: 320, height: '50%' }),
    actions: [{ kind: 'resize', width: '320px', height: '50%' }],
  },
  fullscreen: {
    act: (widget) => widget.setFullscreen(true),
    actions: [{ kind: 'fullscreen', fullscreen: true }],
  },
}

/** Holds a handler, and rejects with the reason for which it is never called. */
async function holdSaveHandler(widget: Widget): Promise<void> {
  widget.onBeforeSave(() => {})
  const reason = unavailableReason(widget, 'beforeSave').get()
  if (reason) throw reason
}

/** Tests one place in one desk for what every desk must give to a widget. */
export function describeDesk(name: string, place: DeskCase): void {
  describe(`${name}`, () => {
    describePlace(place)
    describeClosing(place)
    if (place.capabilities.includes('ticket')) describeTicket(place)
    else describeNoTicket(place)
    if (place.hasHost ?? true) describeHost(place)
    if (place.capabilities.includes('section')) describeClicks(place)
    if (place.capabilities.includes('beforeSave')) describeSaving(place)
    if (place.hostsStartAnew) describeStartingAnew(place)
  })
}

/** Matches data that has at least these members; null matches null. */
const including = (members: object | null): unknown => members && expect.objectContaining(members)

function describePlace(place: DeskCase): void {
  const { desk, placement, mode, capabilities, ownUses } = place
  const uses: Readonly<Record<string, CapabilityUse>> = { ...commonUses, ...ownUses }
  const everyCapability = Object.keys(uses) as Capability[]
  const missing = (Object.keys(commonUses) as Capability[]).filter(
    (capability) => !capabilities.includes(capability),
  )

  it('connects, and says where the widget is and what can be had there', async () => {
    const { widget } = await connectPlace(place)
    expect(widget.state.get()).toMatchObject({ status: 'connected', error: null, desk })
    expect(widget.appContext.get()).toMatchObject({ desk, placement, mode })
    expect([...widget.capabilities.get()].sort()).toEqual([...capabilities].sort())
    expect(everyCapability.filter(widget.can).sort()).toEqual([...capabilities].sort())
  })

  it('knows nothing before it has connected, and is no other desk afterwards', async () => {
    const { widget, clock, peer } = openPlace(place)
    await clock.advance()
    expect(widget.state.get()).toEqual(widget.state.getInitial())
    void widget.connect()
    peer.start()
    await clock.advance(60_000)
    expect(widget.state.get()).toMatchObject({ status: 'connected', desk })
  })

  it('gives the user in neutral words where it tells, and nobody elsewhere', async () => {
    const { widget } = await connectPlace(place)
    const { carriesUser = (user) => user } = place
    const user = capabilities.includes('user') ? { ...carriesUser(neutralUser), desk } : null
    expect(widget.user.get()).toEqual(including(user))
  })

  it.each(capabilities)('does what %s is for', async (capability) => {
    const { widget, peer, outcomeOf } = await connectPlace(place)
    expect(await outcomeOf(uses[capability]!.act(widget))).toMatchObject({ state: 'resolved' })
    expect(peer.actions).toEqual(uses[capability]!.actions)
  })

  it.each(missing)(
    'rejects %s with UNSUPPORTED, naming desk, placement and mode, and sends nothing',
    async (capability) => {
      const { widget, toHost, outcomeOf } = await connectPlace(place)
      toHost.length = 0
      const { error } = await outcomeOf(uses[capability]!.act(widget))
      expect(error).toMatchObject({ code: 'UNSUPPORTED' })
      for (const word of [capability, desk, placement ?? 'unknown', mode ?? 'unknown']) {
        expect((error as Error).message).toContain(`"${word}"`)
      }
      expect(toHost).toEqual([])
    },
  )

  it('is shared by all widgets of the document', async () => {
    const { widget, createOne, toHost, clock, outcomeOf } = await connectPlace(place)
    const second = createOne()
    toHost.length = 0
    expect(await outcomeOf(second.connect())).toMatchObject({ state: 'resolved' })
    expect(second.state.get()).toEqual(widget.state.get())
    expect(toHost).toEqual([])
    widget.close()
    await clock.advance()
    expect(second.status.get()).toBe('connected')
  })
}

function describeClosing(place: DeskCase): void {
  it('closes at once, does nothing then, and connected again is as before, without a word to the host', async () => {
    const { widget, toHost, outcomeOf } = await connectPlace(place)
    const before = widget.state.get()
    toHost.length = 0
    widget.close()
    expect(widget.state.get()).toEqual({ ...widget.state.getInitial(), status: 'closed' })
    expect(await outcomeOf(widget.send(rawName))).toMatchObject({ error: { code: 'CLOSED' } })
    expect(await outcomeOf(widget.connect())).toMatchObject({ state: 'resolved' })
    expect(widget.state.get()).toEqual(before)
    expect(toHost).toEqual([])
  })

  it('leaves no timer running while nothing is under way', async () => {
    const { widget, clock } = await connectPlace(place)
    expect(clock.countTimers()).toBe(0)
    widget.close()
    expect(clock.countTimers()).toBe(0)
  })
}

function describeTicket(place: DeskCase): void {
  it('gives the ticket in neutral words, with what the desk sent beside it', async () => {
    const { widget, outcomeOf } = await connectPlace(place)
    const waited = await outcomeOf(widget.whenTicket())
    expect(waited.value).toMatchObject({
      ...place.carries(neutralTicket),
      desk: place.desk,
      raw: expect.any(Object),
    })
    expect(await outcomeOf(widget.refreshTicket())).toEqual(waited)
  })
}

function describeNoTicket(place: DeskCase): void {
  it('never has a ticket, and says so instead of letting anybody wait', async () => {
    const { widget, outcomeOf } = await connectPlace(place)
    expect(await outcomeOf(widget.whenTicket())).toMatchObject({ error: { code: 'UNSUPPORTED' } })
    expect(widget.ticket.get()).toBeNull()
  })
}

function describeHost(place: DeskCase): void {
  const hasTicket = place.capabilities.includes('ticket')
  /** Returns what the widget must have when a ticket is open. */
  const seen = (ticket: TicketData) => including(hasTicket ? place.carries(ticket) : null)

  it('carries raw messages both ways under their own names', async () => {
    const { widget, peer, clock, outcomeOf } = await connectPlace(place)
    const { desk } = place
    const told: unknown[] = []
    widget.on('message', (message) => told.push(message))
    const data = { list: [1, null], ...(!place.isJson && { at: new Date(0) }) }
    expect(await outcomeOf(widget.send(rawName, data))).toEqual({ state: 'resolved', value: undefined })
    expect(peer.actions).toEqual([{ kind: 'send', name: rawName, data }])
    peer.send(rawName, data)
    await clock.advance()
    expect(told).toMatchObject([{ desk, name: rawName, data }])
  })

  it('follows the ticket through changes and switches, where it has one', async () => {
    const { widget, peer, clock } = await connectPlace(place)
    const changes: [string, string | null, boolean][] = []
    widget.on('ticketChange', ({ ticket: { id, requester }, isSwitch }) =>
      changes.push([id, requester!.name, isSwitch]),
    )
    const changed = withRequester(neutralTicket, 'Changed')
    for (const ticket of [changed, changed, otherNeutralTicket]) {
      peer.setTicket(ticket)
      if (place.mustAsk) void widget.refreshTicket()
      await clock.advance()
      expect(widget.ticket.get()).toEqual(seen(ticket))
    }
    const { id, requester } = otherNeutralTicket
    const expected = [
      [neutralTicket.id, 'Changed', false],
      [id, requester!.name, true],
    ]
    expect(changes).toEqual(hasTicket ? expected : [])
  })

  it('has after a close and a connect the ticket that came meanwhile', async () => {
    const { widget, peer, clock, outcomeOf } = await connectPlace(place)
    widget.close()
    peer.setTicket(otherNeutralTicket)
    await clock.advance()
    expect(widget.ticket.get()).toBeNull()
    expect(await outcomeOf(widget.connect())).toMatchObject({ state: 'resolved' })
    expect(widget.ticket.get()).toEqual(seen(otherNeutralTicket))
  })

  it('follows the colours and the mode, where the desk tells them', async () => {
    const { widget, peer, clock } = await connectPlace(place)
    const couldResize = widget.can('resize')
    peer.setTheme?.('dark')
    peer.setMode?.('embed')
    await clock.advance()
    expect(widget.theme.get()).toBe(peer.setTheme ? 'dark' : null)
    expect(widget.appContext.get()?.mode).toBe(peer.setMode ? 'embed' : place.mode)
    expect(widget.can('resize')).toBe(peer.setMode ? false : couldResize)
  })

  it('survives any message with a verdict and without an exception, and works on', async () => {
    const { widget, peer, clock, hostLink, fromHost, diagnostics } = await connectPlace(place)
    peer.send(rawName, { a: 1 })
    await clock.advance()
    // A broken handshake may still be a good one of another host, which the widget would have to follow.
    const pool = fromHost
      .filter((message) => typeof message === 'object' && message !== null)
      .filter((message) => !('type' in message && message.type === 'handshake'))
    const errors = await collectUncaught(() =>
      fc.assert(
        fc.asyncProperty(pool.length > 0 ? fc.oneof(anyData, brokenMessage(pool)) : anyData, async (data) => {
          hostLink.post(data)
          await clock.advance()
          expect(widget.status.get()).toBe('connected')
          expect(widget.ticket.get()?.id).not.toBe('')
        }),
      ),
    )
    expect(errors).toEqual([])
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.filter(({ code, message }) => !code || !message)).toEqual([])
    peer.setTicket(otherNeutralTicket)
    await clock.advance()
    expect(widget.ticket.get()).toEqual(seen(otherNeutralTicket))
  })
}

function describeClicks(place: DeskCase): void {
  it('brings clicks on the section to their handler and to the event', async () => {
    const { widget, peer, clock } = await connectPlace(place)
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

function describeSaving(place: DeskCase): void {
  it('asks every handler before the ticket is saved, which the reason of one of them stops', async () => {
    const { widget, peer, clock, outcomeOf } = await connectPlace(place)
    const asked: string[] = []
    widget.onBeforeSave(() => void asked.push('first'))
    await clock.advance()
    expect(await outcomeOf(peer.askBeforeSave!())).toEqual({ state: 'resolved', value: null })
    const release = widget.onBeforeSave(async () => {
      asked.push('second')
      return 'Fill in the order.'
    })
    expect(await outcomeOf(peer.askBeforeSave!())).toEqual({
      state: 'resolved',
      value: 'Fill in the order.',
    })
    release()
    expect(await outcomeOf(peer.askBeforeSave!())).toEqual({ state: 'resolved', value: null })
    expect(asked).toEqual(['first', 'first', 'second', 'first'])
  })
}

function describeStartingAnew(place: DeskCase): void {
  it('stays connected when the host starts anew, and shows it again what it should show', async () => {
    const { widget, peer, clock } = await connectPlace(place)
    let reconnects = 0
    widget.on('reconnect', () => reconnects++)
    widget.holdSection(section)
    widget.holdBadge(3)
    await clock.advance()
    const shown = [...peer.actions]
    peer.startAnew?.()
    await clock.advance()
    expect(widget.status.get()).toBe('connected')
    expect(reconnects).toBe(1)
    expect(peer.actions).toEqual([...shown, ...shown])
  })
}
