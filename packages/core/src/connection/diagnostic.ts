import type { Reason } from '../desks/desk'

/** Says what was dropped or not possible, and why; it is told, never thrown. */
export interface Diagnostic {
  /** Is the reason for which a message was left alone, `invalid` for a malformed one, or `unsupported` for a held value that waits. */
  code: Reason | 'invalid' | 'unsupported'
  /** Says it in a sentence. */
  message: string
  /** Is the message in question. */
  data?: unknown
  /** Is the origin that the message came from. */
  origin?: string
}
