import type { Browser, CDPSession, Frame, Page } from '@playwright/test'
import type { HostDeskId } from '@deskbridge/host/engine'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect } from '../fixtures/test'
import { startThreadTime } from '../fixtures/thread-time'
import type { FloodingDeskControl } from '../pages/floods/flooding-desk'
import type { FlooderControl } from '../pages/floods/post-flood'
import type { VictimControl, VictimCounts } from '../pages/floods/victim'
import type { ThreadFigures } from '../pages/floods/watch-thread'
import type { PageServer } from '../servers/page-server'
import type { PageName } from '../servers/pages'

/** A flood of one victim. */
export interface Flood {
  /** The page that is flooded: a host by the app in its frame, a widget by the page that frames it. */
  victim: 'flooded-host' | 'flooded-widget' | 'flooded-genuine-host' | 'flooded-genuine-widget'
  /** What it is flooded with. */
  kind: string
  desk: HostDeskId
  /** Time that the host page itself is busy with each handled message; default 0. */
  handlerMs?: number
}

/** Rate and duration of every flood. */
export interface FloodRate {
  perSecond: number
  durationMs: number
}

/** Effects of a flood on its victim. */
export interface FloodFigures extends ThreadFigures, VictimCounts {
  posted: number
  tookMs: number
  /** Messages that the victim posted back. */
  answers: number
  /** Processor time that the victim's main thread used, which does not depend on the machine's other load. */
  cpuMs: number
  /** Growth of the victim's heap, after garbage collection, in bytes. */
  heapGrowth: number
}

interface Scene {
  victim: Remote<VictimControl>
  flooder: Remote<FlooderControl>
  session: CDPSession
}

const CONNECT_MS = 15_000

/** Runs a flood and a function meanwhile, and returns the effects once the victim is responsive again. */
export async function runFlood(
  browser: Browser,
  server: PageServer,
  flood: Flood,
  rate: FloodRate,
  during: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<FloodFigures> {
  const page = await browser.newPage()
  const { victim, flooder, session } = await (flood.victim.endsWith('host') ? setHost : setWidget)(
    page,
    server,
    flood,
  )
  await expect.poll(victim.isConnected, { timeout: CONNECT_MS }).toBe(true)
  const heapBefore = await heapOf(session)
  const stopThreadTime = await startThreadTime(session)
  await victim.watch()
  const [{ posted, tookMs }] = await Promise.all([flooder.flood({ kind: flood.kind, ...rate }), during(page)])
  const figures = await victim.settled()
  const cpuMs = await stopThreadTime()
  const heapGrowth = (await heapOf(session)) - heapBefore
  const answers = await flooder.received()
  await page.close()
  return { ...figures, posted, tookMs, answers, cpuMs, heapGrowth }
}

async function setHost(page: Page, server: PageServer, flood: Flood): Promise<Scene> {
  const { victim: name, desk, handlerMs = 0 } = flood
  await page.goto(server.url(name, { site: 'desk', query: { handlerMs: String(handlerMs) } }))
  const victim = remote<VictimControl>(page)
  await victim.mount(server.url('flooding-app', { site: 'widget', query: { desk } }))
  const flooder = remote<FlooderControl>(await loadedFrame(page, 'flooding-app'))
  return { victim, flooder, session: await page.context().newCDPSession(page) }
}

async function setWidget(page: Page, server: PageServer, { victim: name, desk }: Flood): Promise<Scene> {
  await page.goto(server.url('flooding-desk', { site: 'desk', query: { desk } }))
  const flooder = remote<FloodingDeskControl>(page)
  await flooder.mount(server.url(name, { site: 'widget', query: { desk } }))
  const frame = await loadedFrame(page, name)
  const session = await page.context().newCDPSession(frame)
  return { victim: remote<VictimControl>(frame), flooder, session }
}

async function loadedFrame(page: Page, name: PageName): Promise<Frame> {
  const frame = await mountedFrame(page, 'app')
  await frame.waitForURL((url) => url.pathname === `/${name}`)
  return frame
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
