import type { Browser, Frame, Page } from '@playwright/test'
import { LostFrameError, mountedFrame } from '../fixtures/mounted-frame'
import { nextMessageIn } from '../fixtures/next-message'
import type { FrameReload } from '../pages/storms/own-host'
import type { PageServer } from '../servers/page-server'
import type { PageName } from '../servers/pages'
import { createPauses } from './pauses'
import type { Scenario } from './scenarios'

/** State of a frame after a burst of reloads. */
export interface EndState {
  /** Whether the host is connected to the document in the frame. */
  connected: boolean
  /** Whether the document announced itself as often as it must. */
  announced: boolean
  /** Whether the document got the current ticket and its next change, each once; `null` where that is not tried. */
  ticket: boolean | null
  /** Whether a call of the host reached the document, and a call of the document its host. */
  hostCall: boolean
  widgetCall: boolean
  /** What the document got, for a person who looks for the cause of a loss. */
  got?: string
  /** Time from the frame's last load, and from the first handshake of that instance, to the connection. */
  fromLoadMs: number | null
  fromHandshakeMs: number | null
  /** Whether the host gave up before the document listened, so that nothing can be said about either. */
  isTooLate: boolean
}

/** Number of bursts of a scenario that are repeated, because a document listened too late or Playwright lost its frame. */
const REPEATS = 5

/** Time after which a burst is given up, in milliseconds; one takes some ten seconds even on a slowed processor. */
const BURST_MS = 120_000

/** A host page that storms of reloads are tried in. */
interface StormHost {
  /** Mounts an app from a URL. */
  mount(app: string, url: string): Promise<void>
  /** Reloads frames one after the other. */
  storm(reloads: readonly FrameReload[]): Promise<void>
  /** Returns the end state of an app whose document has loaded. */
  judge(app: string, frame: Frame): Promise<EndState>
}

/** A widget page and the host that storms try it in. */
export interface StormPair {
  page: PageName
  /** Query of the page. */
  query?: Record<string, string> | undefined
  openHost(page: Page, server: PageServer): Promise<StormHost>
}

/** Runs a scenario, and returns the end state of every frame after every burst. */
export async function runStorm(
  browser: Browser,
  server: PageServer,
  scenario: Scenario,
  pair: StormPair,
): Promise<EndState[]> {
  const endStates: EndState[] = []
  const pause = createPauses(scenario)
  let repeats = REPEATS
  for (let burst = 0; endStates.length < scenario.bursts * scenario.frames;) {
    const page = await browser.newPage()
    try {
      const runBurst = await openStorm(page, server, scenario, pair, pause)
      for (; endStates.length < scenario.bursts * scenario.frames; burst += 1) {
        const ends = await withDeadline(runBurst(burst), `Burst ${burst} of "${scenario.name}"`)
        const isTooLate = ends.some((end) => end.isTooLate)
        if (isTooLate && repeats > 0) repeats -= 1
        else endStates.push(...ends)
      }
    } catch (error) {
      if (!(error instanceof LostFrameError) || repeats === 0) throw error
      repeats -= 1
    }
    await page.close()
  }
  return endStates
}

/** Rejects with a {@link LostFrameError} when a burst does not end, because what Playwright does with a lost frame does not either. */
async function withDeadline<T>(ends: Promise<T>, name: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    const error = new LostFrameError(`${name} has not ended after ${BURST_MS} ms.`)
    timer = setTimeout(() => reject(error), BURST_MS)
  })
  try {
    return await Promise.race([ends, deadline])
  } finally {
    clearTimeout(timer)
  }
}

/** Mounts a scenario's apps in a page, and returns a function that runs a burst of reloads and returns the end states. */
async function openStorm(
  page: Page,
  server: PageServer,
  scenario: Scenario,
  pair: StormPair,
  pause: () => number,
): Promise<(burst: number) => Promise<EndState[]>> {
  const host = await pair.openHost(page, server)
  const url = server.url(pair.page, { site: 'widget', serving: scenario.serving, query: pair.query })
  const apps = ['first', 'second'].slice(0, scenario.frames)
  for (const app of apps) await host.mount(app, url)
  const { pathname } = new URL(url)
  for (const app of apps) await (await mountedFrame(page, app)).waitForURL((now) => now.pathname === pathname)
  if (scenario.slowdown > 1) await slowDown(page, scenario.slowdown)

  return async (burst) => {
    const names = Array.from({ length: scenario.reloadsPerBurst }, (_, index) => `${burst}-${index}`)
    const storms = apps.map((app) =>
      names.map((name, index) => ({
        app,
        pauseMs: pause(),
        url: urlOf(url, name),
        // The last reload is the host's in every other burst.
        isHosts: (names.length - index + burst) % 2 === 0,
      })),
    )
    await Promise.all(storms.map((reloads) => host.storm(reloads)))
    const ends = apps.map(async (app) => {
      const frame = await mountedFrame(page, app)
      await frame.waitForURL((now) => now.searchParams.get('reload') === names.at(-1))
      await loadReported(page, frame)
      return host.judge(app, frame)
    })
    return Promise.all(ends)
  }
}

/** Returns the URL of a page with the name of a reload. */
function urlOf(url: string, name: string): string {
  const reloadUrl = new URL(url)
  reloadUrl.searchParams.set('reload', name)
  return reloadUrl.href
}

/** Slows down the processor of the page and of each frame, also of those that a host puts in place of another. */
async function slowDown(page: Page, rate: number): Promise<void> {
  const slow = async (target: Frame | Page): Promise<void> => {
    const session = await page.context().newCDPSession(target)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }
  await Promise.all([page, ...page.frames().slice(1)].map(slow))
  page.on('framenavigated', (frame) => {
    // A frame that has gone meanwhile needs no slow processor.
    if (frame !== page.mainFrame()) slow(frame).catch(() => undefined)
  })
}

/** Waits until a message that the frame's document posted after its load has reached the host page. */
async function loadReported(page: Page, frame: Frame): Promise<void> {
  const marker = `loaded ${frame.url()}`
  const arrival = await nextMessageIn(page, marker)
  await frame.evaluate((message) => window.parent.postMessage(message, '*'), marker)
  await arrival()
}
