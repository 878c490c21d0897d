import type { ConnectionStatus, WidgetError, WidgetErrorCode } from '@deskbridge/svelte'
import type { AppAddress } from './read-address'

/** Is what there is to know about the connection with the desk. */
export interface ConnectionView {
  /** Is the stage of the connection. */
  status: ConnectionStatus
  /** Is why it failed, while it has. */
  error: WidgetError | null
  /** Is the place in the desk that the page is made for. */
  placement: AppAddress['placement']
}

const places: Record<AppAddress['placement'], string> = {
  'main-menu': 'from the main menu',
  'ticket-sidebar': 'beside a ticket',
}

const reasons: Partial<Record<WidgetErrorCode, (place: string) => string>> = {
  NOT_EMBEDDED: (place) => `This page is not inside a helpdesk: open it ${place} there.`,
  CONNECT_TIMEOUT: () => 'The desk did not answer: try again, or reload the desk.',
}

/** Says in one sentence why there is no connection with the desk, or `null` when there is one. */
export function explain({ status, error, placement }: ConnectionView): string | null {
  if (error) return reasons[error.code]?.(places[placement]) ?? error.message
  if (status === 'closed') return 'The connection to the desk is closed: try again.'
  return status === 'connected' ? null : 'Connecting to the desk …'
}
