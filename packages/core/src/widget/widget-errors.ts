import { isWidgetError, WidgetError } from '../base/errors'
import type { ActionKind } from '../model/action'
import type { Capability } from '../model/capability'
import type { WidgetState } from './state'

/** Says which capability an action needs; a raw message needs none. */
export const needs: Record<ActionKind, Capability | null> = {
  section: 'section',
  badge: 'badge',
  resize: 'resize',
  fullscreen: 'fullscreen',
  toast: 'toast',
  track: 'track',
  'refresh-ticket': 'ticket',
  'refresh-user': 'user',
  send: null,
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
