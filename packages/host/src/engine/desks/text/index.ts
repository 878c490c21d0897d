import { textCapabilities, textHostOrigins } from '@deskbridge/core/desks/text'
import type { DeskHost } from '../desk-host'
import {
  describeTextMessage,
  exchangeOfText,
  parseTextAppMessage,
  replaceTextData,
  type TextAppMessage,
} from './codec'
import { textExampleExtra } from './example-extra'
import { textExampleMessages } from './example-messages'
import { textMessageFacts } from './messages'
import { TextHostSession } from './session'
import { toTextUrl } from './url'

/** The host's side of the Text HelpDesk. */
export const textHost = {
  id: 'text',
  name: 'Text HelpDesk',
  placements: textCapabilities,
  messages: textMessageFacts,
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
    placement: 'T182',
  },
  connectionMembers: ['owner', 'instance'],
  exampleMessages: textExampleMessages,
  origins: textHostOrigins,
  exampleOrigin: 'https://app.helpdesk.com',
  exampleExtra: textExampleExtra,
  isCommitting: true,
  parse: parseTextAppMessage,
  describe: describeTextMessage,
  exchangeOf: exchangeOfText,
  replaceData: replaceTextData,
  toUrl: toTextUrl,
  open: (facts) => new TextHostSession(facts),
} as const satisfies DeskHost<'text', TextAppMessage>
