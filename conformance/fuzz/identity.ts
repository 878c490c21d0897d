import { parseQiscusMessage, qiscusPayload } from '@deskbridge/core/desks/qiscus'
import { isTextEnvelope } from '@deskbridge/core/desks/text'
import { cloneMessage } from './clone-message'

/** What proves that a message belongs to a conversation, as far as the conversation has shown it. */
export interface Identity {
  readonly owner?: unknown
  readonly instance?: unknown
  /** The id of the last call of the side that the message goes to. */
  readonly request?: unknown
  readonly appId?: unknown
}

/** Copies a recorded message as a peer would send it now: from its own connection, in answer to the last call, under the frame's own id. */
export function asSaidNow(message: unknown, { owner, instance, request, appId }: Identity): unknown {
  const copy = cloneMessage(message) as Record<string, unknown>
  if (isTextEnvelope(copy)) {
    const isAnswer = copy['type'] === 'response' && copy['request'] !== null
    if (owner !== undefined) Object.assign(copy, { owner, instance })
    if (isAnswer && request !== undefined) copy['request'] = request
  } else if (parseQiscusMessage(copy) && appId !== undefined) {
    const payload = qiscusPayload(copy['payload'])
    if (payload['appId'] != null) payload['appId'] = appId
  }
  return copy
}
