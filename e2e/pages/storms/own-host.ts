import { neutralUser } from '@deskbridge/fixtures/tickets'
import {
  createHost,
  type AppDefinition,
  type AppStatus,
  type HostTicket,
  type MountedApp,
} from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import { exposeControl } from '../control'
import { outcomeOf, type Outcome } from '../outcome'

/** A reload of an app's frame. */
export interface FrameReload {
  app: string
  /** Time to wait before it. */
  pauseMs: number
  /** The URL of the next document. */
  url: string
  /** Whether the host reloads the app; otherwise the frame navigates under it. */
  isHosts: boolean
}

/** Control of a page with our host, for storms; `app` is the id in the app's definition. */
export interface OwnStormHostControl {
  /** Mounts an app in a container whose id is the app's. */
  mount(app: AppDefinition): void
  /** Opens a ticket beside the app. */
  setTicket(app: string, ticket: HostTicket): void
  /** Reloads the frames one after the other, and opens a ticket beside the app right before the last reload. */
  storm(reloads: readonly FrameReload[], ticket: HostTicket): Promise<void>
  status(app: string): AppStatus
  /** Returns what the windows of the app's frame have posted, oldest first, however the host took it. */
  received(app: string): readonly unknown[]
  /** Returns the raw messages that the host acted upon. */
  messages(app: string): readonly { name: string; data: unknown }[]
  /** Calls the app. */
  call(app: string, name: string, deadlineMs: number): Promise<Outcome>
}

interface OpenedApp {
  mounted: MountedApp
  received: unknown[]
  messages: { name: string; data: unknown }[]
}

const opened = new Map<string, OpenedApp>()

// Registered before the host's listener, so that what a test reads is never older than what the host has done.
window.addEventListener('message', ({ source, data }) => {
  for (const { mounted, received } of opened.values())
    if (mounted.iframe.contentWindow === source) received.push(structuredClone(data))
})

const host = createHost({ desks: deskHosts, user: neutralUser })
host.on('message', ({ app, name, data }) => appNamed(app.app.id).messages.push({ name, data }))

function appNamed(id: string): OpenedApp {
  const app = opened.get(id)
  if (app) return app
  throw new Error(`There is no app "${id}". Mount it first.`)
}

const control: OwnStormHostControl = {
  mount(app) {
    const container = Object.assign(document.createElement('section'), { id: app.id })
    document.body.append(container)
    opened.set(app.id, { mounted: host.mount(app, container), received: [], messages: [] })
  },
  setTicket: (app, ticket) => appNamed(app).mounted.setTicket(ticket),
  async storm(reloads, ticket) {
    for (const { app, pauseMs, url, isHosts } of reloads) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      const { mounted } = appNamed(app)
      if (url === reloads.at(-1)!.url) mounted.setTicket(ticket)
      // A host may have added to the app's URL.
      const search = [...new URL(mounted.iframe.src).searchParams, ...new URL(url).searchParams]
      const next = new URL(url)
      for (const [name, value] of search) next.searchParams.set(name, value)
      mounted.iframe.src = next.href
      if (isHosts) mounted.reload()
    }
  },
  status: (app) => appNamed(app).mounted.state.get().status,
  received: (app) => appNamed(app).received,
  messages: (app) => appNamed(app).messages,
  call: (app, name, deadlineMs) => outcomeOf(() => appNamed(app).mounted.send(name, null), deadlineMs),
}
exposeControl(control)
