import { createError, isWidgetError, WidgetError } from '../base/errors'
import type { Capability } from '../desks'
import type { WidgetState } from './state'

/** Creates the error of a capability that the connected desk does not have in its placement and mode. */
export function unsupported(capability: Capability, { desk, appContext }: WidgetState): WidgetError {
  const { placement, mode } = appContext ?? {}
  return createError('UNSUPPORTED', [capability, desk, placement ?? 'unknown', mode ?? 'unknown'])
}

/** Wraps a host's error in a WidgetError with it as the cause. */
export function rejected(error: unknown): WidgetError {
  if (isWidgetError(error)) return error
  const { message, name } = error as Error
  return name === 'DataCloneError'
    ? new WidgetError('INVALID_ARGUMENT', message, { cause: error })
    : createError('REJECTED', [message], { cause: error })
}
