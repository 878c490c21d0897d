import {
  createWritable,
  select,
  systemClock,
  type Readable,
  type Section,
  type Toast,
  type Unsubscribe,
} from '@deskbridge/core'
import { createHost, type AttachedAppState, type MountedApp } from '@deskbridge/host'
import type { WorkbenchConfig } from '../config'
import { deskLooks } from './desks'
import { exampleUser } from './fixtures'
import { follow } from './follow'
import type { MessageList } from './message-list'
import type { Settings } from './settings'
import type { Tickets } from './tickets'

/** Is what the page shows of the app. */
export interface OpenedAppState extends AttachedAppState {
  /** Is the time from the start of loading to the app's announcement, `null` until then. */
  readonly readyAfterMs: number | null
}

/** Is the app in its frame, in whichever desk is chosen. */
export interface OpenedApp {
  /** Is what the page shows of the app; `null` until it is opened. */
  readonly state: Readable<OpenedAppState | null>
  /** Is the section to draw in the ticket's details. */
  readonly section: Readable<Section | null>
  /** Opens the app in a frame within the container, and again when another desk is chosen. */
  open(container: HTMLElement): void
  /** Loads the app's page anew. */
  reload(): void
  /** Tells the app of a click in its section. */
  clickSectionButton(buttonId: string): void
  /** Brings the app into view and gives it the keyboard. */
  focus(): void
}

/** Is what an opened app depends on. */
export interface OpenedAppOptions {
  config: WorkbenchConfig
  settings: Readable<Settings>
  tickets: Tickets
  messages: MessageList
  onToast(toast: Toast): void
}

/** Creates the desk around the app, which tells it of every change of ticket, mode and theme. */
export function createOpenedApp({
  config,
  settings,
  tickets,
  messages,
  onToast,
}: OpenedAppOptions): OpenedApp {
  const { ticket } = tickets.open.get()
  const { theme } = settings.get()
  const host = createHost({ user: exampleUser, ticket, theme, onTraffic: messages.add })
  const state = createWritable<OpenedAppState | null>(null)
  let app: MountedApp | undefined
  let unfollow: Unsubscribe | undefined

  host.on('toast', ({ toast }) => onToast(toast))
  tickets.open.subscribe((example) => host.setTicket(example.ticket))
  select(settings, (value) => value.theme).subscribe(host.setTheme)
  select(settings, (value) => value.mode).subscribe((mode) => app?.setMode(mode))

  const mount = (container: HTMLElement) => {
    unfollow?.()
    app?.unmount()
    const { desk, mode } = settings.get()
    const { openingState, ...definition } = config.app
    app = host.mount(
      {
        ...definition,
        desk,
        mode,
        placement: 'ticket-sidebar',
        ...(openingState && deskLooks[desk].hasSections && { openingState }),
      },
      container,
      { title: definition.name },
    )
    unfollow = followApp(app, messages, state.set)
  }
  return {
    state,
    section: select(state, (value) => value?.section ?? null),
    open(container) {
      follow(
        select(settings, ({ desk }) => desk),
        () => mount(container),
      )
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
function followApp(
  app: MountedApp,
  messages: MessageList,
  onState: (state: OpenedAppState) => void,
): Unsubscribe {
  let status: AttachedAppState['status'] | undefined
  let startedAt = 0
  let readyAfterMs: number | null = null
  return follow(app.state, (state) => {
    if (state.status === 'loading' && status !== 'loading') {
      startedAt = systemClock.now()
      readyAfterMs = null
      messages.restartTime(startedAt)
    }
    if (state.status === 'ready') readyAfterMs ??= systemClock.now() - startedAt
    status = state.status
    onState({ ...state, readyAfterMs })
  })
}
