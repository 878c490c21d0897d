import type { Clock, Envelope, Verdict } from '@deskbridge/core/internal'
import {
  describeMessage,
  type DeskHost,
  type TrafficEntry,
  type TrafficListener,
} from '@deskbridge/host/engine'
import type { Direction } from './faults/fault'
import type { Inbox } from './inbox'
import type { TraceEntry, TraceRecorder, TraceVerdict } from './trace'

/** What a log writes to. */
export interface MessageLogOptions {
  /** Source of time. */
  readonly clock: Clock
  /** Name of the link. */
  readonly link: string
  /** The desks that the widget may speak. */
  readonly desks: readonly DeskHost[]
  /** The trace of all messages. */
  readonly trace: TraceRecorder
  /** The messages of the widget. */
  readonly inbox: Inbox
  /** Called with each message of the widget that has reached the host. */
  onReceived(message: Omit<TraceEntry, 'direction' | 'time' | 'link'>, envelope: Envelope): void
}

/** The log of what crosses between the host and the widget, and of what became of it. */
export interface MessageLog {
  /** Takes the host's entry of a message: its description and verdict. */
  readonly onTraffic: TrafficListener
  /** Adds a message that has reached the host. */
  addReceived(envelope: Envelope, hasListener: boolean): void
  /** Adds a message that has reached the widget, or met a fault. */
  add(message: unknown, direction: Direction, verdict: TraceVerdict): void
}

/** Creates a {@link MessageLog}. */
export function createMessageLog({
  clock,
  link,
  desks,
  trace,
  inbox,
  onReceived,
}: MessageLogOptions): MessageLog {
  const entries = new WeakMap<Envelope, TrafficEntry>()
  const record = (entry: Omit<TraceEntry, 'time' | 'link'>) => {
    trace.record({ time: clock.now(), link, ...entry })
  }
  const describe = (envelope: Envelope, verdict: Verdict | 'no-listener') => {
    const entry = entries.get(envelope) ?? { ...describeMessage(envelope.data, desks), verdict }
    return { desk: entry.desk, name: entry.name, data: entry.data, verdict: entry.verdict }
  }
  return {
    onTraffic(entry, envelope) {
      if (envelope) entries.set(envelope, entry)
    },
    addReceived(envelope, hasListener) {
      const message = describe(envelope, hasListener ? 'delivered' : 'no-listener')
      record({ direction: 'to-host', ...message })
      inbox.add(message.name, message.data)
      onReceived(message, envelope)
    },
    add: (message, direction, verdict) => record({ direction, ...describeMessage(message, desks), verdict }),
  }
}
