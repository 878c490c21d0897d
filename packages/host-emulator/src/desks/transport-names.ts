import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import type { TextEnvelopeType } from '@deskbridge/core/desks/text'

const textTransport: Record<TextEnvelopeType, true> = {
  handshake: true,
  handshake_echo: true,
  response: true,
  call: true,
  emit: true,
}

/** Lists the messages by which a host keeps its connection, and that only the host itself can say: they name the connection. */
export const transportNames: ReadonlySet<string> = new Set([
  ...Object.keys(textTransport),
  qiscusEvents.contextApp,
])
