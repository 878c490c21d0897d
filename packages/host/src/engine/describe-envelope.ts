import type { Envelope, Verdict } from '@deskbridge/core/internal'
import type { DeskHost } from './desks/desk-host'
import type { TrafficEntry } from './traffic'

/** Describes a message that came, whichever desk's it is; one that nobody had time to read has neither name nor data. */
export function describeEnvelope(
  desks: readonly DeskHost[],
  envelope: Envelope,
  verdict?: Verdict,
): Pick<TrafficEntry, 'desk' | 'name' | 'data' | 'origin'> {
  const { origin } = envelope
  if (verdict === 'ignored:flood') return { desk: null, name: '', data: undefined, origin }
  const { data } = envelope
  const desk = desks.find((known) => known.recognizes(data))
  return { desk: desk?.id ?? null, ...(desk?.describe(data) ?? { name: '', data }), origin }
}
