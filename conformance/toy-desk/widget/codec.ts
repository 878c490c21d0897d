import type { Capability, DeskId, Placement } from '@deskbridge/core'
import type { HostDeskId } from '@deskbridge/host/engine'

/** Id of the pinboard; like the two names below, the types would have it if the pinboard's line were in `DeskData`. */
export const pinboardId = 'pinboard' as DeskId & HostDeskId

/** The placement that only the pinboard has. */
export const pinboardCard = 'pinboard-card' as Placement

/** The capability that only the pinboard has. */
export const confetti = 'confetti' as Capability

/** Parts of every message: `pinboard`, its name, and what it carries as JSON, if anything. */
const format = /^pinboard ([a-z-]+)(?: (.+))?$/s

/** Names of the messages, and of the parameters of the app's URL. */
export const pinboardNames = {
  here: 'here',
  welcome: 'welcome',
  ticket: 'ticket',
  theme: 'theme',
  toast: 'toast',
  confetti: 'confetti',
} as const

/** A message of the pinboard. */
export interface PinboardMessage {
  /** Name of the message. */
  readonly name: string
  /** What the message carries. */
  readonly data: unknown
}

/** Parses a message, a bare string; `null` for everything else. */
export function parsePinboardMessage(value: unknown): PinboardMessage | null {
  const [, name, json] = typeof value === 'string' ? (format.exec(value) ?? []) : []
  if (name === undefined) return null
  try {
    return { name, data: json === undefined ? undefined : (JSON.parse(json) as unknown) }
  } catch {
    return null
  }
}

/** Builds a message. */
export function pinboardMessage(name: string, data?: unknown): string {
  return data === undefined ? `pinboard ${name}` : `pinboard ${name} ${JSON.stringify(data)}`
}

/** Reads the id that the host has given the frame from the fragment of the app's URL. */
export function readAppId(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get('pinboard')
}
