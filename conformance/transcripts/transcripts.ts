import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTextEnvelope, type TextEnvelope } from '@deskbridge/core/desks/text'
import type { Transcript } from './transcript'

/** All transcripts in this folder, ordered by name. */
export const transcripts: readonly Transcript[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Transcript)

/** Reads a message of the trusted connection, which a recording is trusted to have whole; `null` for any other message. */
export function toEnvelope(message: unknown): TextEnvelope | null {
  return isTextEnvelope(message) ? (message as unknown as TextEnvelope) : null
}

/** Returns the message that an envelope calls with, and any other message as it is. */
export function toBody(message: unknown): Record<string, unknown> {
  const envelope = toEnvelope(message)
  const isCall = envelope?.type === 'call' && Array.isArray(envelope.data.args)
  return (isCall ? (envelope.data.args as unknown[])[0] : message) as Record<string, unknown>
}

/** Keeps messages that were posted until they are looked for. */
export interface Outbox {
  /** Takes a message. */
  add(message: unknown): void
  /** Takes out the first message that fits. */
  take(fits: (message: unknown) => boolean): unknown
  /** Returns what nobody has looked for. */
  rest(): unknown[]
}

/** Creates an empty {@link Outbox}. */
export function createOutbox(): Outbox {
  const messages: unknown[] = []
  return {
    add: (message) => void messages.push(message),
    take(fits) {
      const index = messages.findIndex(fits)
      return index < 0 ? undefined : messages.splice(index, 1)[0]
    },
    rest: () => [...messages],
  }
}
