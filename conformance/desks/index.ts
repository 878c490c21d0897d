import type { HostDeskId } from '@deskbridge/host/engine'
import { agentAppFacts } from './agent-app'
import { chatwootFacts } from './chatwoot'
import type { DeskFacts } from './desk-facts'
import { qiscusFacts } from './qiscus'
import { textFacts } from './text'
import { zendeskFacts } from './zendesk'

/** What the suites know of each desk; without it, a desk fails to compile. */
export const deskFacts: Readonly<Record<HostDeskId, DeskFacts>> = {
  text: textFacts,
  qiscus: qiscusFacts,
  'agent-app': agentAppFacts,
  chatwoot: chatwootFacts,
  zendesk: zendeskFacts,
}
