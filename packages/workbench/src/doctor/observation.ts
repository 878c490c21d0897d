import type { DeskHost } from '@deskbridge/host/engine'

/** Time that a widget has to announce itself to a desk, in milliseconds. */
export const READY_TIMEOUT_MS = 10_000

/** Time that a widget has to react to another ticket, in milliseconds. */
export const REACTION_TIMEOUT_MS = 2000

/** How often another ticket is opened, and the page hidden and shown, to find listeners that are left behind. */
export const ROUNDS = 5

/** What a widget did when another ticket was opened. */
export type Reaction =
  | { readonly kind: 'rendered' }
  | { readonly kind: 'posted'; readonly name: string }
  /** Its part of the transport answered, which shows that the ticket arrived. */
  | { readonly kind: 'acknowledged' }
  /** Nothing; a page that changes all the time shows no reaction by another change. */
  | { readonly kind: 'none'; readonly isRestless: boolean }

/** What was seen of a page in the frame of a desk. */
export interface Observation {
  /** The desk. */
  readonly desk: DeskHost['id']
  /** Time until the widget was ready and had spoken, in milliseconds; `null` when it was not in time. */
  readonly readyAfterMs: number | null
  /** The origin that the widget spoke from when that is not its URL's; `null` otherwise. */
  readonly otherOrigin: string | null
  /** The number of its announcements. */
  readonly announcements: number
  /** What it did when another ticket was opened; `null` when its placement has no ticket, or the desk loads it again for each. */
  readonly reaction: Reaction | null
  /** The number of `message` listeners of its window before and after the rounds; `null` when the widget was not ready. */
  readonly listeners: { readonly before: number; readonly after: number } | null
  /** Messages of uncaught errors and unhandled rejections in the page. */
  readonly errors: readonly string[]
  /** Why the observation ended early; `null` when it did not. */
  readonly interruption: string | null
}
