import {
  createWritable,
  select,
  systemClock,
  type Readable,
  type Section,
  type Unsubscribe,
} from '@deskbridge/core'
import type { AttachedAppState, Host, MountedApp } from '@deskbridge/host'
import type { AppConfig } from '../../config'
import type { DeskFaults } from '../faults/desk-faults'
import { isSameJson } from '../editor/json-text'
import { deskLook } from './desks'
import { follow } from './follow'
import type { Scenario } from './scenario'

/** What the page shows of an app. */
export interface OpenedAppState extends AttachedAppState {
  /** Time from the start of loading until the app was ready, in milliseconds; `null` until then. */
  readonly readyAfterMs: number | null
}

/** An app in its frame, on the selected desk. */
export interface OpenedApp {
  /** Configuration of the app. */
  readonly config: AppConfig
  /** What the page shows of the app; `null` until it is opened. */
  readonly state: Readable<OpenedAppState | null>
  /** Why the app could not be opened; `null` when it could. */
  readonly problem: Readable<Error | null>
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
  /** Reloads the app's page. */
  reload(): void
  /** Ends the app's fullscreen. */
  exitFullscreen(): void
  /** Notifies the app of a click in its section. */
  clickSectionButton(buttonId: string): void
  /** Sends a raw message to the app. */
  send(name: string, data?: unknown): Promise<unknown>
  /** Scrolls the app into view and focuses it. */
  focus(): void
}

/** Creates an app that opens once its container is in the page. */
export function createOpenedApp(
  config: AppConfig,
  host: Host,
  scenario: Readable<Scenario>,
  faults: Pick<DeskFaults, 'wrapLink'>,
): OpenedApp {
  const state = createWritable<OpenedAppState | null>(null)
  const problem = createWritable<Error | null>(null)
  const openingState = select(
    scenario,
    ({ openingStates }) => openingStateIn(openingStates, config),
    isSameJson,
  )
  let app: MountedApp | undefined
  /** Mounts the app again, while it has a container. */
  let reopen = () => {}

  const mount = (container: HTMLElement): Unsubscribe => {
    const { desk, mode } = scenario.get()
    const { openingState: _own, ...definition } = config
    const opening = deskLook(desk).hasSections ? openingState.get() : null
    const mounted = host.mount(
      { mode, ...definition, desk, ...(opening && { openingState: opening }) },
      container,
      {
        title: definition.name,
        frameStyle: 'page',
        wrapLink: (link) =>
          faults.wrapLink(config.id, link, { reload: () => app?.reload(), remove: () => app?.unmount() }),
      },
    )
    app = mounted
    const unfollow = followApp(mounted, state.set)
    return () => {
      unfollow()
      mounted.unmount()
      app = undefined
    }
  }
  const tryMount = (container: HTMLElement): Unsubscribe => {
    try {
      const unmount = mount(container)
      problem.set(null)
      return unmount
    } catch (error) {
      state.set(null)
      problem.set(error as Error)
      return () => {}
    }
  }
  return {
    config,
    state,
    problem,
    section: select(state, (value) => value?.section ?? null),
    openingState,
    appId: () => app?.appId ?? null,
    iframe: () => app?.iframe ?? null,
    open(container) {
      let unmount: Unsubscribe = () => {}
      reopen = () => {
        unmount()
        unmount = tryMount(container)
      }
      const undoes = [
        follow(
          select(scenario, ({ desk }) => `${desk} ${JSON.stringify(openingState.get())}`),
          () => reopen(),
        ),
        select(scenario, ({ mode }) => mode).subscribe((mode) => app?.setMode(config.mode ?? mode)),
      ]
      return () => {
        for (const undo of undoes) undo()
        reopen = () => {}
        unmount()
      }
    },
    reload() {
      // A fault may have removed the frame.
      if (!app || app.state.get().status === 'detached') reopen()
      else app.reload()
    },
    exitFullscreen: () => app?.exitFullscreen(),
    clickSectionButton: (buttonId) => app?.clickSectionButton(buttonId),
    send: (name, data) => app?.send(name, data) ?? Promise.reject(new Error(`${config.name} is not open.`)),
    focus() {
      app?.iframe.scrollIntoView({ block: 'nearest' })
      app?.iframe.focus()
    },
  }
}

function openingStateIn(openingStates: Scenario['openingStates'], { id, openingState }: AppConfig) {
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
