import { tableOf } from '../fixtures/table'
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
  'CPU',
  'frames/s',
  'acted upon',
  'dropped',
  'diagnostics',
  'answers',
  'heap',
]

/** A flood with its effects. */
export type FloodRow = Flood & FloodFigures

/** Formats figures as a table. */
export function floodTable(rows: readonly FloodRow[]): string {
  return tableOf([COLUMNS, ...rows.map(cellsOf)])
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
    seconds(row.cpuMs),
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
