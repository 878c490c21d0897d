import type { Desk } from '../desk'
import { toTicket } from './to-ticket'
import { textWire, type TextDeskOptions } from './wire'

/** Creates the desk that `@livechat/helpdesk-sdk` speaks to. */
export function textDesk(options: TextDeskOptions = {}): Desk<'text'> {
  return { ...textWire(options), toTicket }
}

export type { TextDeskOptions }
export * from './codec'
export { openTextSession } from './session'
export { toTextSection } from './section-codec'
export { textPriorities, textTicketTable, toTicket, type TextTicket } from './to-ticket'
