import { parseQiscusMessage, qiscusMessage, qiscusPayload } from '@deskbridge/core/desks/qiscus'
import type { WireFacts } from './wire-facts'

/** The wire of the Qiscus Helpdesk Apps, which answers no message under an id. */
export const qiscusWire: WireFacts = {
  isOwn: (message) => parseQiscusMessage(message) !== null,
  conversationOf(message) {
    const { appId } = qiscusPayload(parseQiscusMessage(message)?.payload)
    return appId == null ? null : { appId }
  },
  write: qiscusMessage,
  adapt(message, { conversation }) {
    const payload = qiscusPayload(message['payload'])
    if (payload['appId'] != null) Object.assign(payload, conversation)
  },
}
