import { exposeControl } from '../control'
import type { JournalEntry } from '../frame-journal'
import { QiscusFrame, type QiscusMessage, type QiscusMount } from './qiscus-frame'

/** Control of the Qiscus host page; `app` is the name passed to `mount`. */
export interface QiscusHostControl {
  /** Mounts an app in a container whose id is the app's name. */
  mount(app: string, options: QiscusMount): void
  reload(app: string): void
  /** Returns the messages that the host processed. */
  processed(app: string): readonly QiscusMessage[]
  /** Returns the messages from the frame that were ignored, with the rule that applies. */
  ignored(app: string): readonly { message: unknown; rule: string }[]
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

const apps = new Map<string, QiscusFrame>()

function appNamed(name: string): QiscusFrame {
  const app = apps.get(name)
  if (app) return app
  throw new Error(`There is no app "${name}". Mount it first.`)
}

const control: QiscusHostControl = {
  mount: (name, options) => void apps.set(name, new QiscusFrame(name, options)),
  reload: (name) => appNamed(name).reload(),
  processed: (name) => appNamed(name).processed,
  ignored: (name) => appNamed(name).ignored,
  journal: (name) => appNamed(name).journal.entries,
  display: (name) => appNamed(name).display,
  setTicket: (name, ticket) => appNamed(name).setTicket(ticket),
  updateTicket: (name, ticket) => appNamed(name).updateTicket(ticket),
  setMode: (name, mode) => appNamed(name).setMode(mode),
  send: (name, event, payload) => appNamed(name).send(event, payload),
}
exposeControl(control)
