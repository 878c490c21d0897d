/** Describes the time left until a due time, or since it passed, such as "in 12 min" or "4 min late". */
export function describeTimeLeft(dueAtMs: number, nowMs: number): string {
  // Rounds up in both directions: "in 15 min" is never more than that, and "4 min late" is never less.
  const seconds = Math.ceil((dueAtMs - nowMs) / 1000)
  if (seconds > 0) return `in ${describeDuration(seconds, Math.ceil(seconds / 60))}`
  return seconds < 0 ? `${describeDuration(-seconds, Math.floor(-seconds / 60))} late` : 'now'
}

function describeDuration(seconds: number, minutes: number): string {
  if (seconds < 60) return `${seconds} s`
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (days > 0) return join(`${days} d`, hours % 24, 'h')
  return hours > 0 ? join(`${hours} h`, minutes % 60, 'min') : `${minutes} min`
}

function join(whole: string, rest: number, unit: string): string {
  return rest > 0 ? `${whole} ${rest} ${unit}` : whole
}
