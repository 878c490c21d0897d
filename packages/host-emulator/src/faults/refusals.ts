import type { Envelope } from '@deskbridge/core/internal'

/** The messages that a host is to refuse. */
export interface Refusals {
  /** Makes `respond()` reject for one message. */
  refuse(envelope: Envelope, error: Error): void
  /** Returns the rejection of a message, for the host's option `respond`; `null` for one that is not to be refused. */
  respond(envelope: Envelope): Promise<never> | null
}

/** Creates an empty list of {@link Refusals}. */
export function createRefusals(): Refusals {
  const errors = new WeakMap<Envelope, Error>()
  return {
    refuse: (envelope, error) => void errors.set(envelope, error),
    respond(envelope) {
      const error = errors.get(envelope)
      return error ? Promise.reject(error) : null
    },
  }
}
