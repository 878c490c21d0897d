import { matchesOrigin } from '../../base/check-origin'
import type { CommonPlacement } from '../../model/app-context'
import type { DeskWire } from '../desk'
import { parseHostMessage, type TextHostMessage } from '../text/codec'
import { textHostOrigins } from '../text/origins'
import { openTextSession } from '../text/session'
import { agentAppEvents, deskQuery } from './names'
import { agentAppCapabilities, type messageBox } from './place'
import { toOwnMessage } from './to-message'

/** Options of the LiveChat Agent App. */
export interface AgentAppDeskOptions {
  /** Where the app is configured to be shown, which this desk does not send; default `'ticket-sidebar'`. */
  placement?: CommonPlacement | typeof messageBox
  /** The only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[] | undefined
}

/** The origins that are this desk and no sister of it (docs/protocols/agent-app.md, A11). */
const ownOrigins = ['https://livechatinc.com', 'https://*.livechatinc.com']

/** Creates the LiveChat Agent App's wire, without the neutral data. */
export function agentAppWire({
  placement = 'ticket-sidebar',
  hostOrigins,
}: AgentAppDeskOptions): DeskWire<'agent-app', TextHostMessage> {
  return {
    id: 'agent-app',
    hostOrigins: textHostOrigins,
    ownHostOrigins: hostOrigins,
    claims: ({ search, hostOrigin }) =>
      search.slice(1).split('&').includes(deskQuery) ||
      matchesOrigin(hostOrigins ?? ownOrigins, hostOrigin ?? ''),
    parse: parseHostMessage,
    open(page) {
      const capabilities = agentAppCapabilities[placement]!
      const own = { capabilities, isSilent: false, ticket: agentAppEvents.profile }
      const session = openTextSession(page, placement, undefined, own)
      const request = session.request.bind(session)
      session.request = (action, id) => request(toOwnMessage(action, placement), id)
      return session
    },
  }
}
