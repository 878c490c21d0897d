import type { DeskHost } from '@deskbridge/host/engine'
import type { ProbeFinding } from '../probe'

/** What is checked. */
export type CheckId =
  | 'reachable'
  | 'redirect'
  | 'certificate'
  | 'https'
  | 'mixed-content'
  | 'framing'
  | 'workbench-framing'
  | 'browser'
  | 'protocol'
  | 'announcement'
  | 'ticket-switch'
  | 'errors'
  | 'listeners'

/** The result of one check. */
export interface DoctorCheck {
  /** What was checked. */
  readonly id: CheckId
  /** The desk in which it was checked; `null` when it does not depend on the desk. */
  readonly desk: DeskHost['id'] | null
  /** How it ended; only a failure keeps the page from working. */
  readonly status: 'ok' | 'warning' | 'failure' | 'skipped'
  /** What was found, in one sentence. */
  readonly sentence: string
  /** How to mend it, in one sentence; `null` when there is nothing to mend. */
  readonly remedy: string | null
}

/** Everything that was found out about a page. */
export interface DoctorReport {
  /** The URL that was checked. */
  readonly url: string
  /** The URL that answered, after redirects. */
  readonly finalUrl: string
  /** The HTTP status; `null` when nothing answered. */
  readonly httpStatus: number | null
  /** Whether no check failed. */
  readonly isEmbeddable: boolean
  /** The checks, in the order in which they are printed. */
  readonly checks: readonly DoctorCheck[]
}

/** Creates the result of a check that does not depend on the desk. */
export function result(
  id: CheckId,
  status: DoctorCheck['status'],
  sentence: string,
  remedy: string | null = null,
): DoctorCheck {
  return { id, desk: null, status, sentence, remedy }
}

/** Creates the result of a check that a finding decides. */
export function fromFinding(
  id: CheckId,
  { sentence, remedy }: Pick<ProbeFinding, 'sentence' | 'remedy'>,
  status: DoctorCheck['status'] = 'failure',
): DoctorCheck {
  return result(id, status, sentence, remedy)
}

/**
 * Turns the failures in desks for which a page is not made into warnings: those that cannot frame it or do not understand
 * it, when another one does both.
 */
export function acceptOneDesk(checks: readonly DoctorCheck[]): DoctorCheck[] {
  const showsDesk = ({ id }: DoctorCheck) => id === 'framing' || id === 'protocol'
  const own = checks.filter(showsDesk)
  const failed = new Set(own.filter(({ status }) => status === 'failure').map(({ desk }) => desk))
  if (own.every(({ desk }) => failed.has(desk))) return [...checks]
  return checks.map((check) =>
    check.desk !== null && failed.has(check.desk) && check.status === 'failure'
      ? { ...check, status: 'warning' }
      : check,
  )
}
