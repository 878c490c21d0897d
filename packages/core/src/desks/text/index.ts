import type { Placement } from '../../model/app-context'
import type { Desk } from '../desk'
import { isHostEvent, isTextEnvelope } from './codec'
import { textHostOrigins } from './origins'
import { openTextSession } from './session'
import { toTicket } from './to-ticket'

/** Says how a widget meets the Text HelpDesk. */
export interface TextDeskOptions {
  /** Says where the app is configured to be shown, which this desk does not tell; default `'ticket-sidebar'`. */
  placement?: Placement
  /** Sends sections in the documentation's words, `item` and `divider`, instead of those that every host takes; default false. */
  hasDocumentedTypes?: boolean
  /** Are the only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[]
}

/** Creates the desk that `@livechat/helpdesk-sdk` speaks to. */
export function textDesk(options: TextDeskOptions = {}): Desk<'text'> {
  return {
    id: 'text',
    hostOrigins: textHostOrigins,
    ownHostOrigins: options.hostOrigins,
    recognizes: (data) => isTextEnvelope(data) || isHostEvent(data),
    open: (io) =>
      openTextSession(io, options.placement, options.hasDocumentedTypes ? (section) => section : undefined),
    toTicket,
  }
}

export * from './codec'
export { openTextSession } from './session'
export { toTextSection } from './section-codec'
export { textPriorities, textTicketTable, toTicket, type TextTicket } from './to-ticket'
