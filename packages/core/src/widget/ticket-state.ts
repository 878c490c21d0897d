import type { WidgetError } from '../base/errors'
import type { Readable } from '../base/readable'
import { select } from '../base/select'
import type { Ticket } from '../desks'
import { availabilityOf } from './availability'
import type { WidgetState } from './state'

/**
 * The ticket beside the widget, or why there is none.
 *
 * - `waiting`: no ticket yet, one may still come; also before the widget connects.
 * - `ready`: the desk has sent a ticket.
 * - `unavailable`: this desk, placement and mode never have a ticket; the error is UNSUPPORTED.
 * - `failed`: the connection failed; the ticket is the last known one, if any.
 * - `closed`: the widget was closed.
 */
export type TicketState =
  | { readonly status: 'waiting'; readonly ticket: null; readonly error: null }
  | { readonly status: 'ready'; readonly ticket: Ticket; readonly error: null }
  | { readonly status: 'unavailable'; readonly ticket: null; readonly error: WidgetError }
  | { readonly status: 'failed'; readonly ticket: Ticket | null; readonly error: WidgetError }
  | { readonly status: 'closed'; readonly ticket: null; readonly error: null }

/** Returns the state of the ticket in a widget's state. */
export function toTicketState(state: WidgetState): TicketState {
  const { status, ticket, error } = state
  if (status === 'closed') return { status, ticket: null, error: null }
  if (status === 'failed' && error) return { status, ticket, error }
  if (ticket) return { status: 'ready', ticket, error: null }
  const availability = availabilityOf(state, 'ticket')
  return availability instanceof Error
    ? { status: 'unavailable', ticket: null, error: availability }
    : { status: 'waiting', ticket: null, error: null }
}

/** Derives the state of the ticket; it keeps its reference until it changes. */
export function selectTicketState(state: Readable<WidgetState>): Readable<TicketState> {
  return select(
    state,
    toTicketState,
    (previous, next) =>
      previous.status === next.status &&
      previous.ticket === next.ticket &&
      previous.error?.message === next.error?.message,
  )
}
