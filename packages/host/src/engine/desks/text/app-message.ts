import { sectionAlias, textMessages } from '@deskbridge/core/desks/text'
import {
  isRecord,
  parseSection,
  WidgetError,
  type Action,
  type AnyCapability,
  type Verdict,
} from '@deskbridge/core/internal'
import type { HostSessionFacts, HostView, NamedMessage } from '../desk-host'

/** What a message asks for, or why it asks for nothing. */
export interface AppMessageReading {
  /** What becomes of the message unless the helpdesk answers it. */
  readonly verdict: Verdict
  /** Whether the app announces itself. */
  readonly isAnnouncement?: boolean
  /** What the app does. */
  readonly action?: Action
  /** Whether the app wants what it sees sent once more. */
  readonly asksForTicket?: boolean
  /** The answer to a malformed message; every other one is answered with success. */
  readonly error?: Error
}

/** What decides, beside the message, on what it can do. */
export interface MessagePlace
  extends Pick<HostSessionFacts, 'placement'>, Pick<HostView, 'openingState' | 'takesFirstTitle' | 'ticket'> {
  /** What the placement has. */
  readonly capabilities: readonly AnyCapability[]
  /** Whether apps are ready without announcing themselves. */
  readonly isSilent: boolean
}

/**
 * Reads an app's message whole, and changes nothing (docs/protocols/text.md); `null` is one without a name.
 *
 * - T118: a message without a method of its own is passed on.
 * - T119, T230 to T253, T261: a malformed one is answered with an error that carries the path.
 * - T131, T132: sections come under two names.
 * - T182, T183: what is well-formed and not in the app's placement changes nothing.
 * - T243: a section is shown only under the title of the opening state.
 */
export function readAppMessage(message: NamedMessage | null, place: MessagePlace): AppMessageReading {
  return message ? readData(message.name, message.data, place) : malformed('message', 'must be a string')
}

function readData(name: string, data: unknown, place: MessagePlace): AppMessageReading {
  const has = (capability: AnyCapability) => place.capabilities.includes(capability)
  switch (name) {
    case textMessages.announce:
      return place.isSilent ? elsewhere : { verdict: 'delivered', isAnnouncement: true }
    case textMessages.section:
    case sectionAlias:
      return within(has('section'), readSection(data, place))
    case textMessages.badge:
      return within(has('badge'), readBadge(data))
    case textMessages.track:
      return readTrack(isRecord(data) ? data : {})
    case textMessages.toast:
      return readToast(isRecord(data) ? data : {})
    default:
      return done({ kind: 'send', name, data })
  }
}

const elsewhere: AppMessageReading = { verdict: 'ignored:placement' }

/** Returns a reading for a message that may not be available here; a malformed one is refused everywhere (T183). */
export function within(isHere: boolean, reading: AppMessageReading): AppMessageReading {
  return isHere || reading.error ? reading : elsewhere
}

/** Returns the reading of a message that does something. */
export function done(action: Action): AppMessageReading {
  return { verdict: 'delivered', action }
}

/** Returns the reading of a message with a bad member (T119). */
export function malformed(path: string, problem: string): AppMessageReading {
  const error = new WidgetError('INVALID_ARGUMENT', `The message cannot be used: ${path} ${problem}.`)
  return { verdict: `invalid:${path}`, error }
}

function readSection(data: unknown, { openingState, takesFirstTitle }: MessagePlace): AppMessageReading {
  const result = parseSection(data)
  if (!result.ok) {
    const { path, message } = result.issues[0]!
    return malformed(path || 'data', message)
  }
  const { section } = result
  const isShown = openingState && (takesFirstTitle || section.title === openingState.title)
  return isShown ? done({ kind: 'section', section }) : { verdict: 'ignored:title' }
}

function readBadge(data: unknown): AppMessageReading {
  if (data === null || data === 0) return done({ kind: 'badge', count: null })
  const isCount = Number.isSafeInteger(data) && (data as number) > 0
  return isCount
    ? done({ kind: 'badge', count: data as number })
    : malformed('data', 'must be a positive integer, or null to remove the badge')
}

function readTrack({
  event_name: name,
  event_properties: properties,
}: Record<string, unknown>): AppMessageReading {
  if (typeof name !== 'string') return malformed('data.event_name', 'must be a string')
  if (properties != null && !isRecord(properties)) {
    return malformed('data.event_properties', 'must be an object or null')
  }
  const entries = Object.entries(properties ?? {}).filter(([key]) => key !== '__proto__')
  return done({ kind: 'track', name, properties: Object.fromEntries(entries) })
}

function readToast({ content, kind }: Record<string, unknown>): AppMessageReading {
  if (typeof content !== 'string') return malformed('data.content', 'must be a string')
  if (kind !== 'success' && kind !== 'error') return malformed('data.kind', 'must be success or error')
  return done({ kind: 'toast', toast: { content, kind } })
}
