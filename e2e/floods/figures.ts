import type { Figure } from '../fixtures/figures-file'
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

/** The most reports of dropped messages in a second: 20 of single ones, and one of the others. */
const REPORTS_PER_SECOND = 21

/** Returns what a flood of Deskbridge comes to, with its bounds; the genuine packages are only measured. */
export function figuresOf(row: FloodRow): Figure[] {
  const { victim, kind, desk, posted, tookMs, unresponsiveUntilMs, longestPauseMs, diagnostics } = row
  if (victim.includes('genuine') || diagnostics === null) return []
  const flood = `flood of ${kind} to ${victim} (${desk})`
  // The second in which the flood begins and the one in which it ends count in full.
  const counted = Math.ceil(Math.max(tookMs, unresponsiveUntilMs) / 1000) + 1
  const mostReports = counted * REPORTS_PER_SECOND
  return [
    {
      figure: `${flood}: messages`,
      value: posted.toLocaleString('en-US'),
      bound: 'handled or reported',
      ok: isAccounted(row),
    },
    {
      figure: `${flood}: reports`,
      value: String(diagnostics),
      bound: `at most ${mostReports}`,
      ok: diagnostics <= mostReports,
    },
    { figure: `${flood}: longest pause`, value: milliseconds(longestPauseMs), ok: true },
  ]
}

/** Whether every message was handled or is in a report; a host also gives the verdict on each. */
function isAccounted({ victim, posted, acted, dropped, floodReport }: FloodRow): boolean {
  const verdicts = Object.values(dropped ?? {}).reduce((sum, count) => sum + count, acted)
  if (victim === 'flooded-host' && verdicts !== posted) return false
  return acted === posted || floodReport !== null
}

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
