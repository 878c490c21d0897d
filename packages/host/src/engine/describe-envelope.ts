import type { Envelope, Verdict } from '@deskbridge/core/internal'
import type { DeskHost } from './desks/desk-host'
import type { TrafficEntry } from './traffic'

/** Describes a message that came in, of the first of the given desks that can parse it; one that was dropped unread has neither name nor data. */
export function describeEnvelope(
  envelope: Envelope,
  desks: readonly DeskHost[],
  verdict?: Verdict,
): Pick<TrafficEntry, 'desk' | 'name' | 'data' | 'origin'> {
  const { origin } = envelope
  if (verdict === 'ignored:flood') return { desk: null, name: '', data: undefined, origin }
  const { data } = envelope
  const desk = desks.find((known) => known.parse(data) !== null)
  return { desk: desk?.id ?? null, ...(desk?.describe(data) ?? { name: '', data }), origin }
}
