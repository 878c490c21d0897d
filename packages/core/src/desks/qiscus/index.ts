import { checkPlacement, type Placement } from '../../model/app-context'
import type { Desk } from '../desk'
import { isQiscusMessage } from './codec'
import { openQiscusSession } from './session'
import { toTicket, toUser } from './to-ticket'

/** Says how a widget meets the Qiscus Helpdesk Apps. */
export interface QiscusDeskOptions {
  /** Says where the app is configured to be shown, which this desk does not tell; default unknown. */
  placement?: Placement
  /** Are the only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[]
}

/**
 * Creates the desk that speaks on the `helpdesk:apps` channel; its tenants have domains of their own, so the first that answers is pinned.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a placement that does not exist.
 */
export function qiscusDesk(options: QiscusDeskOptions = {}): Desk<'qiscus'> {
  const placement = checkPlacement(options.placement)
  return {
    id: 'qiscus',
    placement: placement ?? null,
    hostOrigins: 'pin-first',
    ownHostOrigins: options.hostOrigins,
    recognizes: isQiscusMessage,
    open: (io) => openQiscusSession(io, placement),
    toTicket,
    toUser,
  }
}

export * from './codec'
export { openQiscusSession } from './session'
export { qiscusTicketTable, toTicket, toUser, type QiscusTicket, type QiscusUser } from './to-ticket'
