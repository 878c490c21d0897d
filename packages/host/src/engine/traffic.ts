import { runIsolated, type Clock, type DeskId, type Verdict } from '@deskbridge/core/internal'

/** Is a message that crossed between the host and an app. */
export interface TrafficEntry {
  /** Is the clock's time, in milliseconds. */
  readonly at: number
  /** Says whether the app sent it (`'in'`) or the host (`'out'`). */
  readonly direction: 'in' | 'out'
  /** Identifies the app's frame; `null` when the message came from a window that is no app's. */
  readonly appId: string | null
  /** Names the desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** Names the message in the words of its desk; empty when it has no name. */
  readonly name: string
  /** Is what the message carries. */
  readonly data: unknown
  /** Is the origin that it came from, or that may read it. */
  readonly origin: string
  /** Says what became of it, in the session's own words. */
  readonly verdict: Verdict
}

/** A message as the traffic's listener gets it. */
type CrossedMessage = Omit<TrafficEntry, 'at' | 'direction' | 'verdict'>

/** The messages of all apps in the order in which they crossed, each described only when there is a listener. */
export interface Traffic {
  /** Notifies of a message that was posted. */
  sent(describe: () => CrossedMessage): void
  /** Notifies of a message that came, before those that are posted while it is being judged. */
  received(describe: (verdict: Verdict) => CrossedMessage, judge: () => Verdict): Verdict
}

/** Creates {@link Traffic} for a listener. */
export function createTraffic(clock: Clock, onTraffic?: (entry: TrafficEntry) => void): Traffic {
  if (!onTraffic) return { sent() {}, received: (_, judge) => judge() }
  let waiting: TrafficEntry[] | null = null

  const tell = (entry: TrafficEntry) => {
    if (waiting) waiting.push(entry)
    else runIsolated(() => onTraffic(entry))
  }

  return {
    sent: (describe) => tell({ at: clock.now(), direction: 'out', ...describe(), verdict: 'delivered' }),
    received(describe, judge) {
      const at = clock.now()
      const outer = waiting
      const own: TrafficEntry[] = []
      waiting = own
      let verdict: Verdict
      try {
        verdict = judge()
      } finally {
        waiting = outer
      }
      for (const entry of [{ at, direction: 'in' as const, ...describe(verdict), verdict }, ...own])
        tell(entry)
      return verdict
    },
  }
}
