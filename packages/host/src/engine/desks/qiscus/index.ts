import {
  parseQiscusMessage,
  popupCapabilities,
  qiscusCapabilities,
  qiscusEvents,
  type QiscusMessage,
} from '@deskbridge/core/desks/qiscus'
import type { DeskHost, MessageFacts, NamedMessage } from '../desk-host'
import { qiscusExampleExtra } from './example-extra'
import { QiscusHostSession } from './session'

/** The messages of the Qiscus Helpdesk Apps by their names (docs/protocols/qiscus.md). */
const messages = {
  [qiscusEvents.ready]: { direction: 'to-host', rules: 'Q10' },
  [qiscusEvents.getUser]: { direction: 'to-host', rules: 'Q14' },
  [qiscusEvents.getTicket]: { direction: 'to-host', rules: 'Q15' },
  [qiscusEvents.resize]: { direction: 'to-host', rules: 'Q17' },
  [qiscusEvents.fullscreen]: { direction: 'to-host', rules: 'Q18' },
  [qiscusEvents.contextUser]: { direction: 'to-app', rules: 'Q11' },
  [qiscusEvents.contextTicket]: { direction: 'to-app', rules: 'Q12' },
  [qiscusEvents.contextApp]: { direction: 'to-app', rules: 'Q13', isTransport: true },
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
