import {
  createLinkPair,
  createWidget,
  qiscusDesk,
  select,
  textDesk,
  type Link,
  type Widget,
} from '@deskbridge/core'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import { createHost, type AppDefinition } from '@deskbridge/host'
import { mountSection } from '@deskbridge/host/ui'
import { exposeControl } from '../control'
import { keep, type Kept } from './keep'
import { mountPlain } from './plain'
import { mountReact } from './react'
import { appSubject } from './subject'
import { mountSvelte } from './svelte'
import { mountVue } from './vue'
import { watchTimers } from './watch-timers'

/** What mounts widgets in the page; `plain` uses no framework. */
export type Framework = keyof typeof mounts

/** What a page has left that a garbage collection cannot remove. */
export interface Left {
  timers: number
  listeners: number
  frames: number
}

/** Control of the page in which leaks are looked for. */
export interface LeaksControl {
  /** Mounts and unmounts widgets in batches; each one has rendered the ticket before it is unmounted. */
  mountWidgets(framework: Framework, count: number): Promise<void>
  /** Mounts and unmounts apps in frames in batches; each one has shown its section before it is unmounted. */
  mountApps(url: string, count: number): Promise<void>
  /** Shows tickets beside a widget in each framework, and waits until every widget has rendered the last one. */
  updateTickets(count: number): Promise<void>
  /** Keeps something that a page should let go of, as often as told. */
  keep(what: Kept, count: number): void
  left(): Left
}

const timers = watchTimers()
const host = createHost({ user: neutralUser, ticket: neutralTicket })
const mounts = { plain: mountPlain, react: mountReact, vue: mountVue, svelte: mountSvelte }
const widgetsPerBatch = 100
const framesPerBatch = 10
const updatesPerTask = 50
/** Time that a batch may take on a busy machine. */
const patienceMs = 60_000
let listeners = 0

/** The links of two documents, one on each desk, that stay while widgets come and go. */
const documents = [openDocument('text'), openDocument('qiscus')]

function openDocument(desk: 'text' | 'qiscus') {
  const [near, far] = createLinkPair({ origins: [location.origin, 'https://widget.example.com'] })
  // Where many widgets follow the size of one page, each embedded, so that none measures it.
  host.attach({ ...definitionOf('https://widget.example.com/'), desk, mode: 'embed' }, near)
  const link = countListeners(far)
  const createOne = () => createWidget({ link, desks: [desk === 'text' ? textDesk() : qiscusDesk()] })
  return { createOne }
}

function definitionOf(url: string): AppDefinition {
  return {
    id: 'parcels',
    name: 'Parcels',
    url,
    desk: 'auto',
    placement: 'ticket-sidebar',
    mode: 'popup',
    openingState: { title: 'Parcel', components: [{ type: 'divider' }] },
  }
}

function countListeners(link: Link): Link {
  return {
    ...link,
    listen(...entry) {
      const undo = link.listen(...entry)
      listeners++
      return () => {
        listeners--
        undo()
      }
    },
  }
}

async function until(holds: () => boolean): Promise<void> {
  const endsAt = performance.now() + patienceMs
  while (!holds()) {
    if (performance.now() > endsAt) throw new Error(`Waited ${patienceMs} ms for: ${String(holds)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

interface MountedWidget {
  readonly widget: Widget
  readonly container: Element
  unmount(): void
}

function mountOne(framework: Framework, index: number): MountedWidget {
  const widget = documents[index % documents.length]!.createOne()
  const container = document.createElement('div')
  document.body.append(container)
  const unmount = mounts[framework](widget, container)
  return {
    widget,
    container,
    unmount() {
      unmount()
      container.remove()
    },
  }
}

/** Mounts an app in a frame, and draws its section as a helpdesk does. */
function mountApp(url: string) {
  const container = document.createElement('div')
  document.body.append(container)
  const app = host.mount(definitionOf(url), document.body)
  const section = select(app.state, (state) => state.section)
  const undo = mountSection(container, section, { onClick: app.clickSectionButton })
  return {
    container,
    unmount() {
      undo()
      app.unmount()
      container.remove()
    },
  }
}

async function unmountAll(mounted: readonly MountedWidget[]): Promise<void> {
  for (const { unmount } of mounted) unmount()
  await until(() => mounted.every(({ widget }) => widget.status.get() === 'closed'))
}

const shows =
  (subject: string) =>
  ({ container }: MountedWidget) =>
    container.textContent === subject

const control: LeaksControl = {
  async mountWidgets(framework, count) {
    for (let done = 0; done < count; done += widgetsPerBatch) {
      const size = Math.min(widgetsPerBatch, count - done)
      const mounted = Array.from({ length: size }, (_, index) => mountOne(framework, index))
      await until(() => mounted.every(shows(host.state.get().ticket!.subject!)))
      await unmountAll(mounted)
    }
  },
  async mountApps(url, count) {
    for (let done = 0; done < count; done += framesPerBatch) {
      const size = Math.min(framesPerBatch, count - done)
      const mounted = Array.from({ length: size }, () => mountApp(url))
      await until(() => mounted.every(({ container }) => container.textContent?.includes(appSubject)))
      for (const { unmount } of mounted) unmount()
    }
  },
  async updateTickets(count) {
    if (count === 0) return
    const mounted = (Object.keys(mounts) as Framework[]).flatMap((framework) => [
      mountOne(framework, 0),
      mountOne(framework, 1),
    ])
    for (let done = 0; done < count; done++) {
      host.setTicket({ ...neutralTicket, subject: `Update ${done}` })
      if (done % updatesPerTask === 0) await until(() => mounted.every(shows(`Update ${done}`)))
    }
    await until(() => mounted.every(shows(`Update ${count - 1}`)))
    host.setTicket(neutralTicket)
    await until(() => mounted.every(shows(neutralTicket.subject)))
    await unmountAll(mounted)
  },
  keep,
  left: () => ({ timers: timers(), listeners, frames: window.length }),
}
// The browser finds the lines of a script when it names one for the first time, such as in its record of a slow frame, and keeps them.
void new Error().stack
exposeControl(control)
