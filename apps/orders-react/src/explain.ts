import type { TicketState, WidgetErrorCode } from '@deskbridge/react'

const reasons: Partial<Record<WidgetErrorCode, string>> = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk. Open it next to a ticket.',
  CONNECT_TIMEOUT: 'The desk did not respond. Try again, or reload the desk.',
}

/** Returns a short explanation of why there is no ticket to show orders for, or `null` when there is one. */
export function explain(state: TicketState, isConnected: boolean): string | null {
  switch (state.status) {
    case 'ready':
      return null
    case 'waiting':
      return isConnected
        ? 'No ticket is open yet. Open one to see its customer’s orders.'
        : 'Connecting to the desk …'
    case 'unavailable':
      return 'There are no tickets in this part of the desk. Open Orders next to a ticket.'
    case 'failed':
      return reasons[state.error.code] ?? state.error.message
    case 'closed':
      return 'The connection to the desk is closed. Try again.'
  }
}
