import type { Clock, Link } from '@deskbridge/core/internal'
import { describeMessage } from '@deskbridge/host/engine'
import type { CallSites } from './call-site'
import type { Direction, FaultPicker } from './faults/faults'
import { createFaultyLink, type FaultEffects } from './faults/faulty-link'
import { createTracedLink, type TraceVerdict } from './trace'

/** Says what happens between the wire and the host. */
export interface HostEndOptions {
  /** Picks the faults that messages meet. */
  readonly faults: FaultPicker
  /** Is the source of time. */
  readonly clock: Clock
  /** Does what concerns more than a message. */
  readonly effects: FaultEffects
  /** Remembers where messages come from. */
  readonly sites: CallSites
  /** Hears of each message that met a fault. */
  onFault(message: unknown, direction: Direction, verdict: TraceVerdict): void
  /** Hears of each message that has reached the host, and what became of it. */
  onReceived(message: unknown, verdict: TraceVerdict): void
}

/** Wraps the host's end of the wire: the place that a message comes from is kept, faults act on it, and what arrives is told. */
export function createHostEnd(link: Link, options: HostEndOptions): Link {
  const { faults, clock, effects, sites, onFault, onReceived } = options
  const nameOf = (message: unknown) => describeMessage(message).name
  const faulty = createFaultyLink(markArrivals(link, sites), { faults, clock, effects, nameOf, onFault })
  return createTracedLink(faulty, onReceived)
}

/** Wraps the host's end so that each message is joined, as it arrives, with the place that it came from. */
function markArrivals(link: Link, sites: CallSites): Link {
  const listen: Link['listen'] = (hear, onRefused) =>
    link.listen((envelope) => {
      sites.mark(envelope.data)
      return hear(envelope)
    }, onRefused)
  return { ...link, listen }
}
