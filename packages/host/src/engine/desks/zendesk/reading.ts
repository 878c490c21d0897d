import type { Action, TicketChanges, Verdict } from '@deskbridge/core/internal'
import type { ModalWish } from '../desk-host'

/** What one path or action of a call comes to, unless the helpdesk answers it. */
export type Reading =
  | {
      readonly verdict: 'delivered'
      /** The result. */
      readonly value: unknown
      /** What the app does. */
      readonly action?: Action
      /** What the app changes of the ticket. */
      readonly changes?: TicketChanges
      /** The modal that the app opens. */
      readonly modal?: ModalWish
      /** Whether the app closes this frame. */
      readonly closes?: true
    }
  | { readonly verdict: Exclude<Verdict, 'delivered'>; readonly reason: string }

/** Returns the reading of a path that is done. */
export function done(
  value: unknown,
  what: { action?: Action; changes?: TicketChanges; modal?: ModalWish; closes?: true } = {},
): Reading {
  return { verdict: 'delivered', value, ...what }
}

/** Returns the reading of a path or action that the host does not have (Z61). */
export const unknown: Reading = { verdict: 'ignored:unknown', reason: 'is not known to this host' }

/** Returns the reading of a path or action that the placement does not have (Z101). */
export const elsewhere: Reading = {
  verdict: 'ignored:placement',
  reason: 'is not available in this location',
}

/** Returns the reading of a value or argument of another kind. */
export function invalid(path: string, problem: string): Reading {
  return { verdict: `invalid:params.${path}`, reason: problem }
}
