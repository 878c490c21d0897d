import type { TicketState, WidgetErrorCode } from '@deskbridge/vue'

/** The errors' messages for people; the other errors show their own. */
const failures: Partial<Record<WidgetErrorCode, string>> = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk: open it beside a ticket there.',
  CONNECT_TIMEOUT: 'The desk did not answer: try again, or reload the desk.',
}

/** Returns in one sentence why no ticket fills the gaps, or `null` when one does. */
export function explain(state: TicketState, isConnected: boolean): string | null {
  switch (state.status) {
    case 'ready':
      return null
    case 'waiting':
      return isConnected ? 'No ticket is open yet: open one to fill the gaps.' : 'Connecting to the desk …'
    case 'unavailable':
      return 'There are no tickets in this part of the desk: open Macros beside one.'
    case 'failed':
      return failures[state.error.code] ?? state.error.message
    case 'closed':
      return 'The connection to the desk is closed: try again.'
  }
}
