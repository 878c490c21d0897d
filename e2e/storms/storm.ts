import type { Browser, Page } from '@playwright/test'
import type { FrameReload } from '../pages/storms/own-host'
import type { PageServer } from '../servers/page-server'
import type { PageName } from '../servers/pages'
import { framedPage, loadsIn, type FramedPage } from './framed-page'
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

/** Number of bursts of a scenario that are repeated because a document listened too late. */
const REPEATS = 5

/** Time after which a navigation counts as dropped at first, in milliseconds; each time after it is twice as long. */
const DROPPED_MS = 5000

/** A host page that storms of reloads are tried in. */
interface StormHost {
  /** Mounts an app from a URL. */
  mount(app: string, url: string): Promise<void>
  /** Reloads frames one after the other. */
  storm(reloads: readonly FrameReload[]): Promise<void>
  /** Returns the end state of an app whose document has loaded. */
  judge(app: string, frame: FramedPage): Promise<EndState>
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
  const page = await browser.newPage()
  const runBurst = await openStorm(page, server, scenario, pair)
  const endStates: EndState[] = []
  let repeats = REPEATS
  for (let burst = 0; endStates.length < scenario.bursts * scenario.frames; burst += 1) {
    const ends = await runBurst(burst)
    const isTooLate = ends.some((end) => end.isTooLate)
    if (isTooLate && repeats > 0) repeats -= 1
    else endStates.push(...ends)
  }
  await page.close()
  return endStates
}

/** Mounts a scenario's apps in a page, and returns a function that runs a burst of reloads and returns the end states. */
async function openStorm(
  page: Page,
  server: PageServer,
  scenario: Scenario,
  pair: StormPair,
): Promise<(burst: number) => Promise<EndState[]>> {
  const host = await pair.openHost(page, server)
  const { slowdown } = scenario
  const serving = { ...scenario.serving, ...(slowdown > 1 && { slowdown }), answersParent: true }
  const url = server.url(pair.page, { site: 'widget', serving, query: pair.query })
  const apps = ['first', 'second'].slice(0, scenario.frames)
  for (const app of apps) await host.mount(app, url)
  const { pathname } = new URL(url)
  for (const app of apps) await loadsIn(framedPage(page, app), (now) => now.pathname === pathname)
  if (slowdown > 1) await slowDown(page, slowdown)
  const pause = createPauses(scenario)

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
    const ends = apps.map(async (app, index) => {
      const frame = framedPage(page, app)
      const last = { ...storms[index]!.at(-1)!, pauseMs: 0, isHosts: false }
      const isLast = (now: URL): boolean => now.searchParams.get('reload') === names.at(-1)
      // Chromium drops a navigation that meets the commit of the one before it; what follows needs the last document.
      for (let limitMs = DROPPED_MS; !(await loadsIn(frame, isLast, limitMs)); limitMs *= 2)
        await host.storm([last])
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

/** Slows down the processor of a page, but not of its frames on other sites: their documents do it themselves. */
async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
