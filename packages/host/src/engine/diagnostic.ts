import type { Diagnostic } from '@deskbridge/core/internal'

/** Says what a host dropped, and why; it is told, never thrown. */
export interface HostDiagnostic extends Diagnostic {
  /** Identifies the frame that the message came from; `null` when it is no app's. */
  appId: string | null
}
