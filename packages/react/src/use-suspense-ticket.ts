import { WidgetError, type Ticket } from '@deskbridge/core'
import { isServer } from '@deskbridge/core/internal'
import { useUnavailableReason } from './use-held'
import { useTicket } from './use-ticket'
import { useWidget } from './widget-provider'

/**
 * Returns the ticket beside the widget, and suspends until there is one.
 *
 * Put the Suspense boundary inside the provider, which connects when it is mounted. A server never has a ticket:
 * it renders the boundary's fallback, and the browser renders the rest.
 *
 * @throws {WidgetError} UNSUPPORTED when this place never has a ticket, or the error that made the connection fail.
 */
export function useSuspenseTicket(): Ticket {
  const widget = useWidget()
  const ticket = useTicket()
  const reason = useUnavailableReason('ticket')
  if (isServer()) throw clientOnlyError()
  if (ticket) return ticket
  // A closed widget connects again when its provider is mounted again.
  throw reason && reason.code !== 'CLOSED' ? reason : widget.whenTicket()
}

/**
 * Creates the error that makes React's server renderer send the fallback; a promise that never settles would make it wait.
 *
 * Next.js treats any other error as a failure, and fails the build when it prerenders the page. It recognizes this
 * error by its digest, and shows the reason where there is no Suspense boundary.
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
