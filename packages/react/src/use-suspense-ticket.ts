import { WidgetError, type Ticket } from '@deskbridge/core'
import { isServer } from '@deskbridge/core/internal'
import { useObstacle } from './use-held'
import { useTicket } from './use-ticket'
import { useWidget } from './widget-provider'

/**
 * Returns the ticket beside the widget, and suspends until there is one.
 *
 * The Suspense boundary stands inside the provider, which connects when it is mounted. On a server there is never a
 * ticket: the boundary's fallback is sent, and the browser renders the rest.
 *
 * @throws {WidgetError} UNSUPPORTED when this place never has a ticket, or why the connection failed.
 */
export function useSuspenseTicket(): Ticket {
  const widget = useWidget()
  const ticket = useTicket()
  const obstacle = useObstacle('ticket')
  if (isServer())
    throw new WidgetError(
      'NOT_EMBEDDED',
      'There is no ticket on a server. Put <Suspense> around the component that calls useSuspenseTicket().',
    )
  if (ticket) return ticket
  // A provider that is mounted anew opens what was closed.
  throw obstacle && obstacle.code !== 'CLOSED' ? obstacle : widget.whenTicket()
}
