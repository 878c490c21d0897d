import type { TicketState } from '@deskbridge/core'
import type { ShallowRef } from 'vue'
import { useReadable } from './use-readable'
import { useWidget } from './widget-plugin'

/**
 * Returns the ticket beside the widget, or why there is none: still waiting, never available in this place, failed or closed.
 *
 * @example
 * const state = useTicketState()
 * const line = computed(() =>
 *   state.value.status === 'ready' ? state.value.ticket.subject : state.value.error?.message,
 * )
 */
export function useTicketState(): Readonly<ShallowRef<TicketState>> {
  return useReadable(useWidget().ticketState)
}
