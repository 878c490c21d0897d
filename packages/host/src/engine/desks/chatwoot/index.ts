import { chatwootCapabilities, chatwootNames } from '@deskbridge/core/desks/chatwoot'
import type { DeskHost, MessageFacts } from '../desk-host'
import {
  describeChatwootMessage,
  parseAppMessage,
  replaceChatwootData,
  type ChatwootAppMessage,
} from './codec'
import { chatwootExampleExtra, chatwootExampleMessages } from './example'
import { ChatwootHostSession, chatwootVersions } from './session'

/** The messages of Chatwoot by their names (docs/protocols/chatwoot.md). */
const messages = {
  [chatwootNames.request]: { direction: 'to-host', rules: 'W1', isAnnouncement: true },
  [chatwootNames.context]: {
    direction: 'to-app',
    rules: 'W20',
    answers: [chatwootNames.request],
  },
} as const satisfies Readonly<Record<string, MessageFacts>>

/** The host's side of Chatwoot. */
export const chatwootHost = {
  id: 'chatwoot',
  name: 'Chatwoot',
  placements: chatwootCapabilities,
  versions: chatwootVersions,
  isByNameOnly: true,
  reloadsForTicket: true,
  messages,
  rules: {
    foreign: 'W4: a message that bears the mark of no desk is dropped',
    unhandled: 'W5: a message that is not the request is passed on, and changes nothing',
    invalid: 'W1: the request is a bare string, and is ignored inside of JSON',
    appId: 'W2: the wire has no ids',
    unanswered: 'W24: a request is settled by the next context',
  },
  reasonRules: {
    'other-window': 'W13',
    foreign: 'W4',
    'other-origin': 'W14',
    'other-desk': 'W10',
    unknown: 'W5',
    'no-ticket': 'W33',
  },
  exampleMessages: chatwootExampleMessages,
  origins: 'any-https',
  exampleOrigin: 'https://chat.example.com',
  exampleExtra: chatwootExampleExtra,
  isCommitting: false,
  parse: parseAppMessage,
  describe: describeChatwootMessage,
  replaceData: replaceChatwootData,
  open: (facts) => new ChatwootHostSession(facts),
} as const satisfies DeskHost<'chatwoot', ChatwootAppMessage>
