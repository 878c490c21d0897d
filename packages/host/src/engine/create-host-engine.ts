import { createWritable, runIsolated, systemClock, toPlain, WidgetError } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import { attachApp, type AttachedAppHandle } from './attach-app'
import { badAppError, checkOpeningState, originsOf } from './check-app'
import { createDeskHosts } from './desks'
import type { DeskHost } from './desks/desk-host'
import type { HostDiagnostic } from './diagnostic'
import { createHostEmitter } from './events'
import type { AppRequest, HostEngine, HostOptions, HostState } from './host-engine'
import { destroyedError } from './host-errors'
import { createTraffic } from './traffic'

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
