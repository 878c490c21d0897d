import { isRecord } from '../../base/structure'

/** Marks every message of the Qiscus Helpdesk Apps (docs/protocols/qiscus.md, Q1). */
export const qiscusChannel = 'helpdesk:apps'

/** Names the events, both ways (docs/protocols/qiscus.md, Q10 to Q18). */
export const qiscusEvents = {
  ready: 'helpdesk:app:ready',
  contextUser: 'helpdesk:context:user',
  contextTicket: 'helpdesk:context:ticket',
  contextApp: 'helpdesk:context:app',
  getUser: 'helpdesk:get:context:user',
  getTicket: 'helpdesk:get:context:ticket',
  ticketUpdate: 'helpdesk:ticket:update',
  resize: 'helpdesk:app:resize',
  fullscreen: 'helpdesk:app:fullscreen',
} as const

/** Is a message of the channel. */
export interface QiscusMessage {
  /** Is the channel's name. */
  channel: typeof qiscusChannel
  /** Names the event. */
  event: string
  /** Is what it carries. */
  payload?: unknown
}

/** Tells whether data is a message of the channel. */
export function isQiscusMessage(data: unknown): data is QiscusMessage {
  return isRecord(data) && data.channel === qiscusChannel && typeof data.event === 'string'
}

/** Builds a message. */
export function qiscusMessage(event: string, payload?: unknown): QiscusMessage {
  return payload === undefined
    ? { channel: qiscusChannel, event }
    : { channel: qiscusChannel, event, payload }
}

/** Returns a message's payload; a missing or misshapen one reads as empty (Q2). */
export function qiscusPayload(message: QiscusMessage): Record<string, unknown> {
  return isRecord(message.payload) ? message.payload : {}
}
