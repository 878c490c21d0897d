import {
  createHost,
  type AppDefinition,
  type Host,
  type MountedApp,
  type TrafficEntry,
} from '@deskbridge/host'
import { deskHosts, type DeskHost } from '@deskbridge/host/engine'
import { createExampleTickets, exampleUsers } from '@deskbridge/host-emulator/examples'

/** The widget that the page frames. */
export interface FramedWidget extends Pick<AppDefinition, 'mode' | 'placement' | 'url'> {
  /** The desk that frames it. */
  readonly desk: DeskHost['id']
  /** Time that it has to become ready, in milliseconds. */
  readonly readyTimeoutMs: number
}

/** How a widget started. */
export interface WidgetStart {
  /** Time until it was ready and had spoken, in milliseconds; `null` when it was not in time. */
  readonly readyAfterMs: number | null
  /** The origin that it spoke from when that is not its URL's. */
  readonly otherOrigin: string | null
}

/** A message of the widget. */
export interface WidgetMessage {
  /** Name of the message in the words of its desk. */
  readonly name: string
  /** Whether it only keeps the connection. */
  readonly isTransport: boolean
  /** Whether it announces the widget. */
  readonly isAnnouncement: boolean
}

/** The page of a desk with one widget, driven from outside. */
export interface DeskPage {
  /** Frames a widget, and resolves when it is ready and has spoken, or is late. */
  open(widget: FramedWidget): Promise<WidgetStart>
  /** Opens another ticket. */
  switchTicket(): void
  /** Returns the messages that the widget has sent to the desk, from an index on. */
  messages(from: number): readonly WidgetMessage[]
}

declare global {
  var deskPage: DeskPage
}

const tickets = createExampleTickets(new Date())
const received: WidgetMessage[] = []

/** What becomes of messages that show nothing of the widget. */
const meaningless = new Set<TrafficEntry['verdict']>([
  'ignored:foreign',
  'ignored:other-desk',
  'ignored:other-origin',
  'ignored:duplicate',
  'ignored:stale',
])

let host: Host
let otherOrigin: string | null = null
let onReceived = () => {}
let opened = 0

const currentTicket = () => tickets[opened % 2]!.ticket

function record({ direction, desk, name, verdict, origin }: TrafficEntry): void {
  if (direction !== 'in') return
  if (verdict === 'ignored:other-origin') otherOrigin = origin
  if (meaningless.has(verdict)) return
  const facts = deskHosts.find(({ id }) => id === desk)?.messages[name]
  received.push({
    name,
    isTransport: facts?.isTransport === true,
    isAnnouncement: facts?.isAnnouncement === true,
  })
  onReceived()
}

function waitUntilReady({ state }: MountedApp): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = () => {
      const { status } = state.get()
      if (status === 'loading' || status === 'loaded') return
      unsubscribe()
      resolve(status === 'ready')
    }
    const unsubscribe = state.subscribe(settle)
    settle()
  })
}

/** Resolves with whether the widget has spoken in time: some desks take every page that has loaded as ready. */
function waitUntilSpoken(timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    onReceived = () => resolve(true)
    if (received.length > 0) onReceived()
    setTimeout(() => resolve(false), timeoutMs)
  })
}

globalThis.deskPage = {
  async open({ readyTimeoutMs, ...widget }) {
    const startedAt = performance.now()
    const [user] = exampleUsers
    host = createHost({
      desks: deskHosts,
      user,
      ticket: currentTicket(),
      theme: 'light',
      readyTimeoutMs,
      onTraffic: record,
    })
    const app = host.mount({ id: 'doctor', name: 'Widget', ...widget }, document.body)
    const isReady = (await Promise.all([waitUntilReady(app), waitUntilSpoken(readyTimeoutMs)])).every(Boolean)
    return { readyAfterMs: isReady ? performance.now() - startedAt : null, otherOrigin }
  },
  switchTicket() {
    opened++
    host.setTicket(currentTicket())
  },
  messages: (from) => received.slice(from),
}
