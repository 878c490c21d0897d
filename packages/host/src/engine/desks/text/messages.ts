import {
  sectionAlias,
  textEvents,
  textMessages,
  textSdkMessages,
  type TextEnvelopeType,
} from '@deskbridge/core/desks/text'
import type { MessageFacts } from '../desk-host'

/** The envelopes by which the two sides keep a connection. */
const envelopes = {
  handshake: { direction: 'to-app', rules: 'T21', isTransport: true },
  handshake_echo: { direction: 'to-app', rules: 'T66', isTransport: true },
  response: { direction: 'both', rules: 'T71', isTransport: true },
  call: { direction: 'both', rules: 'T70', isTransport: true },
  emit: { direction: 'both', rules: 'T9', isTransport: true, isRaw: true },
} as const satisfies Record<TextEnvelopeType, MessageFacts>

/** The messages that the sister desks share (docs/protocols/text.md). */
export const sharedMessageFacts = {
  [textMessages.badge]: { direction: 'to-host', rules: 'T133' },
  [textMessages.track]: { direction: 'to-host', rules: 'T134' },
  [textMessages.toast]: { direction: 'to-host', rules: 'T135' },
  [textSdkMessages.openChat]: { direction: 'to-host', rules: 'T136', isRaw: true },
  [textSdkMessages.properties]: { direction: 'to-host', rules: 'T137', isRaw: true },
  [textSdkMessages.transactionPending]: { direction: 'to-host', rules: 'T138', isRaw: true },
  [textSdkMessages.transactionSuccess]: { direction: 'to-host', rules: 'T139', isRaw: true },
  [textSdkMessages.transactionFailure]: { direction: 'to-host', rules: 'T140', isRaw: true },
  customer_details_section_button_click: { direction: 'to-app', rules: 'T161' },
  ticket_details_section_button_click: { direction: 'to-app', rules: 'T162' },
  [textEvents.theme]: { direction: 'to-app', rules: 'T163' },
  ...envelopes,
} as const satisfies Readonly<Record<string, MessageFacts>>

/** The messages of the Text HelpDesk by their names (docs/protocols/text.md). */
export const textMessageFacts = {
  [textMessages.announce]: { direction: 'to-host', rules: 'T130', isAnnouncement: true },
  [textMessages.section]: { direction: 'to-host', rules: 'T131' },
  [sectionAlias]: { direction: 'to-host', rules: 'T132' },
  [textEvents.ticket]: { direction: 'to-app', rules: 'T160' },
  ...sharedMessageFacts,
} as const satisfies Readonly<Record<string, MessageFacts>>
