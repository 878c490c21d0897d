import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { AppDefinition } from '@deskbridge/host'
import * as fc from 'fast-check'
import { closePage } from '../../conformance/desks/page'
import { recordCorpus, type Corpus } from '../../conformance/fuzz/corpus'
import { fuzzRuns, fuzzSeed } from '../../conformance/fuzz/fuzz-runs'
import { firstSetups, type Setup } from '../../conformance/fuzz/setups'
import { reportFigure } from '../fixtures/figures-file'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test, type Page } from '../fixtures/test'
import { widgetUrl } from '../fixtures/widget-url'
import type { Attack, AttackerControl } from '../pages/fuzz/attacker'
import type { FuzzHostControl } from '../pages/fuzz/host'
import type { WatchReport } from '../pages/fuzz/watch'
import type { FuzzWidgetControl } from '../pages/fuzz/widget'

/** Number of messages in a browser, which is far slower than the tests without one, where most messages are sent. */
const attackCount = Math.ceil(fuzzRuns / 50)
const attacksPerBatch = 500

/** Records a session outside of the browser, in which each recording has an identity of its own. */
async function record(setup: Setup): Promise<Corpus> {
  try {
    return await recordCorpus(setup)
  } finally {
    closePage()
  }
}

const attack: fc.Arbitrary<Attack> = fc.record({
  message: fc.nat(),
  changes: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
})

/** Attacks in batches, and reports the figure of that name; returns the findings of the watched page, with the messages that caused them. */
async function attackAll(
  figure: string,
  attacker: Remote<AttackerControl>,
  messages: readonly unknown[],
  report: () => Promise<WatchReport>,
): Promise<string[]> {
  for (let done = 0; done < attackCount; done += attacksPerBatch) {
    const numRuns = Math.min(attacksPerBatch, attackCount - done)
    await attacker.attack(messages, fc.sample(attack, { numRuns, seed: fuzzSeed + done }))
    const { findings, received } = await report()
    if (findings.length === 0) continue
    reportFigure({ figure, value: received.toLocaleString('en-US'), bound: 'no finding', ok: false })
    return Promise.all(findings.map((finding) => withMessage(attacker, finding)))
  }
  const { received, delivered } = await report()
  console.log(`${received} messages arrived, ${delivered} of them acted upon, seed ${fuzzSeed}`)
  reportFigure({ figure, value: received.toLocaleString('en-US'), bound: 'no finding', ok: true })
  expect(received).toBeGreaterThan(attackCount * 0.9)
  return []
}

async function withMessage(attacker: Remote<AttackerControl>, finding: string): Promise<string> {
  const index = Number(/attack (\d+)/.exec(finding)?.[1])
  return `${finding}: ${await attacker.describe(index)}`
}

async function attackerIn(page: Page): Promise<Remote<AttackerControl>> {
  const frame = await page.locator('iframe').elementHandle()
  return remote<AttackerControl>((await frame!.contentFrame())!)
}

test.describe.configure({ timeout: 1_200_000 })

for (const setup of firstSetups) {
  const { id: desk, placement, mode } = setup

  test(`no message of a hostile frame affects a ${desk} host except as the protocol allows`, async ({
    page,
    server,
  }) => {
    const { said, messages } = await record(setup)
    await page.goto(server.url('fuzz-host', { site: 'desk' }))
    const host = remote<FuzzHostControl>(page)
    const definition: AppDefinition = {
      id: 'notes',
      name: 'Notes',
      url: server.url('fuzz-attacker', { site: 'widget' }),
      desk,
      placement,
      mode: mode ?? 'embed',
      openingState: { title: 'Parcel', components: [{ type: 'divider' }] },
    }
    await host.start({ user: neutralUser, ticket: neutralTicket }, definition)
    const attacker = await attackerIn(page)
    await attacker.converse(said.host)
    await expect.poll(host.status).toBe('ready')

    const figure = `messages thrown at a ${desk} host in Chromium`
    expect(await attackAll(figure, attacker, messages.host, host.report)).toEqual([])

    const isNamed = setup.host.isByNameOnly
    await host.replace({ ...definition, desk: isNamed ? desk : 'auto', url: widgetUrl(server) })
    await expect.poll(host.status).toBe('ready')
  })

  test(`no message of a hostile parent page affects a ${desk} widget except as the protocol allows`, async ({
    page,
    server,
  }) => {
    const { said, messages } = await record(setup)
    await page.goto(server.url('fuzz-attacker', { site: 'desk' }))
    const attacker = remote<AttackerControl>(page)
    const url = server.url('fuzz-widget', { site: 'widget', query: { desk, plugin_id: 'parcels' } })
    const facts = { id: 'parcels', theme: null, appId: 'app-1', hostOrigin: server.origin('desk') }
    await attacker.mount(setup.host.isKnownByUrl ? setup.host.toUrl!(url, facts) : url)
    const frame = await page.locator('iframe').elementHandle()
    const widget = remote<FuzzWidgetControl>((await frame!.contentFrame())!)
    await attacker.converse(said.widget)
    await expect.poll(widget.status).toBe('connected')
    const ticketId = await widget.ticketId()

    const figure = `messages thrown at a ${desk} widget in Chromium`
    expect(await attackAll(figure, attacker, messages.widget, widget.report)).toEqual([])

    // Another host, for which no attack can have spoken.
    await attacker.converse((await record(setup)).said.widget)
    await expect.poll(widget.status).toBe('connected')
    await expect.poll(widget.ticketId).toBe(ticketId)
  })
}
