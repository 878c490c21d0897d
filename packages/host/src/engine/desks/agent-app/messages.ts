import { agentAppEvents, agentAppMessages } from '@deskbridge/core/desks/agent-app'
import { sectionAlias, textMessages } from '@deskbridge/core/desks/text'
import type { MessageFacts } from '../desk-host'
import { sharedMessageFacts } from '../text/messages'

/** The messages of the LiveChat Agent App by their names (docs/protocols/agent-app.md). */
export const agentAppMessageFacts = {
  [textMessages.announce]: { direction: 'to-host', rules: 'A30', isAnnouncement: true },
  [textMessages.section]: { direction: 'to-host', rules: 'A31' },
  [sectionAlias]: { direction: 'to-host', rules: 'T132' },
  [agentAppMessages.putText]: { direction: 'to-host', rules: 'A33' },
  [agentAppMessages.putInBox]: { direction: 'to-host', rules: 'A34' },
  [agentAppMessages.watch]: { direction: 'to-host', rules: 'A35', isRaw: true },
  [agentAppMessages.refresh]: { direction: 'to-host', rules: 'A36', isRaw: true },
  [agentAppMessages.quickReplies]: { direction: 'to-host', rules: 'A37', isRaw: true },
  [agentAppMessages.cards]: { direction: 'to-host', rules: 'A38', isRaw: true },
  [agentAppMessages.navigate]: { direction: 'to-host', rules: 'A39', isRaw: true },
  [agentAppMessages.filters]: { direction: 'to-host', rules: 'A45', isRaw: true },
  [agentAppMessages.redirect]: { direction: 'to-host', rules: 'A46', isRaw: true },
  [agentAppEvents.profile]: { direction: 'to-app', rules: 'A50' },
  [agentAppEvents.message]: { direction: 'to-app', rules: 'A53' },
  [agentAppEvents.boxText]: { direction: 'to-app', rules: 'A54' },
  [agentAppEvents.sent]: { direction: 'to-app', rules: 'A55' },
  [agentAppEvents.pageData]: { direction: 'to-app', rules: 'A56' },
  ...sharedMessageFacts,
} as const satisfies Readonly<Record<string, MessageFacts>>
