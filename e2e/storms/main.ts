import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import { figuresOf, stormTable, totalOf, type Figures } from './figures'
import { reloadsOf, scenarios } from './scenarios'
import { runStorm } from './storm'
import { stormWidgets } from './storm-widgets'

for (const version of hostVersions) {
  test(`storms of reloads in the genuine host ${version}`, async ({ browser, server }) => {
    const rows: Figures[] = []
    for (const scenario of scenarios) {
      for (const widget of stormWidgets) {
        const ends = await runStorm(browser, server, { scenario, widget, version })
        rows.push(figuresOf({ scenario: scenario.name, reloads: reloadsOf(scenario), widget }, ends))
      }
    }
    const totals = stormWidgets.map(({ page }) => totalOf(page, rows))
    console.log(`\nHost ${version}; times in ms: median (longest)\n${stormTable([...rows, ...totals])}\n`)

    for (const { page } of stormWidgets.filter(({ mustHold }) => mustHold)) {
      const { ends, connected, announcedOnce, hostCalls, widgetCalls } = totalOf(page, rows)
      const held = { connected: ends, announcedOnce: ends, hostCalls: ends, widgetCalls: ends }
      expect({ connected, announcedOnce, hostCalls, widgetCalls }, page).toEqual(held)
    }
  })
}
