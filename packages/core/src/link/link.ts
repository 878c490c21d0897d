import type { Unsubscribe } from '../base/readable'

/** Is a message as it came in: nothing about it has been checked but the window that it came from. */
export interface Envelope {
  /** Is the message's content. */
  data: unknown
  /** Is the sender's origin, `'null'` when it is opaque. */
  origin: string
  /** Are the ports that were transferred with it. */
  ports: readonly MessagePort[]
}

/** Says how a message is posted. */
export interface PostOptions {
  /** Is the only origin that may read the message; default `'*'`. */
  targetOrigin?: string
  /** Are the objects whose ownership moves with it. */
  transfer?: Transferable[]
}

/** The reason for which a link handed a message to nobody. */
export type LinkRefusal =
  /** It comes from another window than the other side's. */
  | 'other-window'
  /** Messages came faster than they could be handled, and too many were waiting. */
  | 'flood'

/** A listener for the messages that arrive on a link. */
export type LinkListener = (envelope: Envelope) => void

/**
 * Moves messages between two windows, or between whatever stands in for them.
 *
 * Tracing, faults and recording are links around a link. Every method works detached.
 */
export interface Link {
  /**
   * Sends a message to the other side.
   *
   * @throws {DOMException} `DataCloneError` when the message cannot be cloned.
   */
  post(message: unknown, options?: PostOptions): void
  /** Listens to the other side; `onRefused` gets the messages that are handed to nobody. */
  listen(listener: LinkListener, onRefused?: (envelope: Envelope, reason: LinkRefusal) => void): Unsubscribe
  /** Ends the link: nothing is posted or heard any more. */
  close(): void
  /** Tells whether there is another side at all; left out means yes. */
  hasPeer?(): boolean
  /** Returns the other side's origin where it is known before anything was said; `null` where it is not. */
  peerOrigin?(): string | null
}
