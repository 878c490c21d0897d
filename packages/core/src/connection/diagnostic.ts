import type { Reason } from '../desks/outcome'

/** A report of something that was dropped or not possible; it is never thrown. */
export interface Diagnostic {
  /**
   * The reason a message was ignored, or `invalid` for a malformed one; for a held value, `unsupported` if the desk does not
   * support it, and `refused` if the desk rejected it or did not answer.
   */
  code: Reason | 'invalid' | 'unsupported' | 'refused'
  /** A description. */
  message: string
  /** The message in question. */
  data?: unknown
  /** The origin that the message came from. */
  origin?: string
}
