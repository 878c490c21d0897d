import type { DeskId, Unsubscribe, Verdict } from '@deskbridge/core/internal'
import type { Direction } from './faults/fault'
import type { FaultVerdict } from './faults/faults'

/** What became of a message: the receiving session's verdict, what a fault did to it, or that there was no listener. */
export type TraceVerdict = Verdict | FaultVerdict | 'no-listener'

/** A message that crossed between the host and the widget. */
export interface TraceEntry {
  /** Time on the clock, in milliseconds. */
  readonly time: number
  /** The way that it went. */
  readonly direction: Direction
  /** Name of the link. */
  readonly link: string
  /** Desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** Name of the message in the words of its desk; empty when it has none. */
  readonly name: string
  /** What the message carries. */
  readonly data: unknown
  /** What became of it. */
  readonly verdict: TraceVerdict
}

/** Every message in the order in which it arrived, or met its fault. */
export interface Trace {
  /** The messages so far. */
  readonly entries: readonly TraceEntry[]
  /** Calls a listener with each further message. */
  subscribe(listener: (entry: TraceEntry) => void): Unsubscribe
  /** Forgets the messages so far. */
  clear(): void
}

/** The writing side of a {@link Trace}. */
export interface TraceRecorder extends Trace {
  /** Adds a message. */
  record(entry: TraceEntry): void
}

/** Creates an empty {@link TraceRecorder}. */
export function createTrace(): TraceRecorder {
  const subscriptions = new Set<{ readonly listener: (entry: TraceEntry) => void }>()
  let entries: readonly TraceEntry[] = []
  return {
    get entries() {
      return entries
    },
    subscribe(listener) {
      const subscription = { listener }
      subscriptions.add(subscription)
      return () => void subscriptions.delete(subscription)
    },
    clear() {
      entries = []
    },
    record(entry) {
      entries = [...entries, entry]
      for (const { listener } of [...subscriptions]) listener(entry)
    },
  }
}
