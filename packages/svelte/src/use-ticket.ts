import type { Ticket } from '@deskbridge/core'
import { useReadable, type ReadableStore } from './use-readable'
import { useWidget } from './widget-context'

/**
 * Returns the ticket beside the widget, `null` until there is one, or what a selector returns for it.
 *
 * @example
 * const email = useTicket((ticket) => ticket?.requester?.email)
 */
export function useTicket<U = Ticket | null>(
  selector?: (ticket: Ticket | null) => U,
  isEqual?: (previous: U, next: U) => boolean,
): ReadableStore<U> {
  return useReadable(useWidget().ticket, selector, isEqual)
}
