import type { Clock, Envelope, Link } from '@deskbridge/core/internal'
import type { CallSites } from './call-site'
import type { Direction } from './faults/fault'
import type { FaultPicker } from './faults/faults'
import { createFaultyLink, type FaultEffects } from './faults/faulty-link'
import type { TraceVerdict } from './trace'
import { createTracedLink } from './traced-link'

/** What happens between the wire and the host. */
export interface HostEndOptions {
  /** The faults that messages meet. */
  readonly faults: FaultPicker
  /** Source of time. */
  readonly clock: Clock
  /** What faults do beyond the link. */
  readonly effects: FaultEffects
  /** The places where messages were posted. */
  readonly sites: CallSites
  /** Called with each message that met a fault. */
  onFault(message: unknown, direction: Direction, verdict: TraceVerdict): void
  /** Called with each message after it has reached the host. */
  onReceived(envelope: Envelope, hasListener: boolean): void
}

/** Wraps the host's end of the wire: notes where each message was posted, lets it meet faults, and reports what arrives. */
export function createHostEnd(link: Link, options: HostEndOptions): Link {
  const { faults, clock, effects, sites, onFault, onReceived } = options
  const listen: Link['listen'] = (listener, onRefused) =>
    link.listen((envelope) => {
      sites.add(envelope)
      listener(envelope)
    }, onRefused)
  const faulty = createFaultyLink({ ...link, listen }, { faults, clock, effects, onFault })
  return createTracedLink(faulty, onReceived)
}
