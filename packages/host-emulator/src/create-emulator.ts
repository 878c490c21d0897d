import { createLinkPair, type Clock } from '@deskbridge/core/internal'
import type { Emulator } from './emulator'
import { runEmulator } from './run-emulator'
import type { Scenario } from './scenario'
import { collectVerdicts, createTracedLink } from './traced-link'
import type { Wiring, WiringIo } from './wiring'

/**
 * Creates a real host and a link to it.
 *
 * @example
 * using emulator = createEmulator({ ticket: { subject: 'Late order' } })
 * const widget = createWidget({ link: emulator.link })
 * await widget.connect()
 */
export function createEmulator(scenario: Scenario = {}): Emulator {
  return runEmulator(scenario, wirePair)
}

/** Wires a widget that is given its link. */
function wirePair({ origins, clock, sites, onArrival, onActivity }: WiringIo): Wiring {
  const carrying: Clock | null = clock && {
    now: clock.now,
    after: (delayMs, run) => clock.after(delayMs, sites.carry(run)),
  }
  const [hostEnd, widgetEnd] = createLinkPair({ origins: [origins.desk, origins.widget], clock: carrying })
  const traced = createTracedLink(widgetEnd, (envelope, hasListener) =>
    onArrival(envelope.data, verdictOf(envelope) ?? (hasListener ? 'delivered' : 'no-listener')),
  )
  const link: typeof traced = {
    ...traced,
    post(message, options) {
      onActivity()
      sites.during(() => traced.post(message, options))
    },
    listen(...listener) {
      onActivity()
      return traced.listen(...listener)
    },
  }
  const verdictOf = collectVerdicts(link)
  return { hostEnd, link, close: traced.close }
}
