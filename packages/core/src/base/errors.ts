import { messageOf } from '#texts'
import type { ErrorValues, MessageValues } from './error-values'
import type { Remedy } from './remedy'

/** The code of an error. */
export type WidgetErrorCode =
  /** No desk answered within `connectTimeoutMs`. */
  | 'CONNECT_TIMEOUT'
  /** The desk did not answer a request within `requestTimeoutMs`. */
  | 'REQUEST_TIMEOUT'
  /** The connection is closed, or was never opened. */
  | 'CLOSED'
  /** The connected desk, placement or mode does not support it. */
  | 'UNSUPPORTED'
  /** The desk, or the storage of a registry, answered with an error, which is the `cause`. */
  | 'REJECTED'
  /** The caller passed an invalid value. */
  | 'INVALID_ARGUMENT'
  /** A desk answered from an origin that is not allowed. */
  | 'ORIGIN_REFUSED'
  /** The page is not in a frame, so there is no desk to connect to. */
  | 'NOT_EMBEDDED'
  /** A hook was called where no widget is provided. */
  | 'NO_WIDGET'
  /** The user may not do this. */
  | 'FORBIDDEN'
  /** Nothing has the given id. */
  | 'NOT_FOUND'

const brand = Symbol.for('deskbridge.WidgetError')

/** An error with a code; the message states what happened, the value and the remedy. */
export class WidgetError extends Error {
  /** The code, for programs to test. */
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

/** Creates the error of a code, with a message that states the values. */
export function createError<Code extends keyof ErrorValues>(
  code: Code,
  values: MessageValues[Code],
  options?: { cause?: unknown; remedy?: Remedy | undefined },
): WidgetError {
  return new WidgetError(code, messageOf(code, values, options?.remedy), options)
}

/** Returns whether a value is a {@link WidgetError}, including one from another copy of this package. */
export function isWidgetError(error: unknown, code?: WidgetErrorCode): error is WidgetError {
  const known = error as Partial<WidgetError> | null | undefined
  return known?.[brand] === true && (code === undefined || known.code === code)
}
