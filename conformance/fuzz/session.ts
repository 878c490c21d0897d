import { createWidget, isWidgetError, type Desk, type Widget, type WidgetEventType } from '@deskbridge/core'
import { observeVerdicts } from '@deskbridge/core/internal'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { section } from '@deskbridge/fixtures/section'
import { neutralTicket, neutralUser, otherNeutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import {
  createHostEngine,
  type AppDefinition,
  type HostEngine,
  type HostEventType,
  deskHosts,
} from '@deskbridge/host/engine'
import { createDesk } from '../desks/places'
import { openPage } from '../desks/page'
import type { Setup } from './setups'
import { checkAction } from './state-checks'
import { createWire, origins } from './wire'

/** A genuine widget and a genuine host in the middle of a session. */
export type Session = ReturnType<typeof createSession>

const widgetEvents: readonly WidgetEventType[] = ['ticketChange', 'sectionButtonClick', 'reconnect']
const hostEvents: readonly HostEventType[] = [
  'ready',
  'failed',
  'section',
  'badge',
  'resize',
  'fullscreen',
  'toast',
  'track',
]

/** Puts a widget and a host on the two ends of a wire; nothing has been said yet, and time passes only as `tick()` says. */
export function createSession(setup: Setup) {
  const clock = createFakeClock()
  const wire = createWire()
  const mistyped: string[] = []
  const events: unknown[] = []
  const outcomes: Promise<unknown>[] = []
  const host = createHostEngine({
    desks: deskHosts,
    user: neutralUser,
    ticket: neutralTicket,
    clock,
    readyTimeoutMs: 0,
    ...(setup.answersAll && { respond: answer }),
    onTraffic: ({ verdict }, envelope) => envelope && wire.report(envelope, verdict),
  })
  const definition: AppDefinition = {
    id: 'notes',
    name: 'Notes',
    url: `${origins.widget}/?${setup.facts.connections?.[setup.connection] ?? ''}`,
    desk: setup.isInHostOfEveryDesk ? 'auto' : setup.id,
    placement: setup.placement,
    mode: setup.mode ?? 'embed',
    openingState: { title: 'Notes', components: [{ type: 'divider' }] },
  }
  const frame = host.reserveFrame(definition, origins.host)
  const app = host.attach(definition, wire.open('host'), { ...frame, isLoaded: false })
  for (const type of hostEvents) host.on(type, ({ app: _app, ...event }) => void events.push({ type, event }))
  host.on('action', ({ action }) => {
    const bad = checkAction(action)
    if (bad) mistyped.push(bad)
  })
  const openDocument = () => {
    const link = wire.open('widget')
    observeVerdicts(link, wire.report)
    openPage(frame.url)
    const widget = createWidget({
      desks: desksOf(setup),
      link,
      clock,
      connectTimeoutMs: 0,
    })
    for (const type of widgetEvents) widget.on(type, (event) => void events.push({ type, event }))
    widget.on('sectionButtonClick', ({ buttonId }) => {
      if (typeof buttonId !== 'string') mistyped.push('sectionButtonClick.buttonId')
    })
    widget.on('message', ({ name }) => {
      if (typeof name !== 'string') mistyped.push('message.name')
    })
    return widget
  }

  const session = {
    setup,
    clock,
    wire,
    host,
    app,
    widget: openDocument(),
    /** The parts of events and actions that were not of their declared types. */
    mistyped,
    /** Lets one thing happen: the next message arrives, or else the next step of the script is taken; returns whether there was any. */
    async tick(): Promise<boolean> {
      const step = wire.deliverNext() ? null : steps.shift()
      if (step) outcomes.push(settledAs(step.name, step.run(session)))
      const hasMore = steps.length > 0
      await clock.advance()
      return step !== undefined || hasMore
    },
    /** Puts a new document of the widget into the frame. */
    reload() {
      wire.forget()
      app.frameUnloaded()
      session.widget.close()
      session.widget = openDocument()
    },
    /** Forgets what the session has recorded, which grows by itself. */
    forget() {
      wire.forget()
      events.length = 0
    },
    /** Returns everything that the two sides have come to, in a form that can be compared. */
    async outcome() {
      return {
        widget: comparable(session.widget.state.get()),
        app: comparable(app.state.get()),
        events: events.map(comparable),
        outcomes: await Promise.race([Promise.all(outcomes), clock.advance().then(() => 'unsettled')]),
      }
    },
  }
  const steps = script(setup)
  return session
}

function answer({ name }: { readonly name: string }): Promise<string> {
  return name.length % 2 ? Promise.reject(new Error(name)) : Promise.resolve(name)
}

function desksOf(setup: Setup): readonly Desk[] {
  const { placement, createDesks, isOfEveryDesk, pinsFirst } = setup
  const desks = isOfEveryDesk ? createDesks({ placement }) : [createDesk(setup, placement)]
  return pinsFirst ? desks : desks.map((desk) => ({ ...desk, ownHostOrigins: [origins.host] }))
}

interface Step {
  readonly name: string
  run(session: { widget: Widget; host: HostEngine; app: Session['app']; reload(): void }): unknown
}

/** Lists what a widget and its desk do in an ordinary day; what the desk lacks is refused by the widget itself. */
function script({ mode }: Setup): Step[] {
  const begin: Step[] = [
    { name: 'connect', run: ({ widget }) => widget.connect() },
    { name: 'load', run: ({ app }) => app.frameLoaded() },
  ]
  const use: Step[] = [
    { name: 'section', run: ({ widget }) => widget.setSection(section) },
    { name: 'badge', run: ({ widget }) => widget.setBadge(2) },
    { name: 'text', run: ({ widget }) => widget.insertText('On its way.') },
    { name: 'toast', run: ({ widget }) => widget.showToast({ content: 'Saved', kind: 'success' }) },
    { name: 'track', run: ({ widget }) => widget.trackEvent('opened', { from: 'menu' }) },
    { name: 'raw', run: ({ widget }) => widget.send('custom_message', { any: ['data'] }) },
    { name: 'resize', run: ({ widget }) => widget.resize({ width: 320, height: '50%' }) },
    { name: 'fullscreen', run: ({ widget }) => widget.setFullscreen(true) },
    { name: 'no fullscreen', run: ({ widget }) => widget.setFullscreen(false) },
    { name: 'ticket', run: ({ widget }) => widget.refreshTicket() },
    { name: 'user', run: ({ widget }) => widget.refreshUser() },
    { name: 'change', run: ({ host }) => host.setTicket(withRequester(neutralTicket, 'Changed')) },
    { name: 'theme', run: ({ host }) => host.setTheme('dark') },
    { name: 'click', run: ({ app }) => app.clickSectionButton('refund') },
    { name: 'event', run: ({ app }) => app.send('page_data', { queryParams: {} }) },
    { name: 'another user', run: ({ host }) => host.setUser({ ...neutralUser, name: 'Another' }) },
    { name: 'switch', run: ({ host }) => host.setTicket(otherNeutralTicket) },
    { name: 'mode', run: ({ app }) => app.setMode(mode === 'popup' ? 'embed' : 'popup') },
    { name: 'first mode', run: ({ app }) => app.setMode(mode ?? 'embed') },
  ]
  const close: Step[] = [
    { name: 'close', run: ({ widget }) => widget.close() },
    {
      name: 'change while closed',
      run: ({ host }) => host.setTicket(withRequester(otherNeutralTicket, 'Other')),
    },
    { name: 'connect again', run: ({ widget }) => widget.connect() },
    { name: 'reload', run: (session) => session.reload() },
  ]
  const end = use.filter(({ name }) => ['section', 'toast', 'badge', 'change', 'click'].includes(name))
  return [...begin, ...use, ...close, ...begin, ...end]
}

async function settledAs(name: string, result: unknown): Promise<string> {
  try {
    await result
    return `${name}: done`
  } catch (error) {
    return `${name}: ${isWidgetError(error) ? error.code : String(error)}`
  }
}

/** Replaces what differs between two equal sessions, or cannot be compared. */
function comparable(value: unknown): unknown {
  if (value instanceof Error) return isWidgetError(value) ? value.code : String(value)
  if (value instanceof Set) return [...value]
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(comparable)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, comparable(part)]))
}
