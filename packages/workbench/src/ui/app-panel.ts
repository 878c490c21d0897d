import type { Readable, Size } from '@deskbridge/core'
import type { AppStatus } from '@deskbridge/host'
import { deskLooks, type DeskLook } from './desks'
import { element } from './element'
import { follow } from './follow'
import { formatSpan } from './measure'
import type { OpenedApp, OpenedAppState } from './opened-app'
import type { Settings } from './settings'

/** Is the panel and the place in it for the app's frame. */
export interface AppPanel {
  /** Is the element to place in the page. */
  readonly root: HTMLElement
  /** Is the element that the frame is put into; it never moves, since a moved frame loads anew. */
  readonly frameSlot: HTMLElement
}

const statusWords: Record<AppStatus, string> = {
  loading: 'Loading',
  loaded: 'Waiting',
  ready: 'Connected',
  failed: 'Failed',
  detached: 'Closed',
}

/** Says what a person waits for, where they wait. */
const waitSentences: Partial<Record<AppStatus, string>> = {
  loading: 'The app’s page is loading.',
  loaded: 'The app’s page has loaded, and has not spoken to the desk yet.',
}

/** Draws the app: its name and badge, its connection, and its frame as the mode and the app ask. */
export function createAppPanel(name: string, app: OpenedApp, settings: Readable<Settings>): AppPanel {
  const badge = element('span', { class: 'badge', role: 'img' })
  const status = element('p', { class: 'status', role: 'status' })
  const problem = element('p', { class: 'problem', role: 'alert' })
  const wait = element('p', { class: 'wait' })
  const frameSlot = element('div', { class: 'frame-slot' })
  const root = element(
    'section',
    { class: 'app', 'aria-label': `${name} app` },
    element(
      'header',
      { class: 'row' },
      element('h2', {}, name, badge),
      status,
      element('button', { type: 'button', click: app.reload }, 'Reload app'),
    ),
    problem,
    wait,
    frameSlot,
  )
  follow(app.state, (state) => {
    if (!state) return
    root.dataset['layout'] = layoutOf(state, deskLooks[settings.get().desk])
    root.style.setProperty('--app-width', cssSize(state.size?.width))
    root.style.setProperty('--app-height', cssSize(state.size?.height))
    status.dataset['status'] = state.status
    say(status, connectionWords(state))
    say(problem, state.error?.message ?? '')
    say(wait, waitSentences[state.status] ?? '')
    say(badge, state.badge === null ? '' : String(state.badge))
    badge.ariaLabel = `Badge: ${state.badge}`
  })
  return { root, frameSlot }
}

/** Shows a text, and nothing where there is none. */
function say(place: HTMLElement, text: string): void {
  place.hidden = text === ''
  // A live region would be read out again.
  if (place.textContent !== text) place.textContent = text
}

function connectionWords({ status, readyAfterMs }: OpenedAppState): string {
  const isTimed = status === 'ready' && readyAfterMs !== null
  return isTimed ? `${statusWords[status]} in ${formatSpan(readyAfterMs)}` : statusWords[status]
}

/** Is how the app stands in the page: over the whole desk, as a card of its own size, or filling its column. */
function layoutOf(
  { mode, isFullscreen }: OpenedAppState,
  { hasModes }: DeskLook,
): 'fullscreen' | 'popup' | 'embed' {
  if (!hasModes) return 'embed'
  return isFullscreen ? 'fullscreen' : mode
}

function cssSize(size: Size | undefined): string {
  return typeof size === 'number' ? `${size}px` : (size ?? '')
}
