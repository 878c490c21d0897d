import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import { genuinePair } from '../storms/genuine-host'
import { ownPair } from '../storms/own-host'
import { ownPeers } from '../storms/own-peers'
import { calmScenario, shortOwnScenarios, shortScenarios } from '../storms/scenarios'
import { runStorm } from '../storms/storm'
import { stormWidgets } from '../storms/storm-widgets'

const held = { connected: true, announced: true, hostCall: true, widgetCall: true }

for (const version of hostVersions) {
  for (const widget of stormWidgets) {
    const scenarios = widget.mustHold ? shortScenarios : [calmScenario]
    for (const scenario of scenarios) {
      const title = `${widget.page} is connected to the live instance of host ${version} after "${scenario.name}"`
      test(title, async ({ browser, server }) => {
        test.slow()
        const ends = await runStorm(browser, server, scenario, genuinePair(widget, version))
        expect(ends).toHaveLength(scenario.frames * scenario.bursts)
        for (const end of ends) expect(end).toMatchObject(held)
      })
    }
  }
}

for (const peer of ownPeers) {
  for (const scenario of shortOwnScenarios) {
    test(`${peer.name} is connected to our host, with each ticket once, after "${scenario.name}"`, async ({
      browser,
      server,
    }) => {
      test.slow()
      const ticket = peer.place.capabilities.includes('ticket') ? true : null
      const ends = await runStorm(browser, server, scenario, ownPair(peer))
      expect(ends).toEqual([expect.objectContaining({ ...held, ticket })])
    })
  }
}
