import { exposeControl } from '../control'
import { keepJournal, type FrameJournal, type JournalEntry } from '../frame-journal'

/** Control of the host page in plain mode; `app` is the name passed to `mount`. */
export interface PlainHostControl {
  /** Mounts an app, whose URL must contain `connection=plain`, in a container whose id is the app's name. */
  mount(app: string, options: { url: string }): void
  /** Returns the messages from the app, oldest first. */
  messages(app: string): readonly PlainMessage[]
  /** Returns everything that passed between the page and the frame. */
  journal(app: string): readonly JournalEntry[]
  /** Sends any event. */
  send(app: string, event: string, data: unknown): void
}

/** A message of a widget in plain mode. */
export interface PlainMessage {
  plugin_id: string | null
  message: string
  data: unknown
}

interface PlainApp {
  origin: string
  journal: FrameJournal
  messages: PlainMessage[]
}

const apps = new Map<string, PlainApp>()

function appNamed(name: string): PlainApp {
  const app = apps.get(name)
  if (app) return app
  throw new Error(`There is no app "${name}". Mount it first.`)
}

function mount(name: string, url: string): void {
  const container = Object.assign(document.createElement('section'), { id: name })
  const frame = document.createElement('iframe')
  document.body.append(container)
  container.append(frame)
  const app: PlainApp = { origin: new URL(url).origin, journal: keepJournal(frame, container), messages: [] }
  app.journal.onMessage((message) => {
    if (isPlainMessage(message)) app.messages.push(message)
  })
  apps.set(name, app)
  frame.src = url
}

function isPlainMessage(value: unknown): value is PlainMessage {
  if (typeof value !== 'object' || value === null) return false
  return 'plugin_id' in value && 'message' in value && typeof value.message === 'string'
}

const control: PlainHostControl = {
  mount: (name, { url }) => mount(name, url),
  messages: (name) => appNamed(name).messages,
  journal: (name) => appNamed(name).journal.entries,
  send(name, event, data) {
    const { journal, origin } = appNamed(name)
    journal.post({ event_name: `livechat:${event}`, event_data: data }, origin)
  },
}
exposeControl(control)
