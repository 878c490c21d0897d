import { tableOf } from '../fixtures/table'
import type { Measure } from './measures'
import type { Peer } from './scene'

/** A measure with the samples of each peer, of which those of one round have the same index. */
export interface WireRow {
  measure: Measure
  samples: ReadonlyMap<Peer, readonly number[]>
}

const COLUMNS = ['', 'raw', 'Deskbridge', 'beside raw', 'goal', 'genuine SDK', 'beside raw']

/** Writes figures as a table: each a median, with the middle half of the samples in parentheses. */
export function wireTable(rows: readonly WireRow[]): string {
  return tableOf([COLUMNS, ...rows.map(cellsOf)])
}

function cellsOf({ measure, samples }: WireRow): string[] {
  const raw = samples.get('raw')!
  const digits = measure.unit === 'ms' ? 1 : 0
  const figure = (peer: Peer): string => summaryOf(samples.get(peer) ?? [], digits, ` ${measure.unit}`)
  const beside = (peer: Peer): string =>
    summaryOf(compare(measure, samples.get(peer) ?? [], raw), 2, suffixOf(measure))
  const goal = `[${measure.goal.toFixed(2)}${suffixOf(measure)}]`
  return [
    measure.name,
    figure('raw'),
    figure('deskbridge'),
    beside('deskbridge'),
    goal,
    figure('genuine'),
    beside('genuine'),
  ]
}

/** Compares within each round, so that a drift of the machine hits both sides. */
function compare({ by }: Measure, samples: readonly number[], raw: readonly number[]): number[] {
  return samples.map((sample, round) => (by === 'ratio' ? sample / raw[round]! : sample - raw[round]!))
}

function summaryOf(samples: readonly number[], digits: number, suffix: string): string {
  if (samples.length === 0) return '–'
  const sorted = [...samples].sort((left, right) => left - right)
  const at = (part: number): string => sorted[Math.round((sorted.length - 1) * part)]!.toFixed(digits)
  return `${at(0.5)}${suffix} (${at(0.25)} to ${at(0.75)})`
}

function suffixOf({ by, unit }: Measure): string {
  return by === 'ratio' ? 'x' : ` ${unit} more`
}
