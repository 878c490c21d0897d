import { tableOf } from '../fixtures/table'
import type { LeakFigures } from './leaks'

const COLUMNS = [
  'repeated',
  'times',
  'took',
  'timers',
  'listeners',
  'frames',
  'nodes',
  'heap',
  'heap per 1,000',
]

/** Formats what runs have left as a table. */
export function leakTable(rows: readonly LeakFigures[]): string {
  return tableOf([
    COLUMNS,
    ...rows.map(({ what, count, tookMs, timers, listeners, frames, nodes, heapGrowth, heapPerThousand }) => [
      what,
      String(count),
      `${(tookMs / 1000).toFixed(1)} s`,
      ...[timers, listeners, frames, nodes].map(String),
      bytes(heapGrowth),
      bytes(heapPerThousand),
    ]),
  ])
}

function bytes(count: number): string {
  return `${(count / 1000).toFixed(1)} kB`
}
