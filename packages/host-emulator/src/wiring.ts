import type { Clock, Link } from '@deskbridge/core/internal'
import type { CallSites } from './call-site'
import type { ProtocolError } from './protocol-error'
import type { TraceVerdict } from './trace'

/** Gives a wiring what the emulator knows. */
export interface WiringIo {
  /** Are the origins that the two sides seem to be on. */
  readonly origins: { readonly desk: string; readonly widget: string }
  /** Runs each delivery; `null` delivers while posting. */
  readonly clock: Clock | null
  /** Remembers where messages come from. */
  readonly sites: CallSites
  /** Hears that a message has arrived at the widget, and what became of it. */
  onArrival(message: unknown, verdict: TraceVerdict): void
  /** Hears that there is a widget: something listens, or has spoken. */
  onAttention(): void
}

/** Connects the host with a widget. */
export interface Wiring {
  /** Is the host's end. */
  readonly hostEnd: Link
  /** Is the widget's end. */
  readonly link: Link
  /** Ends the widget's side: it is neither heard nor told anything any more. */
  close(): void
  /** Returns what the widget has left behind, once it is closed. */
  findLeft?(): readonly ProtocolError[]
}
