import type { Desk, PageFacts } from '../desk'
import { parseZendeskMessage, type ZendeskHostMessage } from './codec'
import { zendeskQuery } from './names'
import { ZendeskSession, type ZendeskPage } from './session'
import { toTicket, toUser } from './to-ticket'

/** Options of Zendesk. */
export interface ZendeskDeskOptions {
  /** The names of the custom fields to read, as in `'custom_field_360001234'`, which have to be asked for one by one; default none. */
  customFields?: readonly string[]
  /** The only origins that may be this desk: exact, or `https://*.example.com` for every subdomain. */
  hostOrigins?: readonly string[] | undefined
}

/** The origins of Zendesk (docs/protocols/zendesk.md, Z13). */
export const zendeskHostOrigins: readonly string[] = ['zendesk', 'zopim', 'futuresimple'].map(
  (name) => `https://*.${name}.com`,
)

/** Returns what a page's URL has for this desk, in its query or its fragment; `null` when it belongs to another one (Z10). */
function readPage({ search, hash }: PageFacts): ZendeskPage | null {
  const parameters = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`)
  const guid = parameters.get(zendeskQuery.guid)
  const url = parameters.get(zendeskQuery.origin)
  try {
    const { origin } = new URL(url ?? '')
    // Such as that of `data:`, to which nothing can be posted.
    const isOpaque = origin === 'null'
    return guid && !isOpaque ? { guid, origin } : null
  } catch {
    return null
  }
}

/** Returns whether a page belongs to this desk: its URL says so, and nothing is known to the contrary (Z10, Z16). */
function isPageOfDesk(page: PageFacts): boolean {
  const { hostOrigin } = page
  const own = readPage(page)
  return own !== null && (hostOrigin === null || hostOrigin === 'null' || hostOrigin === own.origin)
}

/**
 * Creates the desk that speaks the Zendesk Apps Framework v2. Only a page whose URL has the parameters of that framework is one of its apps.
 */
export function zendeskDesk(options: ZendeskDeskOptions = {}): Desk<'zendesk', ZendeskHostMessage> {
  const { customFields = [], hostOrigins } = options
  return {
    id: 'zendesk',
    hostOrigins: zendeskHostOrigins,
    ownHostOrigins: hostOrigins,
    claims: isPageOfDesk,
    parse: parseZendeskMessage,
    open: (page) => new ZendeskSession(readPage(page), customFields),
    toTicket,
    toUser,
  }
}

export { readObject } from './codec'
export * from './names'
export { zendeskCapabilities, type ZendeskPlacement } from './place'
export { fromNeutral, toTicket, toUser, type ZendeskTicket, type ZendeskUser } from './to-ticket'
