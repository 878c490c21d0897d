import type { Capability } from '../desks'
import type { WidgetError } from '../base/errors'
import type { Readable } from '../base/readable'
import { select } from '../base/select'
import { closedError } from '../connection/connection-errors'
import type { WidgetState } from './state'
import type { Widget } from './widget'
import { unsupported } from './widget-errors'

/** Whether something can be requested now: `'pending'` while connecting, or the error that is the reason. */
export type Availability = true | 'pending' | WidgetError

/** Returns whether a capability can be used now; with `null`, whether anything can be requested. */
export function availabilityOf(state: WidgetState, capability: Capability | null): Availability {
  if (state.status === 'closed') return closedError()
  if (state.status !== 'connected') return state.error ?? 'pending'
  return !capability || state.capabilities.has(capability) || unsupported(capability, state)
}

/**
 * Returns the reason a capability is not available, or the reason the desk did not accept the held value.
 *
 * `null` while it is available, and while connecting.
 */
export function unavailableReason(widget: Widget, capability: Capability): Readable<WidgetError | null> {
  return select(
    widget.state,
    (state) => {
      const availability = availabilityOf(state, capability)
      if (availability instanceof Error) return availability
      return (availability === true && state.refusals[capability]) || null
    },
    (previous, next) => previous?.message === next?.message,
  )
}
