/** @import { WidgetState } from '@deskbridge/core' */

/** @type {{ [code: string]: string }} */
const reasons = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk: open it beside a ticket there.',
  CONNECT_TIMEOUT: 'The desk did not answer: try again, or reload the desk.',
}

/**
 * Says in one sentence why there are no notes to show, or nothing when there is a ticket to show them for.
 *
 * @param {Pick<WidgetState, 'status' | 'error' | 'ticket' | 'capabilities'>} state
 * @returns {string | null}
 */
export function explain({ status, error, ticket, capabilities }) {
  if (error) return reasons[error.code] ?? error.message
  if (status !== 'connected') return 'Waiting for the desk to answer.'
  if (!capabilities.has('ticket'))
    return 'There are no tickets in this part of the desk: open Notes beside one.'
  if (!ticket) return 'No ticket is open yet: open one to see its notes.'
  return null
}
