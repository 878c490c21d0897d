import type { Browser, Frame, Page } from '@playwright/test'
import { remote, type Remote } from '../fixtures/remote'
import { expect } from '../fixtures/test'
import { startThreadTime } from '../fixtures/thread-time'
import type { WireDeskControl, WireDeskStart } from '../pages/wire/run-desk'
import type { WireWidgetControl } from '../pages/wire/run-widget'
import type { PageServer } from '../servers/page-server'

/** A kind of desk page with its widget page: `pages/wire/<peer>-desk.ts` and `<peer>-widget.ts`. */
export type Peer = 'raw' | 'deskbridge' | 'genuine'

/** A desk page with a widget in its frames. */
export interface Scene {
  readonly page: Page
  readonly desk: Remote<WireDeskControl>
  /** The widget in the first frame of the first mount. */
  readonly widget: Remote<WireWidgetControl>
  /** Puts new frames in place of those that there are, and returns when the first one's widget was connected after its load. */
  mount(): Promise<number>
  /** Runs something and returns the processor time that the desk page's main thread used meanwhile. */
  threadTime(run: () => Promise<unknown>): Promise<number>
}

/** Where a scene plays. */
export interface SceneOptions {
  desk: WireDeskStart['desk']
  frames: number
}

/** Opens the pages of each peer, with the ticket as it crosses Deskbridge's wire. */
export async function openScenes(
  browser: Browser,
  server: PageServer,
  peers: readonly Peer[],
  { desk, frames }: SceneOptions,
): Promise<{ scenes: Map<Peer, Scene>; wireTicket: unknown }> {
  const open = (peer: Peer, wireTicket: unknown): Promise<Scene> =>
    openScene(browser, server, peer, { desk, wireTicket }, frames)
  const deskbridge = await open('deskbridge', null)
  await expect.poll(deskbridge.widget.wireTicket).not.toBeNull()
  const wireTicket = await deskbridge.widget.wireTicket()
  const scenes = new Map<Peer, Scene>()
  for (const peer of peers)
    scenes.set(peer, peer === 'deskbridge' ? deskbridge : await open(peer, wireTicket))
  return { scenes, wireTicket }
}

async function openScene(
  browser: Browser,
  server: PageServer,
  peer: Peer,
  start: WireDeskStart,
  frames: number,
): Promise<Scene> {
  const page = await browser.newPage()
  await page.goto(server.url(`wire-${peer}-desk`, { site: 'desk' }))
  const session = await page.context().newCDPSession(page)
  const desk = remote<WireDeskControl>(page)
  await desk.start(start)
  const url = server.url(`wire-${peer}-widget`, { site: 'widget' })
  const shown = (): Frame[] => page.mainFrame().childFrames()
  const mount = async (): Promise<number> => {
    await desk.unmount()
    await expect.poll(() => shown().length).toBe(0)
    await desk.mount(url, frames)
    await expect.poll(() => shown().length).toBe(frames)
    const [first] = await Promise.all(shown().map(connected))
    return first!
  }
  await mount()
  return {
    page,
    desk,
    widget: remote<WireWidgetControl>(shown()[0]!),
    mount,
    async threadTime(run) {
      const stop = await startThreadTime(session)
      await run()
      return stop()
    },
  }
}

async function connected(frame: Frame): Promise<number> {
  await frame.waitForURL(/-widget/)
  return remote<WireWidgetControl>(frame).connected()
}
