/** Names each way in which a widget can fail. */
export type WidgetErrorCode =
  /** No desk answered before `connectTimeoutMs` had passed. */
  | 'CONNECT_TIMEOUT'
  /** The desk did not answer a request before `requestTimeoutMs` had passed. */
  | 'REQUEST_TIMEOUT'
  /** The connection was closed, or was never opened. */
  | 'CLOSED'
  /** The connected desk, placement or mode has no such thing. */
  | 'UNSUPPORTED'
  /** The desk answered with an error, which is the `cause`. */
  | 'REJECTED'
  /** The caller passed a value that cannot be used. */
  | 'INVALID_ARGUMENT'
  /** A desk answered from an origin that is not allowed. */
  | 'ORIGIN_REFUSED'
  /** The page is in no frame, so there is no desk to talk to. */
  | 'NOT_EMBEDDED'
  /** A hook was used where no widget is provided. */
  | 'NO_WIDGET'

const brand = Symbol.for('deskbridge.WidgetError')

/** Reports what happened, the value seen and the remedy, with a code that programs can test. */
export class WidgetError extends Error {
  /** Tells which way of failing this is. */
  readonly code: WidgetErrorCode
  override readonly name = 'WidgetError'

  constructor(code: WidgetErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }

  get [brand](): true {
    return true
  }
}

/** Tells whether a value is a {@link WidgetError}, also one made by another copy of this package. */
export function isWidgetError(error: unknown, code?: WidgetErrorCode): error is WidgetError {
  if (typeof error !== 'object' || error === null || !(brand in error)) return false
  return code === undefined || ('code' in error && error.code === code)
}
