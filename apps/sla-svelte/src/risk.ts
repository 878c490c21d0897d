/** Risk that a ticket is answered too late. */
export type Risk = 'on-track' | 'due-soon' | 'overdue'

/** Time before the due time from which a ticket is about to breach, in minutes. */
export const RISK_MINUTES = 15

/** Labels of the risks. */
export const riskWords: Record<Risk, string> = {
  'on-track': 'On track',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
}

/** Returns the risk of a ticket by its due time and the current time, in milliseconds. */
export function riskOf(dueAtMs: number, nowMs: number): Risk {
  const leftMs = dueAtMs - nowMs
  if (leftMs <= 0) return 'overdue'
  return leftMs <= RISK_MINUTES * 60_000 ? 'due-soon' : 'on-track'
}
