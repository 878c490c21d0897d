import { deskFacts } from '../desks'
import type { Said, WireFacts } from '../desks/wire-facts'
import { cloneMessage } from './clone-message'

/** The wires of all desks; sister desks have one. */
const wires = new Set(Object.values(deskFacts).map(({ wire }) => wire))

/** Returns the wire that a message is of. */
export function wireOf(message: unknown): WireFacts | undefined {
  return [...wires].find((wire) => wire?.isOwn(message))
}

/** Copies a recorded message as a peer would send it now: from its own connection, in answer to the last call, under the frame's own id. */
export function asSaidNow(message: unknown, said: Said): unknown {
  const wire = wireOf(message)
  const text = typeof message === 'string' ? wire?.read?.(message) : undefined
  const copy = text ?? (cloneMessage(message) as Record<string, unknown>)
  wire?.adapt(copy, said)
  return text ? JSON.stringify(text) : copy
}
