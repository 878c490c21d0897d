/** @import { TicketState } from '@deskbridge/core' */

/** @type {{ [code: string]: string }} */
const reasons = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk: open it beside a ticket there.',
  CONNECT_TIMEOUT: 'The desk did not answer: try again, or reload the desk.',
}

/**
 * Returns in one sentence why there are no notes to show, or `null` when there is a ticket to show them for.
 *
 * @param {TicketState} state
 * @param {boolean} isConnected
 * @returns {string | null}
 */
export function explain(state, isConnected) {
  switch (state.status) {
    case 'ready':
      return null
    case 'waiting':
      return isConnected
        ? 'No ticket is open yet: open one to see its notes.'
        : 'Waiting for the desk to answer.'
    case 'unavailable':
      return 'There are no tickets in this part of the desk: open Notes beside one.'
    case 'failed':
      return reasons[state.error.code] ?? state.error.message
    case 'closed':
      return 'The connection to the desk is closed: try again.'
  }
}
