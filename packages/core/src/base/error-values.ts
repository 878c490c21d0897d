/** The values that the message of an error states, by its code. */
export interface ErrorValues {
  CONNECT_TIMEOUT: readonly [desks: string, timeoutMs: number]
  REQUEST_TIMEOUT: readonly [action: string, timeoutMs: number]
  CLOSED: readonly []
  UNSUPPORTED: readonly [capability: string, desk: string | null, placement: string, mode: string]
  REJECTED: readonly [reason: string]
  INVALID_ARGUMENT: readonly [name: string, value: unknown]
  ORIGIN_REFUSED: readonly [origin: string]
  NOT_EMBEDDED: readonly []
}

/** The values that any message states, by what it is about. */
export interface MessageValues extends ErrorValues {
  /** A message that was dropped. */
  DROPPED: readonly [source: string, verdict: string]
  /** Messages that were dropped within a second and only counted. */
  FLOOD: readonly [count: number, source: string, codes: string]
}
