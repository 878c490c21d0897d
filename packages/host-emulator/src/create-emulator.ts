import { createLinkPair, type Clock } from '@deskbridge/core/internal'
import type { Emulator } from './emulator'
import { runEmulator } from './run-emulator'
import type { Scenario } from './scenario'
import { createTracedLink } from './trace'
import type { Wiring, WiringIo } from './wiring'

/**
 * Creates a real host and a link to it.
 *
 * @example
 * using emulator = createEmulator({ desk: 'text' })
 * const widget = createWidget({ link: emulator.link })
 * await widget.connect()
 */
export function createEmulator(scenario: Scenario = {}): Emulator {
  return runEmulator(scenario, wirePair)
}

/** Wires a widget that is given its link. */
function wirePair({ origins, clock, sites, onArrival, onAttention }: WiringIo): Wiring {
  const carrying: Clock | null = clock && {
    now: clock.now,
    after: (delayMs, run) => clock.after(delayMs, sites.carry(run)),
  }
  const [hostEnd, widgetEnd] = createLinkPair({ origins: [origins.desk, origins.widget], clock: carrying })
  const traced = createTracedLink(widgetEnd, onArrival)
  return {
    hostEnd,
    link: {
      ...traced,
      post(message, options) {
        onAttention()
        sites.during(() => traced.post(message, options))
      },
      listen(...listener) {
        onAttention()
        return traced.listen(...listener)
      },
    },
    close: traced.close,
  }
}
