import { neutralUser } from '@deskbridge/fixtures/tickets'
import { neutralTicket, otherNeutralTicket, titled } from '../tickets'
import type { Action } from '@deskbridge/core'
import { deskHosts } from '@deskbridge/host/engine'
import { createGroup, type Case } from '../case'
import { eventually, eventuallyIncludes, expectEqual, expectIncludes, found } from '../expect'
import { isByNameOnly, hasModes, mustAsk, nameOf, places, type Place } from '../places'
import { nextControl, switchTicket, type Desk } from '../scene'
import type { RemoteControl } from '../remote-control'
import { showSection } from '../show-section'
import type { PlainControl } from '../widgets/plain'

/** A call of the widget, and what its host must then be asked for. */
interface Use {
  readonly call: Parameters<PlainControl['call']>
  readonly action: Action
}

const section = {
  title: 'Parcel',
  components: [
    { type: 'label_value', data: { label: 'Paid', value: 'yes' } },
    { type: 'button', data: { id: 'refund', label: 'Refund' } },
  ],
} satisfies Extract<Action, { kind: 'section' }>['section']
const toast = { content: 'Saved', kind: 'success' } as const

/** What uses each of the common capabilities. */
const uses: Readonly<Record<string, Use>> = {
  ticket: { call: ['refreshTicket'], action: { kind: 'refresh-ticket' } },
  user: { call: ['refreshUser'], action: { kind: 'refresh-user' } },
  section: { call: ['setSection', section], action: { kind: 'section', section } },
  badge: { call: ['setBadge', 3], action: { kind: 'badge', count: 3 } },
  toast: { call: ['showToast', toast], action: { kind: 'toast', toast } },
  track: {
    call: ['trackEvent', 'opened', { from: 'menu' }],
    action: { kind: 'track', name: 'opened', properties: { from: 'menu' } },
  },
  resize: { call: ['resize', { height: 210 }], action: { kind: 'resize', height: 210 } },
  fullscreen: { call: ['setFullscreen', true], action: { kind: 'fullscreen', fullscreen: true } },
}

/** The cases of every place in every desk. */
export const placeCases: Case[] = []

