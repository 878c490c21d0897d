import type { ConnectionStatus, WidgetError, WidgetErrorCode } from '@deskbridge/react'

/** Is what the desk lets the widget see. */
export interface DeskView {
  /** Is the stage of the connection. */
  status: ConnectionStatus
  /** Is why the connection failed, while it has. */
  error: WidgetError | null
  /** Tells whether this place in the desk has tickets. */
  hasTickets: boolean
  /** Tells whether a ticket is open. */
  isOpen: boolean
}

const reasons: Partial<Record<WidgetErrorCode, string>> = {
  NOT_EMBEDDED: 'This page is not inside a helpdesk: open it beside a ticket there.',
  CONNECT_TIMEOUT: 'The desk did not answer: try again, or reload the desk.',
}

/** Says in one sentence why there is no ticket to show orders for, or `null` when there is one. */
export function explain({ status, error, hasTickets, isOpen }: DeskView): string | null {
  if (error) return reasons[error.code] ?? error.message
  if (status !== 'connected') return 'Connecting to the desk …'
  if (!hasTickets) return 'There are no tickets in this part of the desk: open Orders beside one.'
  return isOpen ? null : 'No ticket is open yet: open one to see its customer’s orders.'
}
