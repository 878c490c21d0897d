import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import { calmScenario, shortScenarios } from '../storms/scenarios'
import { runStorm } from '../storms/storm'
import { stormWidgets } from '../storms/storm-widgets'

for (const version of hostVersions) {
  for (const widget of stormWidgets) {
    const scenarios = widget.mustHold ? shortScenarios : [calmScenario]
    for (const scenario of scenarios) {
      const title = `${widget.page} is connected to the live instance of host ${version} after "${scenario.name}"`
      test(title, async ({ browser, server }) => {
        test.slow()
        const ends = await runStorm(browser, server, { scenario, widget, version })
        const { announcements } = widget
        const wellEnded = { connected: true, announcements, hostCall: true, widgetCall: true }
        expect(ends).toHaveLength(scenario.frames * scenario.bursts)
        for (const end of ends) expect(end).toMatchObject(wellEnded)
      })
    }
  }
}
