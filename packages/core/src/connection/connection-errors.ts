import { createError, type WidgetError } from '../base/errors'
import type { DeskWire } from '../desks/desk'

/** Creates the error of a widget that is not connected. */
export function closedError(): WidgetError {
  return createError('CLOSED', [])
}

/** Creates the error of a connection that was not opened in time; names the refused origin, if any. */
export function deadlineError(
  { connectTimeoutMs, desks }: { connectTimeoutMs: number; desks: readonly DeskWire[] },
  refusedOrigin: string | undefined,
): WidgetError {
  if (refusedOrigin !== undefined) return createError('ORIGIN_REFUSED', [refusedOrigin])
  return createError('CONNECT_TIMEOUT', [desks.map(({ id }) => id).join(', '), connectTimeoutMs])
}
