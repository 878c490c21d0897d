import type { Action, DeskId, Mode, Section, Size, WidgetError } from '@deskbridge/core/internal'
import type { HostId, HostTicket } from './host-ticket'

/** The stage of an app: its page is under way, has loaded, has announced itself, did not in time, or is gone. */
export type AppStatus = 'loading' | 'loaded' | 'ready' | 'failed' | 'detached'

/** The size that an app asked for; a side that is missing is left to the desk. */
export interface AppSize {
  /** The width, in CSS pixels where the viewport is known. */
  readonly width?: Size
  /** The height, in CSS pixels where the viewport is known. */
  readonly height?: Size
}

/** Everything that a host knows of an attached app. */
export interface AttachedAppState {
  /** The stage of the document that is in the frame. */
  readonly status: AppStatus
  /** The reason why the app failed, while it has. */
  readonly error: WidgetError | null
  /** Desk whose protocol the app speaks; `null` until the app has decided. */
  readonly desk: DeskId | null
  /** How the app is shown. */
  readonly mode: Mode
  /** The ticket that the app sees, where its placement has tickets. */
  readonly ticket: HostTicket | null
  /** The size to show the app in, outside fullscreen; `null` until it asks for one. */
  readonly size: AppSize | null
  /** Whether the app fills the screen. */
  readonly isFullscreen: boolean
  /** The number to show on the app's icon. */
  readonly badge: number | null
  /** The section to show in the ticket's details. */
  readonly section: Section | null
}

/** The state with what only the next state follows from. */
export interface AppFacts extends AttachedAppState {
  /** Desk that the app's definition names, `null` for an app that decides itself. */
  readonly namedDesk: DeskId | null
  /** The section of the app's definition (docs/protocols/text.md, T242). */
  readonly openingState: Section | null
  /** Whether the next section gives the opening state its title. */
  readonly takesFirstTitle: boolean
  /** The size that waits for the end of fullscreen (docs/protocols/qiscus.md, Q107). */
  readonly heldSize: AppSize | null
  /** Id of the last ticket that was open, by which a switch is known. */
  readonly lastTicketId: HostId | null
}

/** An event that changes an app's state. */
export type AppEvent =
  | { type: 'unloaded' }
  | { type: 'replaced' }
  | { type: 'loaded' }
  | { type: 'chosen'; desk: DeskId }
  | { type: 'ready' }
  | { type: 'failed'; error: WidgetError }
  | { type: 'detached' }
  | { type: 'mode'; mode: Mode }
  | { type: 'exit-fullscreen' }
  | { type: 'ticket'; ticket: HostTicket | null }
  | { type: 'action'; action: Action }

/** Returns the state of an app whose document is under way. */
export function initialAppState(
  known: Pick<AppFacts, 'namedDesk' | 'openingState' | 'mode' | 'ticket'> &
    Partial<Pick<AppFacts, 'takesFirstTitle'>>,
): AppFacts {
  return {
    takesFirstTitle: false,
    ...known,
    status: 'loading',
    error: null,
    desk: known.namedDesk,
    size: null,
    heldSize: null,
    isFullscreen: false,
    badge: null,
    section: known.openingState,
    lastTicketId: known.ticket?.id ?? null,
  }
}

/**
 * Returns the state after an event.
 *
 * - docs/protocols/text.md, T244, T263: a new document has the opening section and no badge, and so has another ticket its section.
 * - docs/protocols/qiscus.md, Q47: what a document that spoke before its `load` has changed on the screen stays.
 * - docs/protocols/qiscus.md, Q107, Q113: a size that comes in fullscreen waits for its end.
 * - docs/protocols/qiscus.md, Q114: embed mode leaves fullscreen; so does a new document, which has not asked for it;
 *   Q115: the desk may end it as well.
 * - docs/protocols/qiscus.md, Q136: an app that turns out to speak another desk has announced nothing to it yet.
 */
export function reduce(state: AppFacts, event: AppEvent): AppFacts {
  switch (event.type) {
    case 'unloaded':
      return { ...startDocument(setFullscreen(state, false)), desk: state.namedDesk }
    case 'replaced':
      return startDocument(state)
    case 'loaded':
      return state.status === 'loading' ? { ...state, status: 'loaded' } : state
    case 'chosen': {
      const isOther = state.desk !== null && state.desk !== event.desk
      return { ...state, desk: event.desk, status: isOther ? 'loaded' : state.status }
    }
    case 'ready':
      return { ...state, status: 'ready', error: null }
    case 'failed':
      return { ...state, status: 'failed', error: event.error }
    case 'detached':
      return { ...state, status: 'detached' }
    case 'mode':
      return { ...setFullscreen(state, state.isFullscreen && event.mode === 'popup'), mode: event.mode }
    case 'exit-fullscreen':
      return setFullscreen(state, false)
    case 'ticket':
      return openTicket(state, event.ticket)
    case 'action':
      return act(state, event.action)
  }
}

function startDocument(state: AppFacts): AppFacts {
  return { ...state, status: 'loading', error: null, section: state.openingState, badge: null }
}

function act(state: AppFacts, action: Action): AppFacts {
  switch (action.kind) {
    case 'section':
      return showSection(state, action.section)
    case 'badge':
      return { ...state, badge: action.count }
    case 'fullscreen':
      return setFullscreen(state, action.fullscreen)
    case 'resize': {
      const { width, height } = action
      const asked = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
      if (state.isFullscreen) return { ...state, heldSize: { ...state.heldSize, ...asked } }
      return { ...state, size: { ...state.size, ...asked } }
    }
    default:
      return state
  }
}

function showSection(state: AppFacts, section: Section): AppFacts {
  if (!state.takesFirstTitle) return { ...state, section }
  const openingState = state.openingState && { ...state.openingState, title: section.title }
  return { ...state, section, openingState, takesFirstTitle: false }
}

function setFullscreen(state: AppFacts, isFullscreen: boolean): AppFacts {
  if (isFullscreen === state.isFullscreen) return state
  const size = state.heldSize ? { ...state.size, ...state.heldSize } : state.size
  return { ...state, isFullscreen, size, heldSize: null }
}

function openTicket(state: AppFacts, ticket: HostTicket | null): AppFacts {
  if (!ticket) return { ...state, ticket }
  const isSwitch = state.lastTicketId !== null && String(state.lastTicketId) !== String(ticket.id)
  const section = isSwitch ? state.openingState : state.section
  return { ...state, ticket, section, lastTicketId: ticket.id }
}
