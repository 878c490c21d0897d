import type { Reason } from '../desks/outcome'

/** Says what was dropped or not possible, and why; it is told, never thrown. */
export interface Diagnostic {
  /**
   * The reason for which a message was left alone, or `invalid` for a malformed one; for a value that is held, `unsupported` where the
   * desk has no such thing, and `refused` when the desk rejected it or did not answer.
   */
  code: Reason | 'invalid' | 'unsupported' | 'refused'
  /** Says it in a sentence. */
  message: string
  /** Is the message in question. */
  data?: unknown
  /** Is the origin that the message came from. */
  origin?: string
}
