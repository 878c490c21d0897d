import type { TraceEntry } from './trace'

/** How many characters of a message's data a line shows. */
const shownLength = 60

/** Formats any value as one short line. */
export function toShortText(value: unknown): string {
  const text = toJson(value)
  return text.length > shownLength ? `${text.slice(0, shownLength - 1)}…` : text
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return Object.prototype.toString.call(value)
  }
}

/** Formats messages as a table for a terminal. */
export function drawTraffic(entries: readonly TraceEntry[]): string {
  if (entries.length === 0) return 'No message has crossed.'
  const [first] = entries
  const rows = entries.map(({ time, direction, desk, name, verdict, data }) => [
    `+${Math.round(time - first!.time)} ms`,
    direction === 'to-host' ? 'widget → desk' : 'desk → widget',
    desk ?? '-',
    name || '-',
    verdict,
    toShortText(data),
  ])
  const table = [['time', 'way', 'desk', 'message', 'verdict', 'data'], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  const format = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  return table.map(format).join('\n')
}
