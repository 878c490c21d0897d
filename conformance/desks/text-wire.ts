import { isTextEnvelope, textEnvelope, type Binding } from '@deskbridge/core/desks/text'
import { callData } from '@deskbridge/fixtures/text-wire'
import type { WireFacts } from './wire-facts'

/** The wire of the Text HelpDesk and its sister desks. */
export const textWire: WireFacts = {
  isOwn: isTextEnvelope,
  conversationOf: (message) =>
    isTextEnvelope(message) && message['type'] === 'handshake' ? bindingOf(message) : null,
  requestOf: (message) =>
    isTextEnvelope(message) && message['type'] === 'call' ? message['request'] : undefined,
  write(name, data, conversation, number) {
    const binding = (conversation ?? { owner: '', instance: -1 }) as Binding
    const call = callData({ plugin_id: 'flooder', message: name, data })
    return textEnvelope(binding, 'call', `flood:${number}`, call)
  },
  adapt(message, { conversation, request }) {
    const isAnswer = message['type'] === 'response' && message['request'] !== null
    Object.assign(message, conversation)
    if (isAnswer && request !== undefined) message['request'] = request
  },
  answerTo(message) {
    if (!isTextEnvelope(message) || !['handshake', 'call'].includes(String(message['type']))) return undefined
    return textEnvelope(bindingOf(message), 'response', message['request'], { error: false, result: {} })
  },
  findWrongAnswer,
}

function bindingOf(message: Record<string, unknown>): Binding {
  const { owner, instance } = message as unknown as Binding
  return { owner, instance }
}

/** Checks for the answer to a call (docs/protocols/text.md, T75, T117, T119), to a handshake that repeats the bound one (T51) or to an echo (T68). */
function findWrongAnswer(answer: unknown, refused: Record<string, unknown>, verdict: string): string | null {
  const asked = ['call', 'handshake', 'handshake_echo'].includes(refused['type'] as string)
  if (!asked || !isTextEnvelope(answer) || answer['type'] !== 'response')
    return 'something but an answer is posted'
  if (refused['type'] === 'handshake' && verdict !== 'ignored:duplicate')
    return 'a refused handshake is answered'
  const { request } = refused
  if (request != null && typeof request !== 'string' && typeof request !== 'number') {
    return 'an id that is neither text nor number is answered'
  }
  const names = ['owner', 'instance', 'request'] as const
  // 0 and -0 are one id, NaN is none, and a missing request is none either.
  const isSame = names.every((name) => (answer[name] ?? null) === (refused[name] ?? null))
  return isSame ? null : 'the answer is to another question'
}
