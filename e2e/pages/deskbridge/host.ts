import { select } from '@deskbridge/core'
import {
  createHost,
  type AppDefinition,
  type AppStatus,
  type AttachedAppState,
  type Host,
  type HostDiagnostic,
  type HostEventType,
  type HostOptions,
  type HostTicket,
  type ModalRequest,
  type MountedApp,
  type MountOptions,
  type Mode,
  type Theme,
  type TrafficEntry,
  type UserData,
} from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import { mountSection } from '@deskbridge/host/ui'
import { exposeControl } from '../control'
import { outcomeOf, reasonOf, type Outcome, type Reason } from '../outcome'

/** Options of our host that can be sent into the page. */
export type DeskbridgeHostStart = Pick<HostOptions, 'user' | 'ticket' | 'theme' | 'readyTimeoutMs'> & {
  /** What the helpdesk itself answers to messages, by their names. */
  answers?: Readonly<Record<string, unknown>>
  /** Whether modals are opened, the first one of an app in a container whose id is the app's and `-modal-1`. */
  opensModals?: boolean
}

/** State of an app, in a form that can be sent out of the page. */
export type AppReport = Omit<AttachedAppState, 'error'> & { error: Reason | null }

/** An event of the host; `app` is the app's id in its definition, `open-app` a click in a section that opens the app. */
export type HostEventRecord = { type: HostEventType | 'open-app'; app: string } & Record<string, unknown>

/** Control of a page with our host; `app` is the id in the app's definition. */
export interface DeskbridgeHostControl {
  /** Creates the host, which the page does not have initially. */
  start(options: DeskbridgeHostStart): void
  /** Mounts an app in a container whose id is the app's, and renders its section there. */
  mount(app: AppDefinition, options?: MountOptions): void
  /** Mounts an app in a document that inherits the page's origin, in a frame in the app's container. */
  mountInside(document: InheritingDocument, app: AppDefinition, options?: MountOptions): Promise<void>
  /** Moves the frame into a new document of the page, and returns the stage once observers have been notified. */
  moveInside(document: InheritingDocument, app: string): Promise<AppStatus>
  /** Removes the frame that {@link mountInside} or {@link moveInside} added. */
  removeInside(app: string): void
  reload(app: string): void
  /** Calls the app, and reloads it before it can answer. */
  callAndReload(app: string): Promise<Outcome>
  /** Moves the frame within the container, alone or with its parent element, and returns the stage right after. */
  move(app: string, by: 'frame' | 'element'): Promise<AppStatus>
  /** Removes the frame from the page without notifying the host. */
  removeFrame(app: string): void
  unmount(app: string): void
  setUser(user: UserData): void
  setTicket(ticket: HostTicket | null): void
  setTheme(theme: Theme): void
  setMode(app: string, mode: Mode): void
  exitFullscreen(app: string): void
  /** Opens a ticket next to one app. */
  setAppTicket(app: string, ticket: HostTicket | null): void
  clickSectionButton(app: string, buttonId: string): void
  send(app: string, name: string, data: unknown): Promise<Outcome>
  appId(app: string): string
  state(app: string): AppReport
  /** Returns the stages that the app has passed through, the current one last. */
  statuses(app: string): readonly AppStatus[]
  /** Returns the ids of the attached apps. */
  attached(): readonly string[]
  /** Returns the events of the host, oldest first. */
  events(): readonly HostEventRecord[]
  /** Returns every message between the host and any window, oldest first. */
  traffic(): readonly TrafficEntry[]
  diagnostics(): readonly HostDiagnostic[]
}

/** A kind of document whose URL does not show its origin. */
export type InheritingDocument = 'about:blank' | 'srcdoc' | 'blob'

interface OpenedApp {
  mounted: MountedApp
  container: HTMLElement
  statuses: AppStatus[]
}

const NAMED_EVENTS = [
  'section',
  'badge',
  'resize',
  'fullscreen',
  'toast',
  'insertText',
  'updateTicket',
  'track',
  'message',
] as const

const opened = new Map<string, OpenedApp>()
const events: HostEventRecord[] = []
const traffic: TrafficEntry[] = []
const diagnostics: HostDiagnostic[] = []
let running: Host | undefined
let modalCount = 0

function host(): Host {
  if (running) return running
  throw new Error('There is no host. Call start() first.')
}

function appNamed(id: string): OpenedApp {
  const app = opened.get(id)
  if (app) return app
  throw new Error(`There is no app "${id}". Mount it first.`)
}

function start({ answers, opensModals, ...options }: DeskbridgeHostStart): void {
  running = createHost({
    desks: deskHosts,
    ...options,
    ...(answers && { respond: ({ name }) => answers[name] }),
    ...(opensModals && { openModal }),
    onTraffic: (entry) => traffic.push(entry),
    onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
  })
  running.on('ready', ({ app }) => events.push({ type: 'ready', app: app.app.id }))
  running.on('failed', ({ app, error }) =>
    events.push({ type: 'failed', app: app.app.id, error: reasonOf(error) }),
  )
  for (const type of NAMED_EVENTS) {
    running.on(type, ({ app, ...done }) => events.push({ type, app: app.app.id, ...done }))
  }
}

