import { WidgetError, type Ticket } from '@deskbridge/core'
import { isServer } from '@deskbridge/core/internal'
import { useObstacle } from './use-held'
import { useTicket } from './use-ticket'
import { useWidget } from './widget-provider'

/**
 * Returns the ticket beside the widget, and suspends until there is one.
 *
 * The Suspense boundary stands inside the provider, which connects when it is mounted. On a server there is never a
 * ticket: the boundary's fallback is rendered there, and the browser renders the rest.
 *
 * @throws {WidgetError} UNSUPPORTED when this place never has a ticket, or why the connection failed.
 */
export function useSuspenseTicket(): Ticket {
  const widget = useWidget()
  const ticket = useTicket()
  const obstacle = useObstacle('ticket')
  if (isServer()) throw clientOnlyError()
  if (ticket) return ticket
  // A provider that is mounted anew opens what was closed.
  throw obstacle && obstacle.code !== 'CLOSED' ? obstacle : widget.whenTicket()
}

/**
 * Creates the error that makes React's server renderer send the fallback; a promise that never settles would keep it waiting.
 *
 * Next.js takes any other error for a failure, of a prerendered page also for one of the build. It finds the digest in
 * what is meant, and shows the reason where there is no Suspense boundary.
 */
function clientOnlyError(): WidgetError {
  const error = new WidgetError(
    'NOT_EMBEDDED',
    'There is no ticket on a server. Put <Suspense> around the component that calls useSuspenseTicket().',
  )
  return Object.assign(error, {
    digest: 'BAILOUT_TO_CLIENT_SIDE_RENDERING',
    reason: 'useSuspenseTicket()',
  })
}
