import type { LinkRefusal, PostOptions } from '../link/link'

/** The reason a message was ignored. */
export type Reason =
  | LinkRefusal
  /** Its origin is not allowed, or not the pinned one. */
  | 'other-origin'
  /** No known desk has such messages. */
  | 'foreign'
  /** It belongs to a desk that was not chosen. */
  | 'other-desk'
  /** It comes from an earlier connection of the same host, or of a host that was replaced. */
  | 'stale'
  /** It repeats an earlier message. */
  | 'duplicate'
  /** It answers no request, or requests something unknown. */
  | 'unknown'
  /** It names another app. */
  | 'app-id'
  /** It came before the two sides were connected. */
  | 'not-connected'
  /** The section's title differs from the opening state's. */
  | 'title'
  /** It is not available in the app's mode. */
  | 'mode'
  /** It is not available in the app's placement. */
  | 'placement'
  /** There is no ticket to answer with. */
  | 'no-ticket'

/** What became of a message: handled, ignored for a reason, or malformed at a path. */
export type Verdict = 'delivered' | `ignored:${Reason}` | `invalid:${string}`

/** A message to post. */
export interface Post extends PostOptions {
  /** The content of the message. */
  readonly message: unknown
  /** Whether any page may read it, because it carries no data. */
  readonly isPublic?: boolean
  /** Id of the request that is done once the message is posted, on a desk that acknowledges nothing. */
  readonly settles?: number
}

/**
 * What a session asks its driver to do after an input.
 *
 * The driver decides on the verdict, then posts, then sets the timer, then handles the events.
 */
export interface Outcome<Event> {
  /** What became of the message; only for `receive()`. */
  readonly verdict?: Verdict
  /** Messages to post, in order. */
  readonly posts?: readonly Post[]
  /** What happened, in order. */
  readonly events?: readonly Event[]
  /** Delay after which the session's `wake()` is due, in milliseconds, `Infinity` for never; left out, an earlier one stays. */
  readonly wakeAfterMs?: number
  /** What follows when the page's own handlers have answered; it never rejects. */
  readonly later?: Promise<Outcome<Event>>
}
