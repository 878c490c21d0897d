/** Says how near a ticket is to being answered too late. */
export type Risk = 'on-track' | 'due-soon' | 'overdue'

/** Is how long before its time a ticket is about to breach, in minutes. */
export const RISK_MINUTES = 15

/** Is each risk in words. */
export const riskWords: Record<Risk, string> = {
  'on-track': 'On track',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
}

/** Tells the risk of a ticket by its time and the present one, in milliseconds. */
export function riskOf(dueAtMs: number, nowMs: number): Risk {
  const leftMs = dueAtMs - nowMs
  if (leftMs <= 0) return 'overdue'
  return leftMs <= RISK_MINUTES * 60_000 ? 'due-soon' : 'on-track'
}