for (const place of places) {
  const can = (capability: string) => place.capabilities.includes(capability)
  const add = createGroup(placeCases, nameOf(place))

  add('a widget connects, and reads its place and what the desk has there', async ({ openDesk }) => {
    const { app, widget } = await openDesk(place).connect()
    const { desk, placement, capabilities } = place
    await eventuallyIncludes(widget.state, {
      status: 'connected',
      desk,
      placement,
      mode: hasModes(place) ? place.mode : null,
      capabilities: [...capabilities],
      userName: can('user') ? neutralUser.name : null,
    })
    expectIncludes(app.state.get(), { status: 'ready', desk, error: null })
  })

  if (!isByNameOnly(place)) {
    add('a widget that speaks every desk connects where the app names none', async ({ openDesk }) => {
      const desk = openDesk(place, { desks: deskHosts.filter(({ id }) => id === place.desk) })
      const { widget } = await desk.connect({ app: { desk: 'auto' } })
      expectIncludes(await widget.state(), { status: 'connected', desk: place.desk })
    })
  }

  if (can('ticket')) {
    add('the ticket arrives, and so does its change and the next ticket', async ({ openDesk }) => {
      const { host, connect } = openDesk(place)
      const opened = await connect()
      const { widget } = opened
      await eventuallyIncludes(widget.state, { ticketId: neutralTicket.id, subject: neutralTicket.subject })
      host.setTicket(titled(neutralTicket, 'Changed'))
      if (mustAsk(place)) await widget.call('refreshTicket')
      await eventuallyIncludes(widget.state, { ticketId: neutralTicket.id, subject: 'Changed' })
      const next = await switchTicket(place, opened, host.setTicket, otherNeutralTicket)
      await eventuallyIncludes(next.state, { ticketId: otherNeutralTicket.id })
      expectIncludes(await next.call('refreshTicket'), {}, 'the outcome of refreshTicket()')
      await eventually(async () => (await next.changes()).at(-1), otherNeutralTicket.subject)
    })
  } else {
    add('there is no ticket, and nobody waits for one', async ({ openDesk }) => {
      const { widget } = await openDesk(place).connect()
      expectIncludes(await widget.call('whenTicket'), { code: 'UNSUPPORTED' })
    })
  }

  add('each capability does what it is for', async ({ openDesk }) => {
    const { actions, connect } = openDesk(place)
    const { widget } = await connect()
    for (const capability of place.capabilities.filter((name) => Object.hasOwn(uses, name))) {
      const { call, action } = uses[capability]!
      expectEqual(errorOf(await widget.call(...call)), null, `the error of ${call[0]}()`)
      // A desk may have no request for what it sends anyway.
      if (!action.kind.startsWith('refresh')) {
        await eventuallyIncludes(() => actions.find(({ kind }) => kind === action.kind), action)
      }
    }
  })

  add('what the desk has not is rejected, and names the place', async ({ openDesk }) => {
    const { actions, connect } = openDesk(place)
    const { widget } = await connect()
    for (const capability of Object.keys(uses).filter((name) => !can(name))) {
      const { call } = uses[capability]!
      const outcome = await widget.call(...call)
      expectIncludes(outcome, { code: 'UNSUPPORTED' }, `the outcome of ${call[0]}()`)
      expectIncludes(errorOf(outcome), `"${place.placement}"`)
    }
    expectEqual(actions, [])
  })

  if (can('section')) {
    add('a section is drawn, a click in it arrives, and the next one replaces it', async ({ openDesk }) => {
      const desk = openDesk(place)
      const { app, widget } = await desk.connect()
      const drawn = showSection(desk, app)
      await widget.call('setSection', section)
      await eventuallyIncludes(() => drawn.innerText, 'Paid')
      const button = await found(() => drawn.querySelector<HTMLElement>('button'), 'the button')
      button.click()
      await eventuallyIncludes(async () => (await widget.clicks()).at(-1) ?? null, 'refund')
      await widget.call('setSection', {
        title: 'Parcel',
        components: [{ type: 'tags', data: { tags: ['late'] } }],
      })
      await eventually(() => drawn.querySelector('button'), null)
      expectIncludes(drawn.innerText, 'late')
    })
  }

  if (hasModes(place)) {
    add('a change of the mode arrives, with what the desk then has', async ({ openDesk }) => {
      const { app, widget } = await openDesk(place).connect()
      for (const other of places.filter(
        ({ desk, placement }) => desk === place.desk && placement === place.placement,
      )) {
        app.setMode(other.mode)
        await eventuallyIncludes(widget.state, { mode: other.mode, capabilities: [...other.capabilities] })
      }
    })
  }

  add('a widget closes and connects again without another listener', async ({ openDesk }) => {
    const { widget } = await openDesk(place).connect()
    const before = await widget.state()
    const listeners = await widget.messageListeners()
    for (let round = 0; round < 3; round++) {
      await widget.close()
      expectIncludes(await widget.state(), { status: 'closed', ticketId: null })
      expectIncludes(await widget.call('send', 'engines:late'), { code: 'CLOSED' })
      expectEqual(await widget.call('connect'), { value: undefined })
      await eventually(widget.state, before)
    }
    expectEqual(await widget.messageListeners(), listeners, 'the number of listeners')
  })

  add('a reloaded page connects again, and the desk shows what it last asked for', async ({ openDesk }) => {
    const desk = openDesk(place)
    const { app, widget } = await desk.connect()
    await useAll(widget, place)
    const before = await widget.state()
    app.reload()
    expectEqual(app.state.get().status, 'loading')
    const next = await nextControl(app)
    expectEqual(await next.call('connect'), { value: undefined })
    await eventually(next.state, before)
    await eventually(() => app.state.get().status, 'ready')
    await expectAnswers(desk, next)
  })
}

/** Uses everything that the place has. */
async function useAll(widget: RemoteControl<PlainControl>, { capabilities }: Place): Promise<void> {
  for (const capability of capabilities) {
    const use = uses[capability]
    if (use) await widget.call(...use.call)
  }
}

/** Waits until a raw message of the widget has arrived. */
async function expectAnswers({ actions }: Desk, widget: RemoteControl<PlainControl>): Promise<void> {
  expectEqual(errorOf(await widget.call('send', 'engines:probe', { number: 1 })), null)
  await eventuallyIncludes(() => actions.at(-1), { kind: 'send', name: 'engines:probe', data: { number: 1 } })
}

function errorOf(outcome: Awaited<ReturnType<PlainControl['call']>>): string | null {
  return 'message' in outcome ? outcome.message : null
}
