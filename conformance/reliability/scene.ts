import type { Action, Theme } from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import { watch, type Watched } from '@deskbridge/fixtures/watch'
import { createFaults } from '@deskbridge/host-emulator/faults'
import {
  createHostEngine,
  type AppDefinition,
  type AttachedApp,
  type HostEngine,
  type HostTicket,
  deskHosts,
} from '@deskbridge/host/engine'
import { createFrameWire, widgetOrigin, type WiredWindow } from './frame-wire'
import { openPage } from '../desks/page'
import type { Place } from './places'
import type { State } from './reliability'
import { openWidgetPage, type WidgetPage } from './widget-page'

/** A host with the app in the frame, and everything that can be observed of it. */
export interface HostPage {
  readonly window: WiredWindow
  /** URL of the app's frame. */
  readonly url: string
  readonly engine: HostEngine
  readonly app: AttachedApp
  /** What the app asked for, in order. */
  readonly actions: readonly Action[]
  /** Number of times that a document became ready. */
  readonly readyCount: number
  /** Number of announcements that the host acted upon. */
  readonly announced: number
  /** Time when the host last acted upon a message of the app. */
  readonly heardAt: number
  /** The host's own calls of the app. */
  readonly promises: readonly Watched<unknown>[]
  /** Calls the app. */
  call(): void
  /** Ends the host. */
  end(): void
}

/** A widget in a frame of a host, on a clock that only the test moves. */
export type Scene = ReturnType<typeof openScene>

/** Opens a {@link Scene}: the document has been put into the frame, and nothing has been said. */
export function openScene(place: Place) {
  const clock = createFakeClock()
  const faults = createFaults()
  const wire = createFrameWire(clock, faults, place.host.exampleOrigin)
  const hosts: HostPage[] = []
  const pages: WidgetPage[] = []

  const openHost = (): HostPage => {
    const host = createHostPage(place, wire.openHost())
    hosts.push(host)
    return host
  }
  const openDocument = (): WidgetPage => {
    openPage(hosts.at(-1)!.url)
    const page = openWidgetPage(place, wire.openDocument())
    pages.push(page)
    return page
  }
  const living = () => hosts.filter(({ app }) => app.state.get().status !== 'detached')
  let isRemoved = false

  const scene = {
    place,
    clock,
    faults,
    wire,
    /** Every host that there has been, the latest last. */
    hosts,
    /** Every document that there has been, the one in the frame last. */
    pages,
    get host() {
      return hosts.at(-1)!
    },
    get page() {
      return pages.at(-1)!
    },
    /** Whether the frame was removed from the page. */
    get isRemoved() {
      return isRemoved
    },
    openHost,
    /** Puts a new document into the frame, whose widget connects and acts at once. */
    async load() {
      const page = openDocument()
      page.connect()
      page.act(4)
      await clock.advance(1)
      scene.host.app.frameLoaded()
    },
    /** Removes the frame, as its host notices. */
    remove() {
      isRemoved = true
      wire.removeDocument()
      scene.host.app.detach()
    },
    /** Returns the hosts that the document in the frame is ready at. */
    speakers: () => hosts.filter(({ app }) => app.state.get().status === 'ready'),
    /** Opens another ticket at every host. */
    setTicket(ticket: HostTicket) {
      for (const { engine } of living()) engine.setTicket(ticket)
    },
    /** Changes the theme of every host. */
    setTheme(theme: Theme) {
      for (const { engine } of living()) engine.setTheme(theme)
    },
  }
  openHost()
  openDocument()
  return scene
}

function createHostPage(place: Place, window: WiredWindow): HostPage {
  const actions: Action[] = []
  const promises: Watched<unknown>[] = []
  let readyCount = 0
  let announced = 0
  let heardAt = 0
  const { clock } = window.gate
  const engine = createHostEngine({
    desks: deskHosts,
    user: neutralUser,
    ticket: neutralTicket,
    theme: 'light',
    clock,
    onTraffic({ direction, name, verdict }) {
      if (direction === 'out' || verdict !== 'delivered') return
      heardAt = clock.now()
      if (name === place.announcement) announced++
    },
  })
  engine.on('action', ({ action }) => actions.push(action))
  engine.on('ready', () => readyCount++)
  const definition: AppDefinition = {
    id: 'parcels',
    name: 'Parcels',
    url: `${widgetOrigin}/`,
    desk: place.id,
    placement: place.placement,
    mode: place.mode ?? 'embed',
    openingState: { title: 'Parcel', components: [{ type: 'divider' }] },
  }
  const frame = engine.reserveFrame(definition)
  const app = engine.attach(definition, window.link, { ...frame, isLoaded: false })
  return {
    window,
    url: frame.url,
    engine,
    app,
    actions,
    promises,
    get readyCount() {
      return readyCount
    },
    get announced() {
      return announced
    },
    get heardAt() {
      return heardAt
    },
    call: () => void promises.push(watch(app.send('numbered', {}))),
    end() {
      engine.destroy()
      window.link.close()
    },
  }
}

/** Time after which nothing of a connection attempt, a request or a repetition is left, in milliseconds. */
export const settleMs = 120_000

/** Brings the widget of a scene into a state; it acts as soon as it can. */
export async function bringTo(scene: Scene, state: State): Promise<void> {
  const { clock, faults, host, page } = scene
  const isUnheard = state === 'failed'
  if (isUnheard) faults.drop({ direction: 'to-widget' })
  if (state !== 'idle') page.connect()
  page.act(1)
  host.app.frameLoaded()
  const waitsMs: Record<State, number> = {
    idle: 15,
    connecting: 5,
    handshaking: 15,
    connected: 1000,
    failed: 15_000,
    closed: 1000,
  }
  await clock.advance(waitsMs[state])
  faults.clear()
  if (state === 'closed') page.widget.close()
}
