import { messageOf } from '#texts'
import type { Clock } from '../base/clock'
import { runIsolated } from '../base/emitter'
import type { Verdict } from '../desks/outcome'
import type { Envelope } from '../link/link'
import type { Diagnostic } from './diagnostic'

/** A reporter of dropped messages: the first 20 in a second one by one, the others as a count. */
export interface DropReporter {
  /** Reports a message; reads its data only if it is reported on its own. */
  report(envelope: Envelope, verdict: Verdict): void
  /** Reports what has only been counted. */
  close(): void
}

const maxPerSecond = 20

/**
 * Creates a {@link DropReporter}.
 *
 * @param place Where the messages come from in addition to their origin, such as `' in the frame of the app "orders"'`.
 */
export function createDropReporter(
  clock: Clock,
  notify: (diagnostic: Diagnostic) => void,
  place = '',
): DropReporter {
  let counts = new Map<string, number>()
  let total = 0
  let source = ''
  let secondEndsAt = 0
  let reported = 0
  let cancelTimer = () => {}

  const reportCounts = () => {
    cancelTimer()
    if (!total) return
    const codes = [...counts].map(([code, count]) => `${count} ${code}`).join(', ')
    const message = messageOf('FLOOD', [total, source + place, codes])
    total = 0
    counts = new Map()
    runIsolated(() => notify({ code: 'flood', message, origin: source }))
  }

  return {
    report(envelope, verdict) {
      const now = clock.now()
      if (now >= secondEndsAt) {
        secondEndsAt = now + 1000
        reported = 0
      }
      const { origin } = envelope
      // Of what is malformed, the path is left out.
      const code = verdict.replace(/^ignored:|:.*/, '') as Diagnostic['code']
      if (code !== 'flood' && reported++ < maxPerSecond) {
        const message = messageOf('DROPPED', [origin + place, verdict])
        return notify({ code, message, data: envelope.data, origin })
      }
      source = origin
      if (!total++) cancelTimer = clock.after(secondEndsAt - now, reportCounts)
      counts.set(code, (counts.get(code) ?? 0) + 1)
    },
    close: reportCounts,
  }
}
