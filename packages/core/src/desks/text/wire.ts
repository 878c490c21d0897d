import type { Placement } from '../../model/app-context'
import type { DeskWire } from '../desk'
import { isHostEvent, isTextEnvelope } from './codec'
import { textHostOrigins } from './origins'
import { openTextSession } from './session'

/** Says how a widget meets the Text HelpDesk. */
export interface TextDeskOptions {
  /** Says where the app is configured to be shown, which this desk does not tell; default `'ticket-sidebar'`. */
  placement?: Placement
  /** Sends sections in the documentation's words, `item` and `divider`, instead of those that every host takes; default false. */
  hasDocumentedTypes?: boolean
  /** Are the only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[] | undefined
}

/** Creates the Text HelpDesk's wire, for those who take its data as they come. */
export function textWire({ placement, hasDocumentedTypes, hostOrigins }: TextDeskOptions): DeskWire<'text'> {
  return {
    id: 'text',
    hostOrigins: textHostOrigins,
    ownHostOrigins: hostOrigins,
    recognizes: (data) => isTextEnvelope(data) || isHostEvent(data),
    open: (io) => openTextSession(io, placement, hasDocumentedTypes ? (section) => section : undefined),
  }
}
