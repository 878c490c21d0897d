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

/** Tells of the messages of all apps in the order in which they crossed. */
export interface Traffic {
  /** Tells of a message that was posted. */
  sent(message: Omit<TrafficEntry, 'at' | 'direction' | 'verdict'>): void
  /** Tells of a message that came, before those that are posted while it is being judged. */
  received(message: Omit<TrafficEntry, 'at' | 'direction' | 'verdict'>, judge: () => Verdict): Verdict
}

/** Creates {@link Traffic} that a listener hears. */
export function createTraffic(clock: Clock, onTraffic: (entry: TrafficEntry) => void = () => {}): Traffic {
  let waiting: TrafficEntry[] | null = null

  const tell = (entry: TrafficEntry) => {
    if (waiting) waiting.push(entry)
    else runIsolated(() => onTraffic(entry))
  }

  return {
    sent: (message) => tell({ at: clock.now(), direction: 'out', ...message, verdict: 'delivered' }),
    received(message, judge) {
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
      for (const entry of [{ at, direction: 'in' as const, ...message, verdict }, ...own]) tell(entry)
      return verdict
    },
  }
}
