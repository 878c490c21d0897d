import { testedDesks } from '../../conformance/desks/places'
import { reportFigure } from '../fixtures/figures-file'
import { expect, test } from '../fixtures/test'
import { figuresOf, floodTable, type FloodRow } from './figures'
import { runFlood, type Flood } from './flood'

/** The rate of every flood; `FLOOD_SECONDS` shortens it. */
const RATE = { perSecond: 10_000, durationMs: Number(process.env['FLOOD_SECONDS'] ?? 10) * 1000 }

const FLOODS: readonly Flood[] = testedDesks.flatMap(({ id: desk, facts }) => {
  const ofHost = ['announcements', ...Object.keys(facts.floods ?? {}), 'garbage']
  const ofWidget = ['tickets', ...(facts.hostsStartAnew ? ['new connections'] : []), 'garbage']
  // There is a genuine side of this desk to compare with.
  const isComparable = desk === 'text'
  return [
    ...ofHost.map((kind) => ({ victim: 'flooded-host', kind, desk }) as const),
    ...ofWidget.map((kind) => ({ victim: 'flooded-widget', kind, desk }) as const),
    ...(isComparable ? ofHost : []).map((kind) => ({ victim: 'flooded-genuine-host', kind, desk }) as const),
    ...(isComparable ? ofWidget : []).map(
      (kind) => ({ victim: 'flooded-genuine-widget', kind, desk }) as const,
    ),
  ]
})

const rows: FloodRow[] = []

for (const flood of FLOODS) {
  test(`a flood of ${flood.kind} to ${flood.victim} on ${flood.desk}`, async ({ browser, server }) => {
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
