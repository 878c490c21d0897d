import type { Unsubscribe } from '../base/readable'

/** A message as it was received: only its source window has been checked. */
export interface Envelope {
  /** The message's content. */
  data: unknown
  /** The sender's origin, `'null'` when it is opaque. */
  origin: string
  /** The ports that were transferred with it. */
  ports: readonly MessagePort[]
}

/** Options of posting a message. */
export interface PostOptions {
  /** The only origin that may read the message; default `'*'`. */
  targetOrigin?: string
  /** The objects to transfer. */
  transfer?: Transferable[] | undefined
}

/** The reason a link did not deliver a message. */
export type LinkRefusal =
  /** It comes from a window other than the peer's. */
  | 'other-window'
  /** Messages came faster than they could be handled, and too many were waiting. */
  | 'flood'

/** A listener for the messages that arrive on a link. */
export type LinkListener = (envelope: Envelope) => void

/**
 * A channel for messages between two windows, or between two ends in memory.
 *
 * Tracing, faults and recording are links around a link. Every method works detached.
 */
export interface Link {
  /**
   * Posts a message to the peer.
   *
   * @throws {DOMException} `DataCloneError` when the message cannot be cloned.
   */
  post(message: unknown, options?: PostOptions): void
  /** Registers a listener for the peer's messages; `onRefused` receives those that are not delivered. */
  listen(listener: LinkListener, onRefused?: (envelope: Envelope, reason: LinkRefusal) => void): Unsubscribe
  /** Closes the link: nothing is posted or received any more. */
  close(): void
  /** Returns whether there is a peer; if omitted, there is one. */
  hasPeer?(): boolean
  /** Returns the peer's origin if it is known before any message; otherwise `null`. */
  peerOrigin?(): string | null
}
