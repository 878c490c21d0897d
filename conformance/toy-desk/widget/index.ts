import type { Desk, AnyPlacement } from '@deskbridge/core'
import { checkPlacement } from '@deskbridge/core/internal'
import { pinboardCapabilities } from './capabilities'
import { confetti, parsePinboardMessage, pinboardId, readAppId, type PinboardMessage } from './codec'
import { PinboardSession } from './session'
import { toTicket } from './to-ticket'

/**
 * Creates the pinboard, a desk that exists only in tests.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a placement that the pinboard does not have.
 */
export function pinboardDesk(
  options: { placement?: AnyPlacement } = {},
): Desk<typeof pinboardId, PinboardMessage> {
  const placement = checkPlacement(options.placement, Object.keys(pinboardCapabilities)) ?? 'ticket-sidebar'
  return {
    id: pinboardId,
    placement,
    ownCapabilities: [confetti],
    hostOrigins: 'pin-first',
    parse: parsePinboardMessage,
    open: ({ hash }) => new PinboardSession(readAppId(hash), placement),
    toTicket,
  }
}

export { pinboardCapabilities } from './capabilities'
export * from './codec'
