import { checkPlacement } from '../../model/app-context'
import { prepareSection } from '../../model/prepare-section'
import type { Desk } from '../desk'
import { toTicket } from './to-ticket'
import type { TextHostMessage } from './codec'
import { textWire, type TextDeskOptions } from './wire'

/**
 * Creates the desk that `@livechat/helpdesk-sdk` speaks to.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a placement that does not exist.
 */
export function textDesk(options: TextDeskOptions = {}): Desk<'text', TextHostMessage> {
  const placement = checkPlacement(options.placement) ?? 'ticket-sidebar'
  return { ...textWire({ ...options, placement }), placement, toTicket, prepareSection }
}

export type { TextDeskOptions }
export * from './codec'
export * from './serialized-error'
export { textHostOrigins } from './origins'
export { textCapabilities } from './place'
export { createRecentCalls, type RecentCall, type RecentCalls } from './recent-calls'
export { toTextSection } from './section-codec'
export { textPriorities, textTicketTable, toTicket, type TextTicket } from './to-ticket'
