import type { TicketState } from '@deskbridge/core'
import { useReadable, type ReadableStore } from './use-readable'
import { useWidget } from './widget-context'

/**
 * Returns the ticket beside the widget, or why there is none: still waiting, never available in this place, failed or closed.
 *
 * @example
 * const state = useTicketState()
 * {#if state.current.status === 'ready'}{state.current.ticket.subject}{:else}{state.current.error?.message}{/if}
 */
export function useTicketState(): ReadableStore<TicketState> {
  return useReadable(useWidget().ticketState)
}
