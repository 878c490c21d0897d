import type { CommonPlacement } from '../../model/app-context'
import type { DeskWire } from '../desk'
import { parseHostMessage, type TextHostMessage } from './codec'
import { textHostOrigins } from './origins'
import { openTextSession } from './session'

/** Options of the Text HelpDesk. */
export interface TextDeskOptions {
  /** Where the app is configured to be shown, which this desk does not send; default `'ticket-sidebar'`. */
  placement?: CommonPlacement
  /** Whether sections have the documented types `item` and `divider` instead of those that every host accepts; default false. */
  hasDocumentedTypes?: boolean
  /** The only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[] | undefined
}

/** Creates the Text HelpDesk's wire, without the neutral data. */
export function textWire({
  placement,
  hasDocumentedTypes,
  hostOrigins,
}: TextDeskOptions): DeskWire<'text', TextHostMessage> {
  return {
    id: 'text',
    hostOrigins: textHostOrigins,
    ownHostOrigins: hostOrigins,
    parse: parseHostMessage,
    open: (facts) => openTextSession(facts, placement, hasDocumentedTypes ? (section) => section : undefined),
  }
}
