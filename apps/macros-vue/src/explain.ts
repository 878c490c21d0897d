import type { TicketState, WidgetErrorCode } from '@deskbridge/vue'

/** Messages of errors for agents; other errors show their own message. */
const failures: Partial<Record<WidgetErrorCode, string>> = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk. Open it next to a ticket.',
  CONNECT_TIMEOUT: 'The desk did not respond. Try again, or reload the desk.',
}

/** Returns a short explanation of why no ticket fills the placeholders, or `null` when one does. */
export function explain(state: TicketState, isConnected: boolean): string | null {
  switch (state.status) {
    case 'ready':
      return null
    case 'waiting':
      return isConnected ? 'No ticket is open yet. Open one to fill the gaps.' : 'Connecting to the desk …'
    case 'unavailable':
      return 'There are no tickets in this part of the desk. Open Macros next to a ticket.'
    case 'failed':
      return failures[state.error.code] ?? state.error.message
    case 'closed':
      return 'The connection to the desk is closed. Try again.'
  }
}
