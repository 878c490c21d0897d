import { createError, isWidgetError, WidgetError } from '../base/errors'
import { findUnclonable } from '../base/find-unclonable'
import { Expected } from '../base/remedy'
import type { Capability } from '../desks'
import type { Action } from '../model/action'
import type { WidgetState } from './state'

/** Creates the error of a capability that the connected desk does not have in its placement and mode. */
export function unsupported(capability: Capability, { desk, appContext }: WidgetState): WidgetError {
  const { placement, mode } = appContext ?? {}
  return createError('UNSUPPORTED', [capability, desk, placement ?? 'unknown', mode ?? 'unknown'])
}

/** Wraps a host's error, or that of a message which cannot be posted, in a WidgetError with it as the cause. */
export function rejected(error: unknown, action?: Action): WidgetError {
  if (isWidgetError(error)) return error
  const { message, name } = error as Error
  if (name !== 'DataCloneError') return createError('REJECTED', [message], { cause: error })
  // Browsers do not say which part it is, and each has words of its own.
  const [path, part] = findUnclonable(action)
  return path
    ? createError('INVALID_ARGUMENT', [path, part], { cause: error, remedy: Expected.clonable })
    : new WidgetError('INVALID_ARGUMENT', message, { cause: error })
}
