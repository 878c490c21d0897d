import { isRecord } from '../../base/structure'

/** The channel of all messages of the Qiscus Helpdesk Apps (docs/protocols/qiscus.md, Q1). */
export const qiscusChannel = 'helpdesk:apps'

/** The events in both directions, an enum, because bundlers inline its values (docs/protocols/qiscus.md, Q10 to Q18). */
export enum qiscusEvents {
  ready = 'helpdesk:app:ready',
  contextUser = 'helpdesk:context:user',
  contextTicket = 'helpdesk:context:ticket',
  contextApp = 'helpdesk:context:app',
  getUser = 'helpdesk:get:context:user',
  getTicket = 'helpdesk:get:context:ticket',
  ticketUpdate = 'helpdesk:ticket:update',
  resize = 'helpdesk:app:resize',
  fullscreen = 'helpdesk:app:fullscreen',
}

/** A message of the channel. */
export interface QiscusMessage {
  /** Name of the channel. */
  channel: typeof qiscusChannel
  /** Name of the event. */
  event: string
  /** What the event carries. */
  payload?: unknown
}

/** Parses a message of the channel; `null` for everything else. */
export function parseQiscusMessage(data: unknown): QiscusMessage | null {
  if (!isRecord(data) || data.channel !== qiscusChannel || typeof data.event !== 'string') return null
  return qiscusMessage(data.event, data.payload)
}

/** Builds a message. */
export function qiscusMessage(event: string, payload?: unknown): QiscusMessage {
  return payload === undefined
    ? { channel: qiscusChannel, event }
    : { channel: qiscusChannel, event, payload }
}

/** Returns the members of a payload; a missing or malformed one is empty (Q2). */
export function qiscusPayload(payload: unknown): Record<string, unknown> {
  return isRecord(payload) ? payload : {}
}
