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
