import type { Action, WidgetOptions } from '@deskbridge/core'
import { neutralUser } from '@deskbridge/fixtures/tickets'
import { neutralTicket } from './tickets'
import {
  createHost,
  type AppDefinition,
  type Host,
  type HostDiagnostic,
  type HostOptions,
  type HostTicket,
  type MountedApp,
  type MountOptions,
  type TrafficEntry,
} from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import type { EnginePageName } from '../pages'
import { eventuallyIncludes, expectEqual, found } from './expect'
import { reloadsForTicket, type Place } from './places'
import { collectControls, type RemoteControl } from './remote-control'
import type { CommonControl } from './widgets/common-control'
import type { PlainControl } from './widgets/plain'

/** The suite's origins beside the desk's own. */
export const origins = document.documentElement.dataset as Readonly<{
  widgetOrigin: string
  thirdOrigin: string
}>

/** The controls that pages offer to the stage. */
export const controls = collectControls()

/** How an app is mounted for a case. */
export interface MountRequest {
  /** Page of the widget; default `plain`. */
  readonly page?: EnginePageName
  /** Options of the widget. */
  readonly widget?: Pick<WidgetOptions, 'hostOrigins' | 'connectTimeoutMs' | 'requestTimeoutMs'>
  /** Members of the app's definition. */
  readonly app?: Partial<AppDefinition>
  readonly mount?: MountOptions
  /** What the app is mounted in; default an element of the scene. */
  readonly container?: Element
}

/** A host in the page, which ends with its case. */
export interface Desk {
  readonly host: Host
  readonly container: HTMLElement
  readonly actions: readonly Action[]
  readonly traffic: readonly TrafficEntry[]
  readonly diagnostics: readonly HostDiagnostic[]
  /** Mounts an app, and returns it without waiting for its page. */
  mount(request?: MountRequest): MountedApp
  /** Mounts an app, and returns it with the control of its page. */
  open<Control = PlainControl>(request?: MountRequest): Promise<OpenedApp<Control>>
  /** Mounts an app with a widget in plain JavaScript, connects it, and waits for the ticket and the user where the desk sends them. */
  connect(request?: MountRequest): Promise<OpenedApp<PlainControl>>
}

/** An app and the control of its page. */
export interface OpenedApp<Control> {
  readonly app: MountedApp
  readonly widget: RemoteControl<Control>
}

/** What a case gets. */
export interface Scene {
  /** Opens a desk with a ticket and a user, for apps in a place. */
  openDesk(place: Place, options?: Partial<HostOptions>): Desk
  /** Runs when the case is over. */
  onEnd(undo: () => unknown): void
}

/** Creates a scene, and returns what ends it. */
export function createScene(): { scene: Scene; end(): Promise<void> } {
  const undos: (() => unknown)[] = []
  const onEnd = (undo: () => unknown) => void undos.unshift(undo)
  return {
    scene: { openDesk: (place, options = {}) => openDesk(place, options, onEnd), onEnd },
    async end() {
      for (const undo of undos) await undo()
    },
  }
}

function openDesk(place: Place, options: Partial<HostOptions>, onEnd: Scene['onEnd']): Desk {
  const [actions, traffic, diagnostics]: [Action[], TrafficEntry[], HostDiagnostic[]] = [[], [], []]
  const host = createHost({
    desks: deskHosts,
    user: neutralUser,
    ticket: neutralTicket,
    onTraffic: (entry) => traffic.push(entry),
    onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    ...options,
  })
  host.on('action', ({ action }) => actions.push(action))
  const container = document.createElement('section')
  document.body.append(container)
  onEnd(() => {
    host.destroy()
    container.remove()
  })

  const desk: Desk = {
    host,
    container,
    actions,
    traffic,
    diagnostics,
    mount: ({ page = 'plain', widget, app, mount, container: other = container } = {}) =>
      host.mount({ ...definitionOf(place, urlOf(page, place, widget)), ...app }, other, mount),
    async open<Control>(request: MountRequest = {}) {
      const app = desk.mount(request)
      return { app, widget: await nextControl<Control>(app) }
    },
    async connect(request) {
      const opened = await desk.open<PlainControl>(request)
      onEnd(() => expectNoProblems(opened.app))
      expectEqual(await opened.widget.call('connect'), { value: undefined }, 'the outcome of connect()')
      await eventuallyIncludes(() => readArrivals(opened.widget), arrivalsIn(place))
      return opened
    },
  }
  return desk
}

/** Returns which of the things that a desk sends have arrived. */
async function readArrivals(widget: RemoteControl<PlainControl>) {
  const { ticketId, userName } = await widget.state()
  return { ticket: ticketId !== null, user: userName !== null }
}

function arrivalsIn({ capabilities }: Place): Partial<Awaited<ReturnType<typeof readArrivals>>> {
  const sent = (['ticket', 'user'] as const).filter((name) => capabilities.includes(name))
  return Object.fromEntries(sent.map((name) => [name, true]))
}

/** The controls of the pages that the frames show now. */
const shown = new WeakMap<MountedApp, unknown>()

/** Waits until the page that an app's frame shows next offers its control. */
export async function nextControl<Control = PlainControl>(app: MountedApp): Promise<RemoteControl<Control>> {
  const control = await found(() => controls.take<Control>(app.iframe.contentWindow), "the page's control")
  shown.set(app, control)
  return control
}

/** Sets the ticket of a host or an app, and returns the control of the page that gets it: of a new one where the desk reloads its apps for it. */
export async function openTicket<Control>(
  place: Place,
  { app, widget }: OpenedApp<Control>,
  setTicket: (ticket: HostTicket) => void,
  ticket: HostTicket,
): Promise<RemoteControl<Control>> {
  setTicket(ticket)
  return reloadsForTicket(place) ? nextControl<Control>(app) : widget
}

/** Sets the ticket as `openTicket()` does, and connects the widget of a new page. */
export async function switchTicket(
  ...request: Parameters<typeof openTicket<PlainControl>>
): Promise<RemoteControl<PlainControl>> {
  const [place] = request
  const widget = await openTicket(...request)
  if (reloadsForTicket(place)) expectEqual(await widget.call('connect'), { value: undefined })
  return widget
}

/** Throws if the app's page has violated its content security policy, or has not caught an error. */
async function expectNoProblems(app: MountedApp): Promise<void> {
  if (app.state.get().status === 'detached') return
  const page = shown.get(app) as RemoteControl<CommonControl>
  expectEqual(await page.problems(), [], "the page's problems")
}

/** Returns the URL of a page on the widgets' site, whose widget is for a place. */
export function urlOf(
  page: EnginePageName,
  { placement }: Pick<Place, 'placement'>,
  widget: object = {},
): string {
  const url = new URL(`/${page}.html`, origins.widgetOrigin)
  url.searchParams.set('widget', JSON.stringify({ placement, ...widget }))
  return url.href
}

/** Defines an app at a URL, for a place. */
export function definitionOf({ desk, placement, mode }: Place, url: string): AppDefinition {
  return {
    id: 'parcels',
    name: 'Parcels',
    url,
    desk,
    placement,
    mode,
    openingState: { title: 'Parcel', components: [{ type: 'divider' }] },
  }
}
