/** Makes the host refuse what is delivered meanwhile. */
export interface Refusals {
  /** Runs a delivery; every message that comes with it is refused. */
  during<T>(error: Error, deliver: () => T): T
  /** Returns the refusal of the message that is being delivered, if it is to be refused. */
  respond(): Promise<never> | null
}

/** Creates {@link Refusals}. */
export function createRefusals(): Refusals {
  let refusal: Error | null = null
  return {
    during(error, deliver) {
      refusal = error
      try {
        return deliver()
      } finally {
        refusal = null
      }
    },
    respond: () => refusal && Promise.reject(refusal),
  }
}
