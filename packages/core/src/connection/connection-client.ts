import type { Clock } from '../base/clock'
import type { Unsubscribe } from '../base/readable'
import type { DeskWire, SessionEvent } from '../desks/desk'
import type { Action } from '../model/action'
import type { Diagnostic } from './diagnostic'

/** Says what a widget wants of the connection. */
export interface ConnectionClient<D extends DeskWire = DeskWire> {
  /** Are the desks that the widget speaks. */
  readonly desks: readonly D[]
  /** Narrows the origins of every desk without an option of its own. */
  readonly hostOrigins?: readonly string[] | undefined
  /** Is how long the connection may take, in milliseconds; 0 waits for ever. */
  readonly connectTimeoutMs: number
  /** Is how long a request may take, in milliseconds; 0 waits for ever. */
  readonly requestTimeoutMs: number
  /** Is the source of time. */
  readonly clock: Clock
  /** Hears what the desk tells, from the moment that one has been chosen; the desk is the client's own. */
  hear(event: SessionEvent, desk: D): void
  /** Hears what was dropped. */
  report?(diagnostic: Diagnostic): void
}

/** Is one widget's part in the connection of its document. */
export interface Attachment {
  /** Begins to listen and to be heard; what is known already is told before it returns. */
  start(): void
  /** Asks the desk for something; rejects with the host's own error, `REQUEST_TIMEOUT` or `CLOSED`. */
  perform(action: Action): Promise<unknown>
  /** Ends the part; waiting requests reject with `CLOSED`. */
  detach: Unsubscribe
}
