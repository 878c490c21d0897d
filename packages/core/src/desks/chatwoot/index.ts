import { onShown } from '../../base/environment'
import type { Desk } from '../desk'
import { parseChatwootMessage, type ChatwootMessage } from './codec'
import { chatwootPlacement } from './place'
import { ChatwootSession } from './session'
import { toTicket, toUser } from './to-ticket'

/** Options of Chatwoot. */
export interface ChatwootDeskOptions {
  /** The only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[] | undefined
}

/**
 * Creates the desk that shows dashboard apps in Chatwoot, which can only be read. Anybody can host it, so the first origin that
 * answers is pinned.
 */
export function chatwootDesk(options: ChatwootDeskOptions = {}): Desk<'chatwoot', ChatwootMessage> {
  return {
    id: 'chatwoot',
    placement: chatwootPlacement,
    hostOrigins: 'pin-first',
    ownHostOrigins: options.hostOrigins,
    parse: parseChatwootMessage,
    onShown,
    open: () => new ChatwootSession(),
    toTicket,
    toUser,
  }
}

export {
  chatwootMessage,
  chatwootNames,
  parseChatwootMessage,
  parseJson,
  type ChatwootMessage,
} from './codec'
export { chatwootCapabilities } from './place'
export { toTicket, toUser, type ChatwootTicket, type ChatwootUser } from './to-ticket'
