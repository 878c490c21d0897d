import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import { reportFigure } from '../fixtures/figures-file'
import { figuresOf, isHeld, stormTable, totalOf, type Figures } from './figures'
import { genuinePair } from './genuine-host'
import { ownPair } from './own-host'
import { ownPeers } from './own-peers'
import { ownScenarios, reloadsOf, scenarios } from './scenarios'
import { runStorm } from './storm'
import { stormWidgets } from './storm-widgets'

for (const version of hostVersions) {
  test(`storms of reloads in the genuine host ${version}`, async ({ browser, server }) => {
    const rows: Figures[] = []
    for (const scenario of scenarios) {
      for (const widget of stormWidgets) {
        const ends = await runStorm(browser, server, scenario, genuinePair(widget, version))
        rows.push(
          figuresOf({ scenario: scenario.name, reloads: reloadsOf(scenario), widget: widget.page }, ends),
        )
      }
    }
    const totals = stormWidgets.map(({ page }) => totalOf(page, rows))
    console.log(`\nHost ${version}; times in ms: median (longest)\n${stormTable([...rows, ...totals])}\n`)

    const held = stormWidgets.filter(({ mustHold }) => mustHold).map(({ page }) => totalOf(page, rows))
    report(`storms of reloads in the genuine host ${version}`, held)
    for (const total of held) expect(total.lost, total.widget).toBe(0)
  })
}

for (const peer of ownPeers) {
  test(`storms of reloads in our own host: ${peer.name}`, async ({ browser, server }) => {
    const rows: Figures[] = []
    for (const scenario of ownScenarios) {
      const ends = await runStorm(browser, server, scenario, ownPair(peer))
      for (const end of ends)
        if (!isHeld(end)) console.log(`Lost in "${scenario.name}": ${JSON.stringify(end)}`)
      rows.push(figuresOf({ scenario: scenario.name, reloads: reloadsOf(scenario), widget: peer.name }, ends))
    }
    const total = totalOf(peer.name, rows)
    console.log(`\nOur own host\n${stormTable([...rows, total])}\n`)
    report(`storms of reloads in our own host: ${peer.name}`, [total])
    expect(total.lost).toBe(0)
  })
}

function report(figure: string, totals: readonly Figures[]): void {
  const sum = (pick: (row: Figures) => number): number => totals.reduce((count, row) => count + pick(row), 0)
  const lost = sum((row) => row.lost)
  const value = `${sum((row) => row.reloads)} reloads, ${lost} of ${sum((row) => row.ends)} frames lost`
  reportFigure({ figure, value, bound: '0 lost', ok: lost === 0 })
}
