import {
  checkFunction,
  checkOneOf,
  checkWebUrl,
  createDropReporter,
  createWritable,
  runIsolated,
  systemClock,
  type Clock,
  type DropReporter,
  type Envelope,
  type Link,
  type Theme,
  type Unsubscribe,
  type Writable,
} from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import { desksOf } from './app-desks'
import type { AttachedApp, AttachOptions } from './attached-app'
import { checkApp, checkAttachOptions, checkLink, nameOf } from './check-app'
import { checkHostOptions, checkTheme } from './check-host-options'
import { createConnections } from './connections'
import { defaultDeskHosts } from './desks/default-desks'
import type { DeskHost, HostChange } from './desks/desk-host'
import type { HostDiagnostic } from './diagnostic'
import { createHostEmitter, hostEventTypes, type HostEventHandler, type HostEventType } from './events'
import type { AppRequest, HostEngine, HostOptions, HostState, ReservedFrame } from './host-engine'
import { destroyedError, unknownFrameError } from './host-errors'
import type { HostTicket } from './host-ticket'
import type { HostUser } from './host-user'
import { HostedApp, type HostedAppIo } from './hosted-app'
import type { Modals } from './modals'
import { prepareTicket, prepareUser } from './prepare'
import { createTraffic, type Traffic } from './traffic'

const checkEventType = checkOneOf(hostEventTypes)

/**
 * Creates a host that knows nothing of frames.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a user, ticket or option that cannot be used.
 */
export function createHostEngine(options: HostOptions): HostEngine {
  return new Engine(checkHostOptions(options, 'host'))
}

/** The {@link HostEngine}; its methods are members of their own, so that they work detached. */
class Engine implements HostEngine {
  readonly state: Writable<HostState>
  readonly #options: HostOptions
  readonly #clock: Clock
  readonly #desks: readonly DeskHost[]
  readonly #emitter = createHostEmitter()
  readonly #traffic: Traffic
  readonly #unknownWindows: DropReporter
  readonly #nextConnection = createConnections()
  readonly #apps = new Set<HostedApp>()
  readonly #modals: Modals | null
  readonly #reserved = new Set<string>()
  #frameCount = 0
  #isDestroyed = false

  constructor(options: HostOptions) {
    const { clock = systemClock, user, ticket = null, theme = null } = options
    this.state = createWritable<HostState>({ user, ticket, theme, apps: [] })
    this.#options = options
    this.#clock = clock
    this.#desks = [...new Set(options.desks ?? defaultDeskHosts)]
    const { createModals } = this.#desks.find((desk) => desk.createModals) ?? {}
    this.#modals = createModals?.(this.#apps, options.openModal) ?? null
    this.#traffic = createTraffic(clock, this.#desks, options.onTraffic)
    this.#unknownWindows = createDropReporter(
      clock,
      (diagnostic) => this.#report({ ...diagnostic, appId: null }),
      " in a window that is no app's",
    )
  }

  readonly setUser = (user: HostUser): void => {
    this.#update({ user: prepareUser(user) })
    this.#notify('user')
  }

  readonly setTicket = (given: HostTicket | null): void => {
    const ticket = prepareTicket(given)
    this.#update({ ticket })
    for (const app of this.#apps) app.openTicket(ticket)
  }

  readonly setTheme = (theme: Theme): void => {
    this.#update({ theme: checkTheme(theme, 'theme') })
    this.#notify('theme')
  }

  readonly reserveFrame = (given: AppDefinition, hostOrigin: string | null = null): ReservedFrame => {
    const app = checkApp(given)
    const { id } = app
    const { theme } = this.state.get()
    const appId = this.#createAppId(app)
    const addTo = (url: string, desk: DeskHost) => desk.toUrl?.(url, { id, theme, appId, hostOrigin }) ?? url
    const url = desksOf(app, this.#desks).reduce(addTo, app.url)
    this.#reserved.add(appId)
    return { appId, url }
  }

  readonly attach = (given: AppDefinition, link: Link, givenOptions: AttachOptions = {}): AttachedApp => {
    if (this.#isDestroyed) throw destroyedError()
    const definition = checkApp(given)
    const options = checkAttachOptions(givenOptions, nameOf(definition))
    const { origin } = checkWebUrl(options.url ?? definition.url, nameOf(definition), 'url')
    const { origins = definition.origins ?? [origin], appId } = options
    checkLink(link, 'link')
    const desks = desksOf(definition, this.#desks)
    if (appId !== undefined && !this.#reserved.delete(appId)) throw unknownFrameError(definition, appId)
    const hosted = new HostedApp(definition, link, options, {
      ...this.#sharedIo(),
      appId: appId ?? this.#createAppId(definition),
      desks,
      origins,
      onDetached: () => {
        this.#apps.delete(hosted)
        this.#modals?.ended(hosted)
        this.#updateApps()
      },
    })
    this.#apps.add(hosted)
    this.#updateApps()
    return hosted.app
  }

  readonly on = <K extends HostEventType>(type: K, handler: HostEventHandler<K>): Unsubscribe => {
    checkEventType(type, 'event')
    checkFunction(handler, `handler of the event "${type}"`)
    return this.#emitter.on(type, handler)
  }

  readonly refuse = (envelope: Envelope): void => {
    const verdict = 'ignored:other-window'
    this.#traffic.received(null, envelope, verdict)
    this.#unknownWindows.report(envelope, verdict)
  }

  readonly destroy = (): void => {
    this.#isDestroyed = true
    for (const { app } of this.#apps) app.detach()
    this.#unknownWindows.close()
    this.#emitter.clear()
  }

  #sharedIo(): Omit<HostedAppIo, 'appId' | 'desks' | 'origins' | 'onDetached'> {
    const { readyTimeoutMs = 10_000, requestTimeoutMs = 30_000 } = this.#options
    return {
      clock: this.#clock,
      hostDesks: this.#desks,
      readyTimeoutMs,
      requestTimeoutMs,
      emitter: this.#emitter,
      traffic: this.#traffic,
      modals: this.#modals,
      nextConnection: this.#nextConnection,
      shared: this.state.get,
      report: (diagnostic) => this.#report(diagnostic),
      respond: (request, envelope) => this.#respond(request, envelope),
    }
  }

  #respond(request: AppRequest, envelope: Envelope): Promise<unknown> | null {
    try {
      const answer = this.#options.respond?.(request, envelope)
      return answer == null ? null : Promise.resolve(answer)
    } catch (error) {
      return Promise.reject(error as Error)
    }
  }

  #createAppId({ id }: AppDefinition): string {
    return `${id}-${++this.#frameCount}`
  }

  #notify(part: HostChange): void {
    for (const app of this.#apps) app.change(part)
  }

  #update(change: Partial<HostState>): void {
    runIsolated(() => this.state.set({ ...this.state.get(), ...change }))
  }

  #updateApps(): void {
    this.#update({ apps: [...this.#apps].map(({ app }) => app) })
  }

  #report(diagnostic: HostDiagnostic): void {
    runIsolated(() => this.#options.onDiagnostic?.(diagnostic))
  }
}
