import type { WidgetMessage } from '@deskbridge/core/desks/text'
import { createTextHost } from '@deskbridge/fixtures/text-host'
import { exposeControl } from '../control'
import { openFrame, type JournalEntry } from '../frame-journal'

/** Control of the host page in plain mode; `app` is the name passed to `mount`. */
export interface PlainHostControl {
  /** Mounts an app, whose URL must contain `connection=plain`, in a container whose id is the app's name. */
  mount(app: string, options: { url: string }): void
  /** Returns the messages from the app, oldest first. */
  messages(app: string): readonly WidgetMessage[]
  /** Returns everything that passed between the page and the frame. */
  journal(app: string): readonly JournalEntry[]
  /** Sends any event. */
  send(app: string, event: string, data: unknown): void
}

const apps = new Map<string, ReturnType<typeof openApp>>()

function openApp(name: string, url: string) {
  const { journal, link } = openFrame(name, url)
  return { journal, host: createTextHost(link, { isPlain: true }) }
}

function appNamed(name: string): ReturnType<typeof openApp> {
  const app = apps.get(name)
  if (app) return app
  throw new Error(`There is no app "${name}". Mount it first.`)
}

const control: PlainHostControl = {
  mount: (name, { url }) => void apps.set(name, openApp(name, url)),
  messages: (name) => appNamed(name).host.messages,
  journal: (name) => appNamed(name).journal.entries,
  send: (name, event, data) => void appNamed(name).host.send(event, data),
}
exposeControl(control)
