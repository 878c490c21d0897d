import { zendeskEvents, zendeskKeys } from '@deskbridge/core/desks/zendesk'
import type { MessageFacts } from '../desk-host'

/** The event with which a modal is closed (docs/protocols/zendesk.md, Z148). */
export const modalClosed = 'modal.close'

/** The messages of Zendesk by their names; those about an event go by the first part of their key (docs/protocols/zendesk.md). */
export const zendeskMessageFacts = {
  [zendeskKeys.handshake]: { direction: 'to-host', rules: 'Z20', isAnnouncement: true },
  get: { direction: 'to-host', rules: 'Z40' },
  set: { direction: 'to-host', rules: 'Z53' },
  invoke: { direction: 'to-host', rules: 'Z50' },
  request: { direction: 'to-host', rules: 'Z130' },
  'iframe.on': { direction: 'to-host', rules: 'Z110', isTransport: true },
  'iframe.off': { direction: 'to-host', rules: 'Z110', isTransport: true },
  'iframe.trigger': { direction: 'to-host', rules: 'Z112', isTransport: true },
  'iframe.reply': { direction: 'to-host', rules: 'Z120', isTransport: true },
  [zendeskEvents.registered]: { direction: 'to-app', rules: 'Z21', isTransport: true },
  answer: { direction: 'to-app', rules: 'Z33', isTransport: true },
  [zendeskEvents.context]: { direction: 'to-app', rules: 'Z26' },
  [zendeskEvents.changed]: { direction: 'to-app', rules: 'Z82' },
  [zendeskEvents.scheme]: { direction: 'to-app', rules: 'Z31' },
  [zendeskEvents.save]: { direction: 'to-app', rules: 'Z122', asksBeforeSave: true },
  [modalClosed]: { direction: 'to-app', rules: 'Z148', isTransport: true },
  'request.done': { direction: 'to-app', rules: 'Z131', isTransport: true },
  'request.fail': { direction: 'to-app', rules: 'Z131', isTransport: true },
} as const satisfies Readonly<Record<string, MessageFacts>>
