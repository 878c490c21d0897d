import { checkPlacement, type CommonPlacement } from '../../model/app-context'
import type { Desk } from '../desk'
import { parseQiscusMessage, type QiscusMessage } from './codec'
import { QiscusSession } from './session'
import { toTicket, toUser } from './to-ticket'

/** Options of the Qiscus Helpdesk Apps. */
export interface QiscusDeskOptions {
  /** Where the app is configured to be shown, which this desk does not send; default unknown. */
  placement?: CommonPlacement
  /** The only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[]
}

/**
 * Creates the desk that uses the `helpdesk:apps` channel. Its tenants have their own domains, so the first origin that answers is pinned.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a placement that does not exist.
 */
export function qiscusDesk(options: QiscusDeskOptions = {}): Desk<'qiscus', QiscusMessage> {
  const placement = checkPlacement(options.placement)
  return {
    id: 'qiscus',
    placement: placement ?? null,
    hostOrigins: 'pin-first',
    ownHostOrigins: options.hostOrigins,
    parse: parseQiscusMessage,
    open: () => new QiscusSession(placement ?? null),
    toTicket,
    toUser,
  }
}

export { popupCapabilities, qiscusCapabilities } from './capabilities'
export * from './codec'
export { qiscusTicketTable, toTicket, toUser, type QiscusTicket, type QiscusUser } from './to-ticket'
