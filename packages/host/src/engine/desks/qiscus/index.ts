import {
  parseQiscusMessage,
  popupCapabilities,
  qiscusCapabilities,
  qiscusEvents,
  type QiscusMessage,
} from '@deskbridge/core/desks/qiscus'
import type { DeskHost, MessageFacts, NamedMessage } from '../desk-host'
import { qiscusExampleExtra } from './example-extra'
import { qiscusExampleMessages } from './example-messages'
import { QiscusHostSession } from './session'

/** The messages of the Qiscus Helpdesk Apps by their names (docs/protocols/qiscus.md). */
const messages = {
  [qiscusEvents.ready]: { direction: 'to-host', rules: 'Q10', isAnnouncement: true },
  [qiscusEvents.getUser]: { direction: 'to-host', rules: 'Q14' },
  [qiscusEvents.getTicket]: { direction: 'to-host', rules: 'Q15' },
  [qiscusEvents.resize]: { direction: 'to-host', rules: 'Q17' },
  [qiscusEvents.fullscreen]: { direction: 'to-host', rules: 'Q18' },
  [qiscusEvents.contextUser]: {
    direction: 'to-app',
    rules: 'Q11',
    answers: [qiscusEvents.ready, qiscusEvents.getUser],
  },
  [qiscusEvents.contextTicket]: {
    direction: 'to-app',
    rules: 'Q12',
    answers: [qiscusEvents.ready, qiscusEvents.getTicket],
  },
  [qiscusEvents.contextApp]: {
    direction: 'to-app',
    rules: 'Q13',
    isTransport: true,
    answers: [qiscusEvents.ready],
  },
  [qiscusEvents.ticketUpdate]: { direction: 'to-app', rules: 'Q16' },
} as const satisfies Readonly<Record<string, MessageFacts>>

/** The host's side of the Qiscus Helpdesk Apps. */
export const qiscusHost = {
  id: 'qiscus',
  name: 'Qiscus Helpdesk Apps',
  placements: qiscusCapabilities,
  modes: { popup: popupCapabilities, embed: [] },
  messages,
  rules: {
    foreign: 'Q1: a message that bears the mark of no desk is dropped',
    unhandled: 'Q4: an event that is not known changes nothing',
    invalid: 'Q27: an event whose payload cannot be used is ignored',
    appId: 'Q23: an event that names another app is ignored',
    unanswered: 'Q58: a request resolves with the context that answers it',
  },
  reasonRules: {
    'other-window': 'Q20',
    foreign: 'Q1',
    'other-origin': 'Q22',
    'other-desk': 'Q130',
    unknown: 'Q4',
    'app-id': 'Q23',
    mode: 'Q27',
    placement: 'Q27',
    'no-ticket': 'Q51',
  },
  exampleMessages: qiscusExampleMessages,
  origins: 'any-https',
  exampleOrigin: 'https://desk.example.com',
  exampleExtra: qiscusExampleExtra,
  isCommitting: false,
  parse: parseQiscusMessage,
  describe: describeQiscusMessage,
  replaceData: replaceQiscusData,
  open: (facts) => new QiscusHostSession(facts),
} as const satisfies DeskHost<'qiscus', QiscusMessage>

function describeQiscusMessage(value: unknown): NamedMessage | null {
  const message = parseQiscusMessage(value)
  return message && { name: message.event, data: message.payload }
}

function replaceQiscusData(value: unknown, data: unknown): unknown {
  return describeQiscusMessage(value)?.data === undefined ? value : { ...(value as object), payload: data }
}
