import {
  createLinkListeners,
  type DeskId,
  type Link,
  type Unsubscribe,
  type Verdict,
} from '@deskbridge/core/internal'
import type { Direction, FaultVerdict } from './faults/faults'

/** Says what became of a message: in the receiving session's words, what a fault did to it, or that nobody listened. */
export type TraceVerdict = Verdict | FaultVerdict | 'unheard'

/** Is a message that crossed between the host and the widget. */
export interface TraceEntry {
  /** Is the clock's time, in milliseconds. */
  readonly time: number
  /** Says which way it went. */
  readonly direction: Direction
  /** Names the link. */
  readonly link: string
  /** Names the desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** Names the message in the words of its desk; empty when it has no name. */
  readonly name: string
  /** Is what the message carries. */
  readonly data: unknown
  /** Says what became of it. */
  readonly verdict: TraceVerdict
}

/** Keeps every message in the order in which it arrived, or met its fault. */
export interface Trace {
  /** Are the messages so far. */
  readonly entries: readonly TraceEntry[]
  /** Hears each further message. */
  subscribe(listener: (entry: TraceEntry) => void): Unsubscribe
  /** Forgets the messages so far. */
  clear(): void
}

/** Adds the writing side to a {@link Trace}. */
export interface TraceRecorder extends Trace {
  /** Takes a message. */
  record(entry: TraceEntry): void
}

/** Creates an empty {@link TraceRecorder}. */
export function createTrace(): TraceRecorder {
  const listeners = new Set<(entry: TraceEntry) => void>()
  let entries: readonly TraceEntry[] = []
  return {
    get entries() {
      return entries
    },
    subscribe(listener) {
      const hear = (entry: TraceEntry) => listener(entry)
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    clear() {
      entries = []
    },
    record(entry) {
      entries = [...entries, entry]
      for (const listener of [...listeners]) listener(entry)
    },
  }
}

/** Wraps a link's end so that each message that arrives there is told, with what its listeners say became of it. */
export function createTracedLink(
  link: Link,
  onArrival: (data: unknown, verdict: Verdict | 'unheard') => void,
): Link {
  const { listen, tell, refuse, count, clear } = createLinkListeners()
  link.listen((envelope) => {
    const unsaid = count() > 0 ? 'delivered' : 'unheard'
    const verdict = tell(envelope)
    onArrival(envelope.data, (verdict as Verdict | undefined) ?? unsaid)
    return verdict
  }, refuse)
  return {
    ...link,
    listen,
    close() {
      clear()
      link.close()
    },
  }
}
