import { reportFigure } from '../fixtures/figures-file'
import { tableOf } from '../fixtures/table'
import { counted, leftoversOf, type LeakFigures } from './leaks'

/** Growth of the heap that 1,000 repetitions may leave, in bytes. */
const heapPerThousand = 1000

const COLUMNS = ['repeated', 'times', 'took', ...counted, 'heap per 1,000', 'verdict']

/** Formats what runs have left as a table. */
export function leakTable(rows: readonly LeakFigures[]): string {
  return tableOf([
    COLUMNS,
    ...rows.map((row) => [
      row.what,
      row.count.toLocaleString('en'),
      `${(row.tookMs / 1000).toFixed(1)} s`,
      ...counted.map((name) => String(row[name])),
      kilobytes(row.heapPerThousand),
      missesOf(row).join(', ') || 'ok',
    ]),
  ])
}

/** Returns the names of what a run has left too much of. */
export function missesOf(row: LeakFigures): string[] {
  return [...leftoversOf(row), ...(row.heapPerThousand < heapPerThousand ? [] : ['heap'])]
}

/** Reports what a run has left to the file of all figures. */
export function reportLeaks(row: LeakFigures): void {
  const left = leftoversOf(row)
  const repeated = `${row.count.toLocaleString('en')} ${row.what}`
  reportFigure({
    figure: `timers, listeners, frames, elements and objects left by ${repeated}`,
    value: left.map((name) => `${row[name]} ${name}`).join(', ') || 'none',
    bound: 'none',
    ok: left.length === 0,
  })
  reportFigure({
    figure: `heap left by ${repeated}, per 1,000`,
    value: kilobytes(row.heapPerThousand),
    bound: `less than ${kilobytes(heapPerThousand)}`,
    ok: row.heapPerThousand < heapPerThousand,
  })
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`
}
