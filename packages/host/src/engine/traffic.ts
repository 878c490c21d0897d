import { runIsolated, type Clock, type DeskId, type Envelope, type Verdict } from '@deskbridge/core/internal'
import { describeEnvelope } from './describe-envelope'
import type { DeskHost } from './desks/desk-host'
import { Exchanges } from './exchanges'

/** A message that crossed between the host and an app. */
export interface TrafficEntry {
  /** Time on the host's clock, in milliseconds. */
  readonly at: number
  /** Whether the app sent it (`'in'`) or the host (`'out'`). */
  readonly direction: 'in' | 'out'
  /** Id of the app's frame; `null` when the message came from a window that is no app's. */
  readonly appId: string | null
  /** Desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** Name of the message in the words of its desk; empty when it has none. */
  readonly name: string
  /** What the message carries. */
  readonly data: unknown
  /** Origin that it came from, or that may read it. */
  readonly origin: string
  /** What became of it. */
  readonly verdict: Verdict
  /** Id of the request that the message makes, if it makes one. */
  readonly request?: string
  /** Id of the request that the message answers, if it answers one. */
  readonly replyTo?: string
}

/** A listener for messages; `envelope` is the object in which the link handed over a message that came in. */
export type TrafficListener = (entry: TrafficEntry, envelope?: Envelope) => void

/** The messages of all apps in the order in which they crossed, each described only when there is a listener. */
export interface Traffic {
  /** Reports a message that came in, before those that follow from it; `likely` are the desks that the app may speak. */
  received(appId: string | null, envelope: Envelope, verdict: Verdict, likely?: readonly DeskHost[]): void
  /** Reports a message that was posted; `cause` is the one that it follows from at once, if any. */
  sent(appId: string, desk: DeskHost, message: unknown, targets: readonly string[], cause?: Envelope): void
}

/** Creates {@link Traffic} of the given desks for a listener. */
export function createTraffic(
  clock: Clock,
  desks: readonly DeskHost[],
  onTraffic?: TrafficListener,
): Traffic {
  if (!onTraffic) return { received() {}, sent() {} }
  const exchanges = new Exchanges(desks)
  return {
    received(appId, envelope, verdict, likely = []) {
      const described = describeEnvelope(envelope, [...likely, ...desks], verdict)
      const tie = exchanges.received(appId, described, envelope)
      const entry: TrafficEntry = { at: clock.now(), direction: 'in', appId, ...described, verdict, ...tie }
      runIsolated(() => onTraffic(entry, envelope))
    },
    sent(appId, desk, message, targets, cause) {
      const { name, data } = desk.describe(message) ?? { name: '', data: message }
      const crossed = { appId, desk: desk.id, name, data, origin: targets.join(' ') }
      const tie = exchanges.sent(appId, desk, name, message, cause)
      const entry: TrafficEntry = {
        at: clock.now(),
        direction: 'out',
        ...crossed,
        verdict: 'delivered',
        ...tie,
      }
      runIsolated(() => onTraffic(entry))
    },
  }
}
