import type { TicketState } from '@deskbridge/core'
import { useReadable } from './use-readable'
import { useWidget } from './widget-provider'

/**
 * Returns the ticket beside the widget, or why there is none: still waiting, never available in this place, failed or closed.
 *
 * @example
 * const { status, ticket, error } = useTicketState()
 * if (status === 'ready') return <h1>{ticket.subject}</h1>
 * return <p>{error ? error.message : 'Waiting for a ticket …'}</p>
 */
export function useTicketState(): TicketState {
  return useReadable(useWidget().ticketState)
}
