import { createHost, type AppDefinition, type HostOptions, type MountedApp } from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import { exposeControl } from '../control'
import { createWatch, type WatchReport } from './watch'

/** Control of a watched page with a host. */
export interface FuzzHostControl {
  /** Creates the host and mounts an app, which is watched, in a container whose id is the app's. */
  start(options: Pick<HostOptions, 'user' | 'ticket'>, app: AppDefinition): void
  /** Replaces it with another page of the same app. */
  replace(app: AppDefinition): void
  report(): WatchReport
  status(): string
  sectionTitles(): readonly string[]
  toasts(): readonly string[]
}

const titles: string[] = []
const toasts: string[] = []
let app: MountedApp | null = null
let remount: (definition: AppDefinition) => void = () => {}
const watch = createWatch('host', () => (app ? { app: app.state.get() } : {}))

const control: FuzzHostControl = {
  start(options, definition) {
    const host = createHost({
      desks: deskHosts,
      ...options,
      readyTimeoutMs: 0,
      onTraffic: ({ direction, verdict }) => void (direction === 'in' && watch.verdict(verdict)),
    })
    host.on('section', ({ section }) => titles.push(section.title))
    host.on('toast', ({ toast }) => toasts.push(toast.content))
    const container = document.createElement('section')
    document.body.append(container)
    remount = (next) => {
      app?.unmount()
      container.id = next.id
      app = host.mount(next, container)
    }
    remount(definition)
    watch.listenLast()
  },
  replace: (definition) => remount(definition),
  report: watch.report,
  status: () => app?.state.get().status ?? 'none',
  sectionTitles: () => titles,
  toasts: () => toasts,
}
exposeControl(control)
