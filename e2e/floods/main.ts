import { reportFigure } from '../fixtures/figures-file'
import { expect, test } from '../fixtures/test'
import { figuresOf, floodTable, type FloodRow } from './figures'
import { runFlood, type Flood } from './flood'

/** The rate of every flood; `FLOOD_SECONDS` shortens it. */
const RATE = { perSecond: 10_000, durationMs: Number(process.env['FLOOD_SECONDS'] ?? 10) * 1000 }

const FLOODS: readonly Flood[] = [
  { victim: 'flooded-host', kind: 'announcements' },
  { victim: 'flooded-host', kind: 'sections' },
  { victim: 'flooded-host', kind: 'toasts' },
  { victim: 'flooded-host', kind: 'garbage' },
  { victim: 'flooded-host', kind: 'ready', desk: 'qiscus' },
  { victim: 'flooded-genuine-host', kind: 'announcements' },
  { victim: 'flooded-genuine-host', kind: 'sections' },
  { victim: 'flooded-genuine-host', kind: 'toasts' },
  { victim: 'flooded-genuine-host', kind: 'garbage' },
  { victim: 'flooded-widget', kind: 'handshakes' },
  { victim: 'flooded-widget', kind: 'tickets' },
  { victim: 'flooded-widget', kind: 'garbage' },
  { victim: 'flooded-genuine-widget', kind: 'handshakes' },
  { victim: 'flooded-genuine-widget', kind: 'tickets' },
  { victim: 'flooded-genuine-widget', kind: 'garbage' },
]

const rows: FloodRow[] = []

for (const flood of FLOODS) {
  test(`a flood of ${flood.kind} to ${flood.victim}`, async ({ browser, server }) => {
    const figures = await runFlood(browser, server, flood, RATE)
    const row = { ...flood, ...figures }
    rows.push(row)
    if (figures.floodReport) console.log(figures.floodReport)
    expect(figures.posted).toBe((RATE.perSecond * RATE.durationMs) / 1000)
    const reported = figuresOf(row)
    for (const figure of reported) reportFigure(figure)
    expect(reported.filter(({ ok }) => !ok)).toEqual([])
  })
}

test.afterAll(() => console.log(`\n${floodTable(rows)}\n`))
