import { agentAppCapabilities, agentAppEvents, deskQuery, messageBox } from '@deskbridge/core/desks/agent-app'
import { textHostOrigins } from '@deskbridge/core/desks/text'
import type { DeskHost } from '../desk-host'
import {
  describeTextMessage,
  exchangeOfText,
  parseTextAppMessage,
  replaceTextData,
  type TextAppMessage,
} from '../text/codec'
import type { TextDialect } from '../text/dialect'
import { TextHostSession } from '../text/session'
import { toTextUrl } from '../text/url'
import { readAgentAppMessage } from './app-message'
import { agentAppExampleExtra, agentAppExampleMessages } from './example'
import { fromTicket } from './from-ticket'
import { agentAppMessageFacts } from './messages'

/** The words of the LiveChat Agent App on the Text HelpDesk's connection. */
const dialect: TextDialect = {
  capabilities: agentAppCapabilities,
  ticketName: agentAppEvents.profile,
  isSilent: () => false,
  fromTicket,
  readMessage: readAgentAppMessage,
}

/** The host's side of the LiveChat Agent App. */
export const agentAppHost = {
  id: 'agent-app',
  name: 'LiveChat Agent App',
  placements: agentAppCapabilities,
  ownPlacements: { [messageBox]: { name: 'Message box', area: 'reply' } },
  isByNameOnly: true,
  messages: agentAppMessageFacts,
  rules: {
    foreign: 'T1: a message that bears the mark of no desk is dropped',
    unhandled: 'T118: the desk answers a message that it does not know with success, and does nothing',
    invalid: 'T119: a message that the desk finds invalid changes nothing',
    appId: 'T29: the frame is the identity of the app',
    unanswered: 'T75: every call is answered, once',
    title: 'T243: a section is shown only if its title is that of the opening state',
  },
  reasonRules: {
    foreign: 'T1',
    'other-origin': 'T113',
    'other-desk': 'Q130',
    stale: 'T26',
    duplicate: 'T83',
    unknown: 'T72',
    'not-connected': 'T24',
    title: 'T243',
    placement: 'A23',
  },
  connectionMembers: ['owner', 'instance'],
  exampleMessages: agentAppExampleMessages,
  origins: textHostOrigins,
  exampleOrigin: 'https://my.livechatinc.com',
  exampleExtra: agentAppExampleExtra,
  isCommitting: true,
  parse: parseTextAppMessage,
  describe: describeTextMessage,
  exchangeOf: exchangeOfText,
  replaceData: replaceTextData,
  toUrl: (url, facts) => toTextUrl(url, facts, [deskQuery]),
  open: (facts) => new TextHostSession(facts, dialect),
} as const satisfies DeskHost<'agent-app', TextAppMessage>
