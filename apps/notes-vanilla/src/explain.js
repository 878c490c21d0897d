/** @import { TicketState } from '@deskbridge/core' */

/** @type {{ [code: string]: string }} */
const reasons = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk. Open it next to a ticket.',
  CONNECT_TIMEOUT: 'The desk did not respond. Try again, or reload the desk.',
}

/**
 * Returns a short explanation of why there are no notes to show, or `null` when there is a ticket to show them for.
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
      return isConnected ? 'No ticket is open yet. Open one to see its notes.' : 'Connecting to the desk …'
    case 'unavailable':
      return 'There are no tickets in this part of the desk. Open Notes next to a ticket.'
    case 'failed':
      return reasons[state.error.code] ?? state.error.message
    case 'closed':
      return 'The connection to the desk is closed. Try again.'
  }
}
