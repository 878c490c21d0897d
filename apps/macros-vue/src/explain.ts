import type { WidgetErrorCode, WidgetState } from '@deskbridge/vue'

/** Says for people what an error says for developers; of the others the message has to do. */
const failures: Partial<Record<WidgetErrorCode, string>> = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk: open it beside a ticket there.',
  CONNECT_TIMEOUT: 'The desk did not answer: try again, or reload the desk.',
}

/** Says in one sentence why no ticket fills the gaps, or `null` when one does. */
export function explain({ status, error, ticket, capabilities }: WidgetState): string | null {
  if (error) return failures[error.code] ?? error.message
  if (status !== 'connected') return 'Connecting to the desk …'
  if (ticket) return null
  return capabilities.has('ticket')
    ? 'No ticket is open yet: open one to fill the gaps.'
    : 'There are no tickets in this part of the desk: open Macros beside one.'
}
