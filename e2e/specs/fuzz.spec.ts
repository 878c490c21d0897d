import { isTextEnvelope } from '@deskbridge/core/desks/text'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { AppDefinition } from '@deskbridge/host'
import * as fc from 'fast-check'
import { fuzzRuns, fuzzSeed } from '../../conformance/fuzz/fuzz-runs'
import { transcripts } from '../../conformance/transcripts/transcripts'
import { reportFigure } from '../fixtures/figures-file'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test, type Page } from '../fixtures/test'
import { widgetUrl } from '../fixtures/widget-url'
import type { Attack, AttackerControl } from '../pages/fuzz/attacker'
import type { FuzzHostControl } from '../pages/fuzz/host'
import type { WatchReport } from '../pages/fuzz/watch'
import type { FuzzWidgetControl } from '../pages/fuzz/widget'

const desks = ['text', 'qiscus'] as const
type DeskName = (typeof desks)[number]

/** Number of messages in a browser, which is far slower than the tests without one, where most messages are sent. */
const attackCount = Math.ceil(fuzzRuns / 50)
const attacksPerBatch = 500

const sessions: Record<DeskName, readonly [first: string, second: string]> = {
  text: ['text-details-0.3.5', 'text-details-0.3.2'],
  qiscus: ['qiscus-sidebar-popup', 'qiscus-no-ticket'],
}

/** Returns the messages of one side in a transcript. */
function saidBy(side: 'host' | 'widget', name: string): unknown[] {
  const { entries } = transcripts.find((transcript) => transcript.name === name)!
  return entries.flatMap((entry) => (entry.at === side ? [entry.message] : []))
}

/** Returns messages as a host says them that no attack can have spoken for: an attack may have bound a higher instance of the recorded one. */
function asNewHost(messages: readonly unknown[]): unknown[] {
  return messages.map((message) =>
    isTextEnvelope(message) ? { ...message, owner: 'after-the-attacks' } : message,
  )
}

/** Returns all messages of one side on a desk. */
function everythingSaidBy(side: 'host' | 'widget', desk: DeskName): unknown[] {
  const names = transcripts.filter((transcript) => transcript.desk === desk).map(({ name }) => name)
  return names.flatMap((name) => saidBy(side, name))
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

for (const desk of desks) {
  test(`no message of a hostile frame affects a ${desk} host except as the protocol allows`, async ({
    page,
    server,
  }) => {
    await page.goto(server.url('fuzz-host', { site: 'desk' }))
    const host = remote<FuzzHostControl>(page)
    const definition: AppDefinition = {
      id: 'notes',
      name: 'Notes',
      url: server.url('fuzz-attacker', { site: 'widget' }),
      desk,
      placement: 'ticket-sidebar',
      mode: 'popup',
      openingState: { title: 'Parcel', components: [{ type: 'divider' }] },
    }
    await host.start({ user: neutralUser, ticket: neutralTicket }, definition)
    const attacker = await attackerIn(page)
    await attacker.converse(saidBy('widget', sessions[desk][0]))
    await expect.poll(host.status).toBe('ready')

    const figure = `messages thrown at a ${desk} host in Chromium`
    expect(await attackAll(figure, attacker, everythingSaidBy('widget', desk), host.report)).toEqual([])

    await host.replace({ ...definition, desk: 'auto', url: widgetUrl(server) })
    await expect.poll(host.status).toBe('ready')
  })

  test(`no message of a hostile parent page affects a ${desk} widget except as the protocol allows`, async ({
    page,
    server,
  }) => {
    await page.goto(server.url('fuzz-attacker', { site: 'desk' }))
    const attacker = remote<AttackerControl>(page)
    await attacker.mount(server.url('fuzz-widget', { site: 'widget', query: { desk, plugin_id: 'parcels' } }))
    const frame = await page.locator('iframe').elementHandle()
    const widget = remote<FuzzWidgetControl>((await frame!.contentFrame())!)
    await attacker.converse(saidBy('host', sessions[desk][0]))
    await expect.poll(widget.status).toBe('connected')
    const ticketId = await widget.ticketId()

    const figure = `messages thrown at a ${desk} widget in Chromium`
    expect(await attackAll(figure, attacker, everythingSaidBy('host', desk), widget.report)).toEqual([])

    await attacker.converse(
      asNewHost(saidBy('host', desk === 'text' ? sessions.text[1] : sessions.qiscus[0])),
    )
    await expect.poll(widget.status).toBe('connected')
    await expect.poll(widget.ticketId).toBe(ticketId)
  })
}
