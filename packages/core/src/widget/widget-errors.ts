import { isWidgetError, WidgetError } from '../base/errors'
import type { ActionKind } from '../model/action'
import type { Capability } from '../model/capability'
import type { WidgetState } from './state'

/** Lists the actions that need a capability of another name, or none, as a raw message does. */
const otherNeeds = { 'refresh-ticket': 'ticket', 'refresh-user': 'user', send: null } as const

/** Returns the capability that an action needs. */
export function needOf(kind: ActionKind): Capability | null {
  return kind in otherNeeds
    ? otherNeeds[kind as keyof typeof otherNeeds]
    : (kind as Exclude<ActionKind, keyof typeof otherNeeds>)
}

/** Says that the connected desk lacks a capability here, and what it was asked of. */
export function unsupported(capability: Capability, { desk, appContext }: WidgetState): WidgetError {
  const { placement, mode } = appContext ?? {}
  return new WidgetError(
    'UNSUPPORTED',
    `There is no "${capability}" in the desk "${desk}", placement "${placement ?? 'unknown'}", mode "${mode ?? 'unknown'}". Ask can('${capability}') first.`,
  )
}

/** Turns what a host rejected with into a WidgetError that has it as its cause. */
export function rejected(error: unknown): WidgetError {
  if (isWidgetError(error)) return error
  const { message, name } = error as Error
  return name === 'DataCloneError'
    ? new WidgetError('INVALID_ARGUMENT', `A value cannot be posted: ${message}`, { cause: error })
    : new WidgetError('REJECTED', `The desk refused: ${message}`, { cause: error })
}
