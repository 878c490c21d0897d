import { qiscusCapabilities, qiscusEvents } from '@deskbridge/core/desks/qiscus'
import type { Action, AnyPlacement, Verdict } from '@deskbridge/core/internal'
import type { HostView } from '../desk-host'
import { readSide } from './size'

/** What a message asks for, or why it asks for nothing. */
export interface QiscusReading {
  /** What becomes of the message unless the helpdesk answers it. */
  readonly verdict: Verdict
  /** Whether the message is another app's or has a bad member, so that the helpdesk is not asked about it. */
  readonly isMalformed?: boolean
  /** Whether it carries the frame's own app id. */
  readonly hasAppId?: boolean
  /** Whether the app announces itself. */
  readonly isReady?: boolean
  /** What the app does. */
  readonly action?: Action
}

/** What decides, beside the message, on what it can do. */
interface QiscusPlace extends Pick<HostView, 'mode' | 'ticket' | 'viewport'> {
  readonly appId: string
  readonly placement: AnyPlacement
}

/**
 * Reads an app's message whole, and changes nothing.
 *
 * Checks (docs/protocols/qiscus.md), after those of source, channel and origin (Q20 to Q22):
 * 1. Q23 to Q26: an `appId` that is given must be the frame's.
 * 2. Q27: the placement or mode must have the event.
 * 3. Q103 to Q106, Q111: the payload must be usable.
 */
export function readQiscusMessage(
  event: string,
  payload: Record<string, unknown>,
  place: QiscusPlace,
): QiscusReading {
  const hasAppId = payload.appId != null
  if (hasAppId && readId(payload.appId) !== place.appId) {
    return { verdict: 'ignored:app-id', isMalformed: true }
  }
  return { hasAppId, ...readEvent(event, payload, place) }
}

function readEvent(event: string, payload: Record<string, unknown>, place: QiscusPlace): QiscusReading {
  switch (event) {
    case qiscusEvents.ready:
      return { verdict: 'delivered', isReady: true }
    case qiscusEvents.getUser:
      return { verdict: 'delivered', action: { kind: 'refresh-user' } }
    case qiscusEvents.getTicket:
      if (!qiscusCapabilities[place.placement]?.includes('ticket')) return { verdict: 'ignored:placement' }
      if (!place.ticket) return { verdict: 'ignored:no-ticket' }
      return { verdict: 'delivered', action: { kind: 'refresh-ticket' } }
    case qiscusEvents.resize:
      return inPopup(place, readResize(payload, place))
    case qiscusEvents.fullscreen:
      return inPopup(place, readFullscreen(payload))
    default:
      return { verdict: 'ignored:unknown', action: { kind: 'send', name: event, data: payload } }
  }
}

/** Returns a reading that is ignored outside of popup mode; what is malformed stays so. */
function inPopup({ mode }: QiscusPlace, reading: QiscusReading): QiscusReading {
  return mode === 'popup' ? reading : { verdict: 'ignored:mode', isMalformed: reading.isMalformed === true }
}

function readResize({ width, height }: Record<string, unknown>, { viewport }: QiscusPlace): QiscusReading {
  if (width === undefined && height === undefined) return malformed('payload')
  const size = {
    ...(width !== undefined && { width: readSide(width, 'width', viewport) }),
    ...(height !== undefined && { height: readSide(height, 'height', viewport) }),
  }
  if (size.width === null) return malformed('payload.width')
  if (size.height === null) return malformed('payload.height')
  return { verdict: 'delivered', action: { kind: 'resize', width: size.width, height: size.height } }
}

function readFullscreen({ fullscreen }: Record<string, unknown>): QiscusReading {
  if (typeof fullscreen !== 'boolean') return malformed('payload.fullscreen')
  return { verdict: 'delivered', action: { kind: 'fullscreen', fullscreen } }
}

function malformed(path: string): QiscusReading {
  return { verdict: `invalid:${path}`, isMalformed: true }
}

/** Reads an id as a string (Q25), and as `null` what is none. */
function readId(value: unknown): string | null {
  return typeof value === 'string' || Number.isFinite(value) ? String(value) : null
}
