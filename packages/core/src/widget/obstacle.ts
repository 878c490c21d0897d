import type { WidgetError } from '../base/errors'
import type { Readable } from '../base/readable'
import { select } from '../base/select'
import { closedError } from '../connection/connection-errors'
import type { Capability } from '../model/capability'
import type { WidgetState } from './state'
import type { Widget } from './widget'
import { unsupported } from './widget-errors'

/** Returns why something cannot be asked of the desk now, `'wait'` while that is open, or `null`. */
export function findObstacle(state: WidgetState, capability: Capability | null): WidgetError | 'wait' | null {
  if (state.status === 'closed') return closedError()
  if (state.status !== 'connected') return state.error ?? 'wait'
  return !capability || state.capabilities.has(capability) ? null : unsupported(capability, state)
}

/**
 * Returns why a capability is not possible, or why the desk has not taken what is held for it.
 *
 * `null` while it is possible, and while the connection may still bring it.
 */
export function obstacleTo(widget: Widget, capability: Capability): Readable<WidgetError | null> {
  return select(
    widget.state,
    (state) => {
      const obstacle = findObstacle(state, capability)
      return obstacle === 'wait' ? null : (obstacle ?? state.refusals[capability] ?? null)
    },
    (previous, next) => previous?.message === next?.message,
  )
}
