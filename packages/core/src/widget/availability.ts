import type { WidgetError } from '../base/errors'
import type { Readable } from '../base/readable'
import { select } from '../base/select'
import { closedError } from '../connection/connection-errors'
import type { Capability } from '../model/capability'
import type { WidgetState } from './state'
import type { Widget } from './widget'
import { unsupported } from './widget-errors'

/** Whether something can be requested now: `'pending'` while connecting may bring it, or the error that says why it cannot. */
export type Availability = true | 'pending' | WidgetError

/** Returns whether the desk can be asked for what needs a capability, or for anything at all with `null`. */
export function availabilityOf(state: WidgetState, capability: Capability | null): Availability {
  if (state.status === 'closed') return closedError()
  if (state.status !== 'connected') return state.error ?? 'pending'
  return !capability || state.capabilities.has(capability) || unsupported(capability, state)
}

/**
 * Returns the reason why a capability is not available, or why the desk has not taken what is held for it.
 *
 * `null` while it is available, and while connecting may still bring it.
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
