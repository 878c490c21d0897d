import { test } from '../fixtures/test'
import { wireTable, type WireRow } from './figures'
import { MEASURES } from './measures'
import { openScenes, type Peer } from './scene'

/** The rounds of every measure, after those that warm up; `WIRE_ROUNDS` sets another number. */
const ROUNDS = Number(process.env['WIRE_ROUNDS'] ?? 41)
const WARM_UP_ROUNDS = 5

const rows: WireRow[] = []

// One after another in one worker, so that there is one table.
test.describe.configure({ mode: 'default' })

for (const measure of MEASURES) {
  test(measure.name, async ({ browser, server }) => {
    const peers: Peer[] = ['raw', 'deskbridge', ...(measure.desk === 'text' ? ['genuine' as const] : [])]
    const { scenes, wireTicket } = await openScenes(browser, server, peers, measure)
    const samples = new Map(peers.map((peer) => [peer, [] as number[]]))
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
      for (const peer of round % 2 === 0 ? peers : [...peers].reverse()) {
        const scene = scenes.get(peer)!
        await scene.page.bringToFront()
        const sample = await measure.sample(scene, wireTicket)
        if (round >= 0) samples.get(peer)!.push(sample)
      }
    }
    rows.push({ measure, samples })
    for (const { page } of scenes.values()) await page.close()
  })
}

test.afterAll(() => console.log(`\n${wireTable(rows)}\n`))
