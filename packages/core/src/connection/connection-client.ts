import type { Clock } from '../base/clock'
import type { Unsubscribe } from '../base/readable'
import type { DeskWire, SessionEvent } from '../desks/desk'
import type { Action } from '../model/action'
import type { DropReporter } from './drop-reporter'

/** A widget's side of its connection. */
export interface ConnectionClient<D extends DeskWire = DeskWire> {
  /** Desks that the widget connects to. */
  readonly desks: readonly D[]
  /** Allowed origins of desks that have no option of their own. */
  readonly hostOrigins?: readonly string[] | undefined
  /** Time that connecting may take, in milliseconds; 0 for no limit. */
  readonly connectTimeoutMs: number
  /** Time that a request may take, in milliseconds; 0 for no limit. */
  readonly requestTimeoutMs: number
  /** Source of time. */
  readonly clock: Clock
  /** Called with the events of the chosen desk; `desk` is the client's own. */
  onEvent(event: SessionEvent, desk: D): void
  /** Reporter of dropped messages; if omitted, they are not reported. */
  readonly drops?: DropReporter | undefined
}

/** One widget's membership in the connection of its document. */
export interface Attachment {
  /** Starts listening; notifies the client of what is already known before it returns. */
  start(): void
  /** Requests something from the desk; rejects with the host's own error, `REQUEST_TIMEOUT` or `CLOSED`. */
  perform(action: Action): Promise<unknown>
  /** Leaves the connection; pending requests reject with `CLOSED`. */
  detach: Unsubscribe
}
