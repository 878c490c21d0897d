import type { Clock, Link } from '@deskbridge/core/internal'
import type { CallSites } from './call-site'
import type { ProtocolError } from './protocol-error'
import type { TraceVerdict } from './trace'

/** What a wiring needs of the emulator. */
export interface WiringIo {
  /** Origins that the two sides seem to be on. */
  readonly origins: { readonly desk: string; readonly widget: string }
  /** Source of the tasks in which messages are delivered; `null` delivers while posting. */
  readonly clock: Clock | null
  /** The places where messages are posted. */
  readonly sites: CallSites
  /** Called with each message that has arrived at the widget, and what became of it. */
  onArrival(message: unknown, verdict: TraceVerdict): void
  /** Called when a widget starts to listen, or posts something. */
  onActivity(): void
}

/** The connection of the host with a widget. */
export interface Wiring {
  /** The host's end. */
  readonly hostEnd: Link
  /** The widget's end. */
  readonly link: Link
  /** Ends the widget's side: it neither posts nor receives anything any more. */
  close(): void
  /** Returns an error for everything that the widget has left behind, once it is closed. */
  findLeft?(): readonly ProtocolError[]
}
