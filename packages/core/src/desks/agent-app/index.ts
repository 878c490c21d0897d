import { checkPlacement } from '../../model/app-context'
import { prepareSection } from '../../model/prepare-section'
import type { Desk } from '../desk'
import type { TextHostMessage } from '../text/codec'
import { agentAppCapabilities } from './place'
import { toTicket } from './to-ticket'
import { agentAppWire, type AgentAppDeskOptions } from './wire'

/**
 * Creates the desk that `@livechat/agent-app-sdk` speaks to. Its tickets are chats, of which it sends little more than the customer.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a placement that the desk does not have.
 */
export function agentAppDesk(options: AgentAppDeskOptions = {}): Desk<'agent-app', TextHostMessage> {
  const known = Object.keys(agentAppCapabilities)
  const placement = checkPlacement(options.placement, known) ?? 'ticket-sidebar'
  return { ...agentAppWire({ ...options, placement }), placement, toTicket, prepareSection }
}

export type { AgentAppDeskOptions }
export * from './names'
export { agentAppCapabilities, messageBox } from './place'
export { toTicket, type AgentAppProfile } from './to-ticket'
