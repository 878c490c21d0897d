import {
  createWritable,
  select,
  systemClock,
  type Link,
  type LinkListener,
  type Mode,
  type Readable,
  type Section,
  type Unsubscribe,
} from '@deskbridge/core'
import type { AppDefinition, AttachedAppState, Host, MountedApp } from '@deskbridge/host'
import type { DeskFaults } from '../faults/desk-faults'
import { isSameJson } from '../editor/json-text'
import { deskLook } from './desks'
import { follow } from './follow'
import { configuredMode, type Scenario } from './scenario'

/** What the page shows of an app. */
export interface OpenedAppState extends AttachedAppState {
  /** Time from the start of loading until the app was ready, in milliseconds; `null` until then. */
  readonly readyAfterMs: number | null
}

/** An app in its frame, on the selected desk. */
export interface OpenedApp {
  /** The current definition of the app; what needs another frame never changes. */
  readonly config: AppDefinition
  /** What the page shows of the app; `null` until it is opened. */
  readonly state: Readable<OpenedAppState | null>
  /** Why the app could not be opened; `null` when it could. */
  readonly problem: Readable<Error | null>
  /** How often the desk has loaded the app's page. */
  readonly loads: Readable<number>
  /** Section to show in the ticket details. */
  readonly section: Readable<Section | null>
  /** Section that is shown before the app sends one: the scenario's, or the one that the app was configured with. */
  readonly openingState: Readable<Section | null>
  /** Id of the app's frame; `null` until it is opened. */
  appId(): string | null
  /** The app's frame; `null` until it is opened. */
  iframe(): HTMLIFrameElement | null
  /** Opens the app in a frame within the container, and reopens it when the desk or the opening state changes; returns a function that closes it. */
  open(container: HTMLElement): Unsubscribe
  /** Closes the app at once, before its container is removed. */
  close(): void
  /** Reloads the app's page. */
  reload(): void
  /** Ends the app's fullscreen. */
  exitFullscreen(): void
  /** Notifies the app of a click in its section. */
  clickSectionButton(buttonId: string): void
  /** Sends a raw message to the app. */
  send(name: string, data?: unknown): Promise<unknown>
  /**
   * Receives a message as if the app had posted it.
   *
   * @throws {Error} When the app is not open.
   */
  receive(message: unknown): void
  /** Scrolls the app into view and focuses it. */
  focus(): void
}

/** Creates an app that opens once its container is in the page. */
export function createOpenedApp(
  definition: Readable<AppDefinition>,
  host: Host,
  scenario: Readable<Scenario>,
  faults: Pick<DeskFaults, 'wrapLink'>,
): OpenedApp {
  return new AppInFrame(definition, host, scenario, faults)
}

/** The {@link OpenedApp}; every method works detached. */
class AppInFrame implements OpenedApp {
  readonly state = createWritable<OpenedAppState | null>(null)
  readonly problem = createWritable<Error | null>(null)
  readonly loads = createWritable(0)
  readonly section = select(this.state, (value) => value?.section ?? null)
  readonly openingState: Readable<Section | null>
  readonly #definition: Readable<AppDefinition>
  readonly #host: Host
  readonly #scenario: Readable<Scenario>
  readonly #faults: Pick<DeskFaults, 'wrapLink'>
  #app: MountedApp | undefined
  #container: HTMLElement | undefined
  #undoes: readonly Unsubscribe[] = []
  #close: Unsubscribe = () => {}
  #listener: LinkListener | undefined

  constructor(
    definition: Readable<AppDefinition>,
    host: Host,
    scenario: Readable<Scenario>,
    faults: Pick<DeskFaults, 'wrapLink'>,
  ) {
    this.#definition = definition
    this.#host = host
    this.#scenario = scenario
    this.#faults = faults
    this.openingState = select(
      scenario,
      ({ openingStates }) => openingStateIn(openingStates, this.config),
      isSameJson,
    )
  }

  get config(): AppDefinition {
    return this.#definition.get()
  }

