import { createError, isWidgetError, WidgetError } from '../base/errors'
import type { Capability } from '../desks'
import type { ActionKind } from '../model/action'
import type { WidgetState } from './state'

/** The capabilities of actions whose kind is not one; `null` needs none. */
const otherNeeds = { 'refresh-ticket': 'ticket', 'refresh-user': 'user', send: null } as const

/** Returns the capability that an action needs. */
export function needOf(kind: ActionKind): Capability | null {
  return kind in otherNeeds
    ? otherNeeds[kind as keyof typeof otherNeeds]
    : (kind as Exclude<ActionKind, keyof typeof otherNeeds>)
}

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
