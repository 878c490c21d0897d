import {
  checkClock,
  checkFunction,
  checkList,
  checkMembers,
  checkOneOf,
  checkOptional,
  checkThat,
  checkWebUrl,
  createDropReporter,
  createWritable,
  runIsolated,
  systemClock,
  themes,
  type Check,
} from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import { attachApp, type AttachedAppHandle } from './attach-app'
import { checkApp, checkAttachOptions, checkLink, nameOf } from './check-app'
import { describeEnvelope } from './describe-envelope'
import { createDeskHosts, hostDeskIds, orderDesks } from './desks'
import type { DeskHost } from './desks/desk-host'
import type { HostDiagnostic } from './diagnostic'
import { createHostEmitter, hostEventTypes } from './events'
import type { AppRequest, HostEngine, HostOptions, HostState } from './host-engine'
import { destroyedError, unspokenDeskError } from './host-errors'
import { prepareTicket, prepareUser } from './prepare'
import { createTraffic } from './traffic'

/** The longest time that a timer of a browser takes; a longer one would end at once. */
const maxTimeoutMs = 2 ** 31 - 1

const checkTimeout = checkThat<number>(
  (value) => typeof value === 'number' && (value === 0 || (value >= 1 && value <= maxTimeoutMs)),
  `a number of milliseconds from 1 to ${maxTimeoutMs}, or 0 to wait for ever`,
)

const checkTheme = checkOneOf(themes)

const checkDesks = checkList(
  checkOneOf(hostDeskIds),
  `an array of desks, the preferred one first, as in ${JSON.stringify(hostDeskIds)}`,
  1,
)

const checkEventType = checkOneOf(hostEventTypes)

const checkOptions = checkMembers<HostOptions>(
  {
    user: prepareUser,
    ticket: prepareTicket,
    theme: checkOptional(checkTheme),
    desks: checkOptional(checkDesks),
    readyTimeoutMs: checkOptional(checkTimeout),
    requestTimeoutMs: checkOptional(checkTimeout),
    clock: checkOptional(checkClock),
    respond: checkOptional(checkFunction as Check<NonNullable<HostOptions['respond']>>),
    onDiagnostic: checkOptional(checkFunction as Check<NonNullable<HostOptions['onDiagnostic']>>),
    onTraffic: checkOptional(checkFunction as Check<NonNullable<HostOptions['onTraffic']>>),
  },
  'an object with a user',
)

/**
 * Creates a host that knows nothing of frames.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a user, ticket or option that cannot be used.
 */
export function createHostEngine(hostOptions: HostOptions): HostEngine {
  const options = checkOptions(hostOptions, 'host')
  const { clock = systemClock, onDiagnostic } = options
  const knownDesks = createDeskHosts()
  const deskHosts = orderDesks(knownDesks, options.desks)
  const emitter = createHostEmitter()
  const traffic = createTraffic(clock, options.onTraffic)
  const handles = new Set<AttachedAppHandle>()
  const state = createWritable<HostState>({
    user: options.user,
    ticket: options.ticket ?? null,
    theme: options.theme ?? null,
    apps: [],
  })
  let frameCount = 0
  let isDestroyed = false

  const update = (change: Partial<HostState>) => runIsolated(() => state.set({ ...state.get(), ...change }))
  const updateApps = () => update({ apps: [...handles].map(({ app }) => app) })
  const report = (diagnostic: HostDiagnostic) => runIsolated(() => onDiagnostic?.(diagnostic))

  const strangers = createDropReporter(
    clock,
    (diagnostic) => report({ ...diagnostic, appId: null }),
    " in a window that is no app's",
  )

  const desksOf = (app: AppDefinition): readonly DeskHost[] => {
    const desks = deskHosts.filter(({ id }) => app.desk === 'auto' || app.desk === id)
    if (desks.length === 0) throw unspokenDeskError(app, deskHosts)
    return desks
  }

  const respond = (request: AppRequest): Promise<unknown> | null => {
    try {
      const answer = options.respond?.(request)
      return answer == null ? null : Promise.resolve(answer)
    } catch (error) {
      return Promise.reject(error as Error)
    }
  }

  return {
    state,
    setUser(user) {
      update({ user: prepareUser(user) })
      for (const { tell } of handles) tell('user')
    },
    setTicket(ticket) {
      const prepared = prepareTicket(ticket)
      update({ ticket: prepared })
      for (const { app } of handles) app.setTicket(prepared)
    },
    setTheme(theme) {
      update({ theme: checkTheme(theme, 'theme') })
      for (const { tell } of handles) tell('theme')
    },
    attach(given, link, givenOptions = {}) {
      if (isDestroyed) throw destroyedError()
      const app = checkApp(given)
      const attachOptions = checkAttachOptions(givenOptions, nameOf(app))
      const { origins = app.origins, address = app.url } = attachOptions
      const { origin } = checkWebUrl(address, nameOf(app), 'url')
      const handle: AttachedAppHandle = attachApp(app, checkLink(link, 'link'), attachOptions, {
        appId: `${app.id}-${++frameCount}`,
        desks: desksOf(app),
        allDesks: knownDesks,
        origins: origins ?? [origin],
        clock,
        readyTimeoutMs: options.readyTimeoutMs ?? 10_000,
        requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
        emitter,
        traffic,
        report,
        shared: state.get,
        prepareTicket,
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
    on(type, handler) {
      checkEventType(type, 'event')
      checkFunction(handler, `handler of the event "${type}"`)
      return emitter.on(type, handler)
    },
    addressOf(given) {
      const app = checkApp(given)
      const { theme } = state.get()
      return desksOf(app).reduce((url, desk) => desk.toAddress?.(url, { id: app.id, theme }) ?? url, app.url)
    },
    refuse(envelope) {
      const verdict = 'ignored:other-window'
      traffic.received(
        () => ({ appId: null, ...describeEnvelope(knownDesks, envelope, verdict) }),
        () => verdict,
      )
      strangers.report(envelope, verdict)
    },
    destroy() {
      isDestroyed = true
      for (const { app } of handles) app.detach()
      strangers.close()
      emitter.clear()
    },
  }
}