  readonly open = (container: HTMLElement): Unsubscribe => {
    this.#container = container
    this.#undoes = [
      follow(
        select(this.#scenario, ({ desk }) => `${desk} ${JSON.stringify(this.#openingStateOn(desk))}`),
        this.#reopen,
      ),
      select(this.#scenario, this.#modeIn).subscribe((mode) => this.#app?.setMode(mode)),
      select(this.#definition, ({ name }) => name).subscribe((name) => {
        if (this.#app) this.#app.iframe.title = name
      }),
    ]
    return this.close
  }

  readonly close = (): void => {
    for (const undo of this.#undoes) undo()
    this.#undoes = []
    this.#container = undefined
    this.#close()
    this.#close = () => {}
  }

  readonly reload = (): void => {
    // A fault may have removed the frame.
    if (!this.#app || this.#app.state.get().status === 'detached') this.#reopen()
    else this.#reloadPage()
  }

  readonly appId = () => this.#app?.appId ?? null
  readonly iframe = () => this.#app?.iframe ?? null
  readonly exitFullscreen = () => this.#app?.exitFullscreen()
  readonly clickSectionButton = (buttonId: string) => this.#app?.clickSectionButton(buttonId)

  readonly receive = (data: unknown): void => {
    if (!this.#listener || this.#app?.state.get().status === 'detached') throw this.#notOpenError()
    this.#listener({ data, origin: new URL(this.config.url).origin, ports: [] })
  }

  readonly send = (name: string, data?: unknown): Promise<unknown> =>
    this.#app?.send(name, data) ?? Promise.reject(this.#notOpenError())

  readonly #notOpenError = () => new Error(`${this.config.name} is not open.`)

  readonly focus = (): void => {
    this.#app?.iframe.scrollIntoView({ block: 'nearest' })
    this.#app?.iframe.focus()
  }

  readonly #reloadPage = (): void => {
    this.loads.set(this.loads.get() + 1)
    this.#app?.reload()
  }

  readonly #reopen = (): void => {
    this.#close()
    this.#close = () => {}
    if (!this.#container) return
    this.loads.set(this.loads.get() + 1)
    try {
      this.#mount(this.#container)
      this.problem.set(null)
    } catch (error) {
      this.state.set(null)
      this.problem.set(error as Error)
    }
  }

  #mount(container: HTMLElement): void {
    const { desk } = this.#scenario.get()
    const { openingState: _own, ...definition } = this.config
    const opening = this.#openingStateOn(desk)
    const mounted = this.#host.mount(
      {
        ...definition,
        desk,
        mode: this.#modeIn(this.#scenario.get()),
        ...(opening && { openingState: opening }),
      },
      container,
      { title: definition.name, frameStyle: 'page', wrapLink: this.#wrapLink },
    )
    this.#app = mounted
    const unfollow = followApp(mounted, this.state.set)
    this.#close = () => {
      unfollow()
      mounted.unmount()
      this.#app = undefined
      this.#listener = undefined
    }
  }

  readonly #modeIn = ({ mode }: Scenario): Mode => (mode === configuredMode ? this.config.mode : mode)

  readonly #openingStateOn = (desk: Scenario['desk']): Section | null =>
    deskLook(desk).hasSections ? this.openingState.get() : null

  /** Lets messages meet the faults, and keeps the host's listener for {@link receive}. */
  readonly #wrapLink = (link: Link): Link => {
    const effects = { reload: this.#reloadPage, remove: () => this.#app?.unmount() }
    const faulty = this.#faults.wrapLink({ id: this.config.id, appId: this.appId }, link, effects)
    return {
      ...faulty,
      listen: (listener, onRefused) => {
        this.#listener = listener
        return faulty.listen(listener, onRefused)
      },
    }
  }
}

function openingStateIn(openingStates: Scenario['openingStates'], { id, openingState }: AppDefinition) {
  return Object.hasOwn(openingStates, id) ? openingStates[id]! : (openingState ?? null)
}

/** Follows the state of an app, and adds the time until it was ready, measured for each document. */
function followApp(app: MountedApp, onState: (state: OpenedAppState) => void): Unsubscribe {
  let status: AttachedAppState['status'] | undefined
  let startedAt = 0
  let readyAfterMs: number | null = null
  return follow(app.state, (state) => {
    if (state.status === 'loading' && status !== 'loading') {
      startedAt = systemClock.now()
      readyAfterMs = null
    }
    if (state.status === 'ready') readyAfterMs ??= systemClock.now() - startedAt
    status = state.status
    onState({ ...state, readyAfterMs })
  })
}
