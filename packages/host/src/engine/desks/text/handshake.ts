import { textEnvelope } from '@deskbridge/core/desks/text'
import type { HostOutcome, HostSessionFacts } from '../desk-host'

/** The handshakes that go out in quick succession, and the pauses after them and after all further ones (T23). */
const quickHandshakes = 6
const quickPauseMs = 500
const slowPauseMs = 2000

/** The time in which an app may say that it speaks a preferred desk, before the first handshake (Q143). */
const yieldMs = 1000

/**
 * The handshakes of one connection attempt (docs/protocols/text.md).
 *
 * T21, T23: a handshake is repeated until it is answered; six times at most while another desk may be chosen (Q134).
 */
export class Handshake {
  readonly #facts: HostSessionFacts
  #count = 0
  #isStopped = false

  constructor(facts: HostSessionFacts) {
    this.#facts = facts
  }

  /** Whether one has been sent. */
  get hasBegun(): boolean {
    return this.#count > 0
  }

  /** Starts the attempt when the document has loaded; does nothing when it has begun already. */
  open(): HostOutcome {
    if (this.hasBegun || this.#isStopped) return {}
    if (this.#facts.isPreferred) return this.send()
    return { wakeAfterMs: yieldMs }
  }

  /** Sends one now. */
  send(): HostOutcome {
    this.#count++
    const posts = [{ message: textEnvelope(this.#facts.connection, 'handshake', null, {}) }]
    const isQuick = this.#count < quickHandshakes
    const isLast = this.#isStopped || !(isQuick || this.#facts.isSole)
    return { posts, wakeAfterMs: isLast ? Infinity : isQuick ? quickPauseMs : slowPauseMs }
  }

  /** Sends no further one unprompted. */
  stop(): Pick<HostOutcome, 'wakeAfterMs'> {
    this.#isStopped = true
    return { wakeAfterMs: Infinity }
  }
}
