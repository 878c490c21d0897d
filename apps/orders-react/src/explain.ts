import type { TicketState, WidgetErrorCode } from '@deskbridge/react'

const reasons: Partial<Record<WidgetErrorCode, string>> = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk: open it beside a ticket there.',
  CONNECT_TIMEOUT: 'The desk did not answer: try again, or reload the desk.',
}

/** Returns in one sentence why there is no ticket to show orders for, or `null` when there is one. */
export function explain(state: TicketState, isConnected: boolean): string | null {
  switch (state.status) {
    case 'ready':
      return null
    case 'waiting':
      return isConnected
        ? 'No ticket is open yet: open one to see its customer’s orders.'
        : 'Connecting to the desk …'
    case 'unavailable':
      return 'There are no tickets in this part of the desk: open Orders beside one.'
    case 'failed':
      return reasons[state.error.code] ?? state.error.message
    case 'closed':
      return 'The connection to the desk is closed: try again.'
  }
}
