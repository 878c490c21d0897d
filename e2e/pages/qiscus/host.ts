import type { QiscusMessage } from '@deskbridge/core/desks/qiscus'
import { createQiscusHost, type IgnoredMessage, type QiscusFacts } from '@deskbridge/fixtures/qiscus-host'
import { exposeControl } from '../control'
import { openFrame, type JournalEntry } from '../frame-journal'

/** Options for mounting an app in the Qiscus host page. */
export type QiscusMount = QiscusFacts & { url: string }

/** Control of the Qiscus host page; `app` is the name passed to `mount`. */
export interface QiscusHostControl {
  /** Mounts an app in a container whose id is the app's name. */
  mount(app: string, options: QiscusMount): void
  reload(app: string): void
  /** Returns the messages that the host processed. */
  processed(app: string): readonly Omit<QiscusMessage, 'channel'>[]
  /** Returns the messages from the frame that were ignored, with the rule that applies. */
  ignored(app: string): readonly IgnoredMessage[]
  /** Returns everything that passed between the page and the frame. */
  journal(app: string): readonly JournalEntry[]
  /** Returns how the app is displayed. */
  display(app: string): { width: string; height: string; fullscreen: boolean }
  /** Sets the ticket without notifying the app, as a host that opens its first ticket. */
  setTicket(app: string, ticket: unknown): void
  /** Sets the ticket and notifies the app, where the placement has tickets. */
  updateTicket(app: string, ticket: unknown): void
  /** Sets the mode and notifies the app. */
  setMode(app: string, mode: 'popup' | 'embed'): void
  /** Posts any event. */
  send(app: string, event: string, payload?: unknown): void
}

const apps = new Map<string, ReturnType<typeof openApp>>()

function openApp(name: string, { url, ...facts }: QiscusMount) {
  const { frame, journal, link } = openFrame(name, url)
  return { frame, journal, host: createQiscusHost(link, facts) }
}

function appNamed(name: string): ReturnType<typeof openApp> {
  const app = apps.get(name)
  if (app) return app
  throw new Error(`There is no app "${name}". Mount it first.`)
}

const control: QiscusHostControl = {
  mount: (name, options) => void apps.set(name, openApp(name, options)),
  reload(name) {
    const { frame } = appNamed(name)
    const { src } = frame
    frame.src = src
  },
  processed: (name) => appNamed(name).host.processed.map(({ event, payload }) => ({ event, payload })),
  ignored: (name) => appNamed(name).host.ignored,
  journal: (name) => appNamed(name).journal.entries,
  display: (name) => appNamed(name).host.display,
  setTicket: (name, ticket) => void (appNamed(name).host.facts.ticket = ticket),
  updateTicket: (name, ticket) => appNamed(name).host.updateTicket(ticket),
  setMode: (name, mode) => appNamed(name).host.setMode(mode),
  send: (name, event, payload) => appNamed(name).host.send(event, payload),
}
exposeControl(control)
