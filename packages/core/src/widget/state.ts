import type { WidgetError } from '../base/errors'
import { shareStructure } from '../base/structure'
import type { AppContext, Capability, DeskId, Ticket, User } from '../desks'
import type { Desk, SessionEvent } from '../desks/desk'
import type { Theme } from '../model/app-context'

/** The status of a connection. */
export type ConnectionStatus = 'idle' | 'connecting' | 'connected' | 'failed' | 'closed'

/** The state of a widget. */
export type WidgetState = Readonly<{
  /** The status of the connection. */
  status: ConnectionStatus
  /** The error of a failed connection. */
  error: WidgetError | null
  /** The id of the desk that answered. */
  desk: DeskId | null
  /** The app's place in the desk. */
  appContext: AppContext | null
  /** The desk's color theme, if it sends one. */
  theme: Theme | null
  /** The ticket beside the widget; once there, it stays while connected. */
  ticket: Ticket | null
  /** The person who is logged in. */
  user: User | null
  /** What the desk supports in this placement and mode. */
  capabilities: ReadonlySet<Capability>
  /** The reasons the desk did not accept held values, by capability. */
  refusals: Readonly<Partial<Record<Capability, WidgetError>>>
}>

/** A change of the state: a step of the widget, or an event of the desk. */
export type WidgetStateEvent =
  | { type: 'connecting' }
  | { type: 'closed' }
  | { type: 'failed'; error: WidgetError }
  | { type: 'desk'; event: SessionEvent; desk: Desk }
  | { type: 'refused'; capability: Capability; error: WidgetError | null }

/** The initial state, which is also rendered on a server. */
export const idleState: WidgetState = {
  status: 'idle',
  error: null,
  desk: null,
  appContext: null,
  theme: null,
  ticket: null,
  user: null,
  capabilities: new Set(),
  refusals: {},
}

/** Returns the state after an event; parts that did not change keep their reference. */
export function reduce(state: WidgetState, change: WidgetStateEvent): WidgetState {
  if (change.type === 'connecting' || change.type === 'closed') return { ...idleState, status: change.type }
  if (change.type === 'failed') return { ...state, status: 'failed', error: change.error }
  if (change.type === 'refused') {
    const { [change.capability]: previous, ...others } = state.refusals
    if (previous === (change.error ?? undefined)) return state
    return { ...state, refusals: change.error ? { ...others, [change.capability]: change.error } : others }
  }
  const { event, desk } = change
  const id = desk.id as DeskId
  switch (event.type) {
    case 'connected':
      return {
        ...state,
        status: 'connected',
        error: null,
        desk: id,
        appContext: shareStructure(state.appContext, { ...event.context, desk: id } as AppContext),
        capabilities: shareSet(state.capabilities, event.capabilities as readonly Capability[]),
      }
    case 'ticket':
    case 'user': {
      const { type } = event
      // First of all the raw data, so that what is read from it is shared as well.
      const raw = shareStructure(state[type]?.raw, event.raw)
      const read = type === 'ticket' ? desk.toTicket : desk.toUser
      return read ? withPart(state, type, { ...read(raw), desk: id, raw }) : state
    }
    case 'theme':
      return withPart(state, 'theme', event.theme)
    default:
      return state
  }
}

function withPart(state: WidgetState, part: 'ticket' | 'user' | 'theme', value: unknown): WidgetState {
  const shared = shareStructure(state[part], value)
  return shared === state[part] ? state : { ...state, [part]: shared }
}

function shareSet<T>(previous: ReadonlySet<T>, next: readonly T[]): ReadonlySet<T> {
  const isSame = previous.size === next.length && next.every((entry) => previous.has(entry))
  return isSame ? previous : new Set(next)
}
