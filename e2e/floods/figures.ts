import type { Flood, FloodFigures } from './flood'

const COLUMNS = [
  'victim',
  'flood',
  'posted',
  'in',
  'unresponsive until',
  'longest pause',
  'longest task',
  'blocked',
  'frames/s',
  'acted upon',
  'dropped',
  'diagnostics',
  'answers',
  'heap',
]

/** A flood with what it did. */
export type FloodRow = Flood & FloodFigures

/** Writes figures as a table. */
export function tableOf(rows: readonly FloodRow[]): string {
  const lines = [COLUMNS, ...rows.map(cellsOf)]
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  return lines
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
}

function cellsOf(row: FloodRow): string[] {
  return [
    row.victim,
    row.kind,
    String(row.posted),
    seconds(row.tookMs),
    seconds(row.unresponsiveUntilMs),
    milliseconds(row.longestPauseMs),
    milliseconds(row.longestTaskMs),
    seconds(row.blockedMs),
    row.framesPerSecond.toFixed(0),
    String(row.acted),
    droppedOf(row.dropped),
    String(row.diagnostics ?? '–'),
    String(row.answers),
    `${(row.heapGrowth / 1e6).toFixed(1)} MB`,
  ]
}

function droppedOf(dropped: Record<string, number> | null): string {
  if (!dropped) return '–'
  return Object.entries(dropped)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ')
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`
}
