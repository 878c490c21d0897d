import type { ConnectionStatus, WidgetError, WidgetErrorCode } from '@deskbridge/svelte'
import type { PageSettings } from './parse-page-url'

/** State of the connection to the desk. */
export interface ConnectionView {
  /** Stage of the connection. */
  status: ConnectionStatus
  /** Error of a failed connection, otherwise `null`. */
  error: WidgetError | null
  /** Placement that the page is opened in. */
  placement: PageSettings['placement']
}

const places: Record<PageSettings['placement'], string> = {
  'main-menu': 'from the main menu',
  'ticket-sidebar': 'next to a ticket',
}

const reasons: Partial<Record<WidgetErrorCode, (place: string) => string>> = {
  NOT_EMBEDDED: (place) => `This page is not inside a helpdesk. Open it ${place}.`,
  CONNECT_TIMEOUT: () => 'The desk did not respond. Try again, or reload the desk.',
}

/** Returns a short explanation of why there is no connection to the desk, or `null` when there is one. */
export function explain({ status, error, placement }: ConnectionView): string | null {
  if (error) return reasons[error.code]?.(places[placement]) ?? error.message
  if (status === 'closed') return 'The connection to the desk is closed. Try again.'
  return status === 'connected' ? null : 'Connecting to the desk …'
}
