import type { Action } from '@deskbridge/core/internal'
import type { DescribedMessage } from '@deskbridge/host/engine'
import type { CallSites } from './call-site'
import type { Interceptors } from './interceptors'
import { findProtocolError, joinErrors, missingReplyError, type ProtocolError } from './protocol-error'
import type { TraceVerdict } from './trace'

/** Decides what of a widget's messages is a mistake, and whose. */
export interface Judge {
  /** Are the mistakes so far. */
  readonly errors: readonly ProtocolError[]
  /** Hears what the message that is being delivered makes the host do. */
  hearAction(action: Action): void
  /** Takes a message of the widget, with the host's own verdict. */
  judge(message: unknown, described: DescribedMessage, verdict: TraceVerdict): void
  /** Takes the mistakes that show only at the end. */
  add(errors: readonly ProtocolError[]): void
  /** Adds the answers that interceptors still owe. */
  askForReplies(): void
  /**
   * Ends with everything that was found.
   *
   * @throws {ProtocolError} when anything was.
   */
  pronounce(): void
}

/** Creates a {@link Judge}; `openingTitle` returns the title that a section must have. */
export function createJudge(
  sites: CallSites,
  interceptors: Interceptors,
  openingTitle: () => string | null,
): Judge {
  const errors: ProtocolError[] = []
  let isPassedOn = false

  return {
    errors,
    hearAction({ kind }) {
      isPassedOn = kind === 'send'
    },
    judge(message, described, verdict) {
      const site = sites.take(message)
      const isUnhandled = isPassedOn && !interceptors.knows(described.name)
      isPassedOn = false
      // What a fault has changed or repeated is not the widget's mistake.
      const isAnswered = interceptors.hasAnswered()
      const judged = { ...described, verdict, isUnhandled, isAnswered, openingTitle: openingTitle() }
      const error = site && findProtocolError(judged, site)
      if (error) errors.push(error)
    },
    add: (more) => void errors.push(...more),
    askForReplies: () => void errors.push(...interceptors.missing().map(missingReplyError)),
    pronounce() {
      if (errors.length > 0) throw joinErrors(errors)
    },
  }
}
