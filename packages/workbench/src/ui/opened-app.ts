import {
  createWritable,
  select,
  systemClock,
  type Readable,
  type Section,
  type Unsubscribe,
} from '@deskbridge/core'
import type { AttachedAppState, Host, MountedApp } from '@deskbridge/host'
import type { AppConfig } from '../config'
import { deskLooks } from './desks'
import { follow } from './follow'
import type { Settings } from './settings'

/** Is what the page shows of an app. */
export interface OpenedAppState extends AttachedAppState {
  /** Is the time from the start of loading to the app's announcement, `null` until then. */
  readonly readyAfterMs: number | null
}

/** Is an app in its frame, in whichever desk is chosen. */
export interface OpenedApp {
  /** Is the app as the server described it. */
  readonly config: AppConfig
  /** Is what the page shows of the app; `null` until it is opened. */
  readonly state: Readable<OpenedAppState | null>
  /** Is the section to draw in the ticket's details. */
  readonly section: Readable<Section | null>
  /** Opens the app in a frame within the container, and again when another desk is chosen, until undone. */
  open(container: HTMLElement): Unsubscribe
  /** Loads the app's page anew. */
  reload(): void
  /** Tells the app of a click in its section. */
  clickSectionButton(buttonId: string): void
  /** Brings the app into view and gives it the keyboard. */
  focus(): void
}

/** Creates an app that is opened when its place in the page is there; `onMount` hears of each frame that it gets. */
export function createOpenedApp(
  config: AppConfig,
  host: Host,
  settings: Readable<Settings>,
  onMount: (appId: string) => void,
): OpenedApp {
  const state = createWritable<OpenedAppState | null>(null)
  let app: MountedApp | undefined

  const mount = (container: HTMLElement): Unsubscribe => {
    const { desk, mode } = settings.get()
    const { openingState, ...definition } = config
    const mounted = host.mount(
      { ...definition, desk, mode, ...(openingState && deskLooks[desk].hasSections && { openingState }) },
      container,
      { title: definition.name },
    )
    app = mounted
    onMount(mounted.appId)
    const unfollow = followApp(mounted, state.set)
    return () => {
      unfollow()
      mounted.unmount()
    }
  }
  return {
    config,
    state,
    section: select(state, (value) => value?.section ?? null),
    open(container) {
      let unmount: Unsubscribe = () => {}
      const reopen = () => {
        unmount()
        unmount = mount(container)
      }
      const undoes = [
        follow(
          select(settings, ({ desk }) => desk),
          reopen,
        ),
        select(settings, ({ mode }) => mode).subscribe((mode) => app?.setMode(mode)),
      ]
      return () => {
        for (const undo of undoes) undo()
        unmount()
      }
    },
    reload: () => app?.reload(),
    clickSectionButton: (buttonId) => app?.clickSectionButton(buttonId),
    focus() {
      app?.iframe.scrollIntoView({ block: 'nearest' })
      app?.iframe.focus()
    },
  }
}

/** Adds the time that the app takes to announce itself, anew for each document. */
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
