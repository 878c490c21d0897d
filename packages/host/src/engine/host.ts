import {
  createWritable,
  parseSection,
  runIsolated,
  systemClock,
  toPlain,
  WidgetError,
  type Clock,
  type DeskId,
  type Envelope,
  type Link,
  type Readable,
  type Theme,
  type Unsubscribe,
  type UserData,
} from '@deskbridge/core/internal'
import { badAppError, type AppDefinition } from './app-definition'
import { attachApp, type AttachedAppHandle } from './attach-app'
import type { AttachedApp, AttachOptions } from './attached-app'
import { createDeskHosts } from './desks'
import type { DeskHost } from './desks/desk-host'
import type { HostDiagnostic } from './diagnostic'
import { createHostEmitter, type HostEventHandler, type HostEventType } from './events'
import { destroyedError } from './host-errors'
import type { HostTicket } from './host-ticket'
import { createTraffic, type TrafficEntry } from './traffic'

/** Is a message of an app that the helpdesk may answer itself. */
export interface AppRequest {
  /** Is the app that sent it. */
  app: AttachedApp
  /** Names the desk whose message it is. */
  desk: DeskId
  /** Names the message in the words of its desk. */
  name: string
  /** Is what it carries. */
  data: unknown
}

/** Says what a host shows and tells. */
export interface HostOptions {
  /** Is the person who is logged in. */
  user: UserData
  /** Is the open ticket; default none. */
  ticket?: HostTicket | null
  /** Is the desk's colours; default unknown to the apps. */
  theme?: Theme
  /** Is how long a document may take to become ready, in milliseconds; default 10,000; 0 waits for ever. */
  readyTimeoutMs?: number
  /** Is how long `send()` waits for an answer, in milliseconds; default 30,000; 0 waits for ever. */
  requestTimeoutMs?: number
  /** Is the source of time; default `systemClock`. */
  clock?: Clock
  /**
   * Answers an app's message in the host's stead: with what the promise settles on, where the desk has answers.
   *
   * A message for which nothing is returned is left to the host.
   */
  respond?: (request: AppRequest) => Promise<unknown> | null | undefined | void
  /** Hears what was dropped, and why. */
  onDiagnostic?: (diagnostic: HostDiagnostic) => void
  /** Hears of every message, in the order in which they crossed. */
  onTraffic?: (entry: TrafficEntry) => void
}

/** Is everything that a host shows to its apps, and the apps. */
export interface HostState {
  /** Is the person who is logged in. */
  readonly user: UserData
  /** Is the open ticket. */
  readonly ticket: HostTicket | null
  /** Is the desk's colours. */
  readonly theme: Theme | null
  /** Are the attached apps, the oldest first. */
  readonly apps: readonly AttachedApp[]
}

/** Is a host without frames. Every method works detached. */
export interface HostEngine {
  /** Is what the apps are shown, and the apps. */
  readonly state: Readable<HostState>
  /** Says that another person is logged in, or the same one under other data. */
  setUser(user: UserData): void
  /** Opens a ticket, or changes the open one, beside every app; `null` closes it, of which no desk tells. */
  setTicket(ticket: HostTicket | null): void
  /** Changes the desk's colours. */
  setTheme(theme: Theme): void
  /**
   * Brings an app into contact with the host over a link.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for a definition that cannot be hosted, CLOSED after `destroy()`.
   */
  attach(app: AppDefinition, link: Link, options?: AttachOptions): AttachedApp
  /** Registers an event handler. */
  on<K extends HostEventType>(type: K, handler: HostEventHandler<K>): Unsubscribe
  /** Returns the address to give to an app's frame: the app's own, and what its desk adds. */
  addressOf(app: AppDefinition): string
  /** Reports a message that came from a window which is no app's. */
  refuse(envelope: Envelope): void
  /** Ends everything for good. */
  destroy(): void
}

/** Copies what was given, so that it can be posted and nobody changes it unseen. */
function prepare<T>(value: T, what: string): T {
  try {
    return structuredClone(toPlain(value))
  } catch (cause) {
    const { message } = cause as Error
    throw new WidgetError('INVALID_ARGUMENT', `The ${what} cannot be posted: ${message}`, { cause })
  }
}

/**
 * Creates a host that knows nothing of frames.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a user or ticket that cannot be posted.
 */
