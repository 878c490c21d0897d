import type { WireFacts } from './wire-facts'

type Message = Record<string, unknown>

/** The wire of Zendesk, on which widgets send JSON text (docs/protocols/zendesk.md, section 1). */
export const zendeskWire: WireFacts = {
  isOwn(message) {
    const { appGuid, key, id, result, error } = readMessage(message)
    const isEvent = typeof key === 'string' && key.startsWith('zaf.')
    const isAnswer = typeof id === 'number' && (result !== undefined || error !== undefined)
    return typeof appGuid === 'string' || isEvent || isAnswer
  },
  read: readMessage,
  conversationOf(message) {
    const { key, message: registration } = readMessage(message)
    if (key !== 'zaf.app.registered') return null
    const { instanceGuid } = (registration as { context: Message }).context
    return toConversation(instanceGuid)
  },
  conversationIn: (url) => toConversation(new URL(url).searchParams.get('app_guid')),
  requestOf(message) {
    const { request, id } = readMessage(message)
    return request === undefined ? undefined : id
  },
  write(name, data, conversation, number) {
    const isCall = ['get', 'set', 'invoke'].includes(name)
    const members = isCall ? { id: number, request: name, params: data } : { key: name, message: data }
    return JSON.stringify({ ...members, ...conversation })
  },
  adapt(message, { conversation, request }) {
    if (typeof message['appGuid'] === 'string') Object.assign(message, conversation)
    else if ('id' in message && request !== undefined) message['id'] = request
  },
  findWrongAnswer(answer, refused) {
    const { id, key } = readMessage(refused)
    const { id: answered, key: event } = readMessage(answer)
    // A call is answered under its id (Z42), a request by its number (Z131).
    const isSame =
      typeof key === 'string'
        ? key.startsWith('request:') && event === `zaf.${key}.fail`
        : Number.isFinite(id) && Object.is(answered, id)
    return isSame ? null : 'the answer is to another question'
  },
}

function toConversation(guid: unknown) {
  return { appGuid: guid, instanceGuid: guid }
}

function readMessage(message: unknown): Message {
  try {
    return Object(typeof message === 'string' ? JSON.parse(message) : message) as Message
  } catch {
    return {}
  }
}
