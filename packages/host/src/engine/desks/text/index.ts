import {
  eventName,
  handleMethod,
  isHostEvent,
  isTextEnvelope,
  parseTextEnvelope,
} from '@deskbridge/core/desks/text'
import type { DeskHost } from '../desk-host'
import { toTextAddress } from './address'
import { isPlainMessage } from './app-message'
import { openTextHostSession } from './session'

/** Creates a host's side of the Text HelpDesk, with an owner and a count of attempts of its own (docs/protocols/text.md, T3, T4). */
export function createTextHost(): DeskHost {
  let owner = ''
  let instance = 0
  return {
    id: 'text',
    isCommitting: true,
    recognizes: (data) => isTextEnvelope(data) || isPlainMessage(data),
    describe,
    toAddress: toTextAddress,
    open: (io) => openTextHostSession(io, () => ({ owner: (owner ||= makeOwner()), instance: instance++ })),
  }
}

/** Makes a name that other windows cannot guess. */
function makeOwner(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
}

/** Names a message by what it says, an envelope that says nothing by its type. */
function describe(data: unknown): { name: string; data: unknown } {
  if (!isTextEnvelope(data)) return describeBare(data) ?? { name: '', data }
  const envelope = parseTextEnvelope(data)
  if (typeof envelope === 'string') {
    return { name: typeof data.type === 'string' ? data.type : '', data: data.data }
  }
  const isMessage = envelope.type === 'call' && envelope.data.method === handleMethod
  const message = isMessage ? describeBare(envelope.data.args[0]) : null
  return message ?? { name: envelope.type, data: envelope.data }
}

function describeBare(data: unknown): { name: string; data: unknown } | null {
  if (isHostEvent(data)) return { name: eventName(data), data: data.event_data }
  return isPlainMessage(data) ? { name: data.message, data: data.data } : null
}