function openContainer({ id }: AppDefinition): { container: HTMLElement; place: HTMLElement } {
  const container = Object.assign(document.createElement('section'), { id })
  const place = document.createElement('div')
  container.append(place)
  document.body.append(container)
  return { container, place }
}

function openModal({ definition }: ModalRequest): MountedApp {
  const id = `${definition.id}-modal-${++modalCount}`
  const { container, place } = openContainer({ ...definition, id })
  const mounted = host().mount(definition, place)
  opened.set(id, { mounted, container, statuses: [] })
  mounted.state.subscribe(({ status }) => {
    if (status === 'detached') container.remove()
  })
  return mounted
}

function mount(definition: AppDefinition, options?: MountOptions): void {
  const { container, place } = openContainer(definition)
  show(definition, container, () => host().mount(definition, place, options))
}

/** Opens a document of a kind in a frame at the end of an element. */
async function openInside(kind: InheritingDocument, place: HTMLElement): Promise<HTMLElement> {
  const frame = document.createElement('iframe')
  const html = '<!doctype html><title>inside</title><body></body>'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  if (kind === 'srcdoc') frame.srcdoc = html
  if (kind === 'blob') frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  place.append(frame)
  await loaded
  return frame.contentDocument!.body
}

function show(definition: AppDefinition, container: HTMLElement, mountApp: () => MountedApp): void {
  const mounted = mountOrRemove(container, mountApp)
  const statuses = [mounted.state.get().status]
  select(mounted.state, ({ status }) => status).subscribe((status) => statuses.push(status))
  mountSection(
    container,
    select(mounted.state, ({ section }) => section),
    {
      onClick: mounted.clickSectionButton,
      onOpenApp: () => events.push({ type: 'open-app', app: definition.id }),
    },
  )
  opened.set(definition.id, { mounted, container, statuses })
}

function mountOrRemove(container: HTMLElement, mountApp: () => MountedApp): MountedApp {
  try {
    return mountApp()
  } catch (error) {
    container.remove()
    throw error
  }
}

async function move(id: string, by: 'frame' | 'element'): Promise<AppStatus> {
  const { mounted, container } = appNamed(id)
  const place = document.createElement('div')
  container.prepend(place)
  place.append(by === 'frame' ? mounted.iframe : (mounted.iframe.parentElement ?? mounted.iframe))
  // Mutation observers are notified in a microtask.
  await Promise.resolve()
  return mounted.state.get().status
}

function report(id: string): AppReport {
  const state = appNamed(id).mounted.state.get()
  return { ...state, error: state.error && reasonOf(state.error) }
}

const control: DeskbridgeHostControl = {
  start,
  mount,
  async mountInside(kind, definition, options) {
    const { container, place } = openContainer(definition)
    const inside = await openInside(kind, place)
    show(definition, container, () => host().mount(definition, inside, options))
  },
  async moveInside(kind, id) {
    const { mounted, container } = appNamed(id)
    const inside = await openInside(kind, container)
    inside.append(mounted.iframe)
    await Promise.resolve()
    return mounted.state.get().status
  },
  removeInside: (id) => appNamed(id).container.querySelector('iframe')?.remove(),
  reload: (id) => appNamed(id).mounted.reload(),
  callAndReload(id) {
    const { mounted } = appNamed(id)
    const outcome = outcomeOf(() => mounted.send('probe', null), 10_000)
    mounted.reload()
    return outcome
  },
  move,
  removeFrame: (id) => appNamed(id).mounted.iframe.remove(),
  unmount: (id) => appNamed(id).mounted.unmount(),
  setUser: (user) => host().setUser(user),
  setTicket: (ticket) => host().setTicket(ticket),
  setTheme: (theme) => host().setTheme(theme),
  setMode: (id, mode) => appNamed(id).mounted.setMode(mode),
  exitFullscreen: (id) => appNamed(id).mounted.exitFullscreen(),
  setAppTicket: (id, ticket) => appNamed(id).mounted.setTicket(ticket),
  clickSectionButton: (id, buttonId) => appNamed(id).mounted.clickSectionButton(buttonId),
  send: (id, name, data) => outcomeOf(() => appNamed(id).mounted.send(name, data), 10_000),
  appId: (id) => appNamed(id).mounted.appId,
  state: report,
  statuses: (id) => appNamed(id).statuses,
  attached: () =>
    host()
      .state.get()
      .apps.map(({ app }) => app.id),
  events: () => events,
  traffic: () => traffic,
  diagnostics: () => diagnostics,
}
exposeControl(control)