export function createHostEngine(options: HostOptions): HostEngine {
  const { clock = systemClock, onDiagnostic } = options
  const deskHosts = createDeskHosts()
  const emitter = createHostEmitter()
  const traffic = createTraffic(clock, options.onTraffic)
  const handles = new Set<AttachedAppHandle>()
  const state = createWritable<HostState>({
    user: prepare(options.user, 'user'),
    ticket: prepare(options.ticket ?? null, 'ticket'),
    theme: options.theme ?? null,
    apps: [],
  })
  let frameCount = 0
  let isDestroyed = false

  const update = (change: Partial<HostState>) => runIsolated(() => state.set({ ...state.get(), ...change }))
  const updateApps = () => update({ apps: [...handles].map(({ app }) => app) })
  const report = (diagnostic: HostDiagnostic) => runIsolated(() => onDiagnostic?.(diagnostic))

  const desksOf = (app: AppDefinition): readonly DeskHost[] => {
    const desks = deskHosts.filter(({ id }) => app.desk === 'auto' || app.desk === id)
    if (desks.length > 0) return desks
    const names = deskHosts.map(({ id }) => `'${id}'`).join(', ')
    throw badAppError(app, `no host speaks for the desk "${app.desk}". Write one of ${names} or 'auto'.`)
  }

  const respond = (request: AppRequest): Promise<unknown> | null => {
    try {
      return options.respond?.(request) ?? null
    } catch (error) {
      return Promise.reject(error as Error)
    }
  }

  return {
    state,
    setUser(user) {
      update({ user: prepare(user, 'user') })
      for (const { tell } of handles) tell('user')
    },
    setTicket(ticket) {
      update({ ticket: prepare(ticket, 'ticket') })
      for (const { app } of handles) app.setTicket(ticket)
    },
    setTheme(theme) {
      update({ theme })
      for (const { tell } of handles) tell('theme')
    },
    attach(app, link, attachOptions = {}) {
      if (isDestroyed) throw destroyedError()
      const desks = desksOf(app)
      checkOpeningState(app)
      const handle: AttachedAppHandle = attachApp(app, link, attachOptions, {
        appId: `${app.id}-${++frameCount}`,
        desks,
        allDesks: deskHosts,
        origins: originsOf(app, attachOptions),
        clock,
        readyTimeoutMs: options.readyTimeoutMs ?? 10_000,
        requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
        emitter,
        traffic,
        report,
        shared: state.get,
        prepareTicket: (ticket) => prepare(ticket, 'ticket'),
        respond: (from, name, data, desk) => respond({ app: from, name, data, desk }),
        onDetached() {
          handles.delete(handle)
          updateApps()
        },
      })
      handles.add(handle)
      updateApps()
      return handle.app
    },
    on: emitter.on,
    addressOf(app) {
      const { theme } = state.get()
      return desksOf(app).reduce((url, desk) => desk.toAddress?.(url, { id: app.id, theme }) ?? url, app.url)
    },
    refuse({ data, origin }) {
      const desk = deskHosts.find((known) => known.recognizes(data))
      const described = desk?.describe(data) ?? { name: '', data }
      traffic.received(
        { appId: null, desk: desk?.id ?? null, ...described, origin },
        () => 'ignored:other-window',
      )
      const message = `A message from ${origin} came from a window that is no app's.`
      report({ code: 'other-window', message, data, origin, appId: null })
    },
    destroy() {
      isDestroyed = true
      for (const { app } of handles) app.detach()
      emitter.clear()
    },
  }
}

/** Lists the origins that an app may speak from: the ones that are named, otherwise the one of its address. */
function originsOf(
  app: AppDefinition,
  { origins = app.origins, address = app.url }: AttachOptions,
): readonly string[] {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw badAppError(
      app,
      `its address is "${address}". Write a whole one, as in https://app.example.com/widget.`,
    )
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw badAppError(app, `its address begins with "${url.protocol}". Serve it over https: or http:.`)
  }
  return origins?.length ? origins : [url.origin]
}

function checkOpeningState(app: AppDefinition): void {
  if (!app.openingState) return
  const result = parseSection(app.openingState)
  if (result.ok) return
  const { path, message } = result.issues[0]!
  throw badAppError(app, `its opening state is invalid, ${path || 'it'} ${message}.`)
}
