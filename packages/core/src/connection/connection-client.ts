import type { Clock } from '../base/clock'
import type { Unsubscribe } from '../base/readable'
import type { DeskWire, SessionEvent } from '../desks/desk'
import type { Action } from '../model/action'
import type { Diagnostic } from './diagnostic'

/** What a widget wants of its connection. */
export interface ConnectionClient<D extends DeskWire = DeskWire> {
  /** Desks that the widget speaks to. */
  readonly desks: readonly D[]
  /** Origins that may be a desk without an option of its own. */
  readonly hostOrigins?: readonly string[] | undefined
  /** Time that connecting may take, in milliseconds; 0 waits for ever. */
  readonly connectTimeoutMs: number
  /** Time that a request may take, in milliseconds; 0 waits for ever. */
  readonly requestTimeoutMs: number
  /** Source of time. */
  readonly clock: Clock
  /** Called with the events of the chosen desk; `desk` is the client's own. */
  onEvent(event: SessionEvent, desk: D): void
  /** Called with what was dropped. */
  onDiagnostic?(diagnostic: Diagnostic): void
}

/** One widget's part in the connection of its document. */
export interface Attachment {
  /** Starts listening; the client is notified of what is known already before this returns. */
  start(): void
  /** Requests something from the desk; rejects with the host's own error, `REQUEST_TIMEOUT` or `CLOSED`. */
  perform(action: Action): Promise<unknown>
  /** Ends the part; pending requests reject with `CLOSED`. */
  detach: Unsubscribe
}
