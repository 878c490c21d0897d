import type { RequestListener } from 'node:http'
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { deskHosts, type DeskHost } from '@deskbridge/host/engine'
import { allowFraming } from '../../server/frame-policy'
import { listenOnLoopback } from '../../server/listen-on-loopback'
import {
  REACTION_TIMEOUT_MS,
  READY_TIMEOUT_MS,
  ROUNDS,
  type Observation,
  type Reaction,
} from '../observation'
import type { DeskPage, FramedWidget } from './desk-page'
import type { Browser, BrowserContext, Frame, Page } from './playwright'

const MAX_ERRORS = 20

/** Time that everything may take in one desk, in milliseconds: a page that hangs would never answer. */
const WATCH_TIMEOUT_MS = 20_000

/** Time without a change after which a page has come to rest, in milliseconds. */
const QUIET_MS = 300

/** Time that a page has to come to rest, in milliseconds. */
const MAX_REST_MS = 3000

/** Time that a page has for its effects in each round, in milliseconds. */
const ROUND_MS = 100

/** What to observe. */
export interface ObserveOptions {
  /** The widget's URL, and how it is shown. */
  readonly widget: Pick<FramedWidget, 'mode' | 'placement' | 'url'>
  /** The desks to frame it in. */
  readonly desks: readonly DeskHost['id'][]
  /** Path of the built script of the desk's page. */
  readonly script: string
  /** Returns whether the headers of the page keep a page of an origin from framing it; the browser then ignores them. */
  refuses(origin: string): boolean
}

/** Frames a widget in a page of each desk, at the same time, and returns what it did. */
export async function observeWidget(browser: Browser, options: ObserveOptions): Promise<Observation[]> {
  const server = await listenOnLoopback(serveDeskPage(await readFile(options.script, 'utf8')), 0)
  // On another site than the widget, as every desk is; the browser then gives the frame a process of its own.
  const isLocalhost = new URL(options.widget.url).hostname.endsWith('localhost')
  const deskUrl = `http://${isLocalhost ? '127.0.0.1' : 'localhost'}:${server.port}/`
  try {
    return await Promise.all(options.desks.map((desk) => observeIn(browser, desk, deskUrl, options)))
  } finally {
    await server.close()
  }
}

function serveDeskPage(script: string): RequestListener {
  const page =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><link rel="icon" href="data:,"><script src="/desk.js" defer></script>'
  return ({ url }, response) => {
    const [type, body] = url === '/desk.js' ? ['text/javascript', script] : ['text/html', page]
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body)
  }
}

/** What has been seen until now; the observation may end early. */
type Seen = { -readonly [Key in keyof Observation]: Observation[Key] }

async function observeIn(
  browser: Browser,
  desk: DeskHost['id'],
  deskUrl: string,
  options: ObserveOptions,
): Promise<Observation> {
  const errors: string[] = []
  const seen: Seen = {
    desk,
    readyAfterMs: null,
    otherOrigin: null,
    announcements: 0,
    reaction: null,
    listeners: null,
    errors,
    interruption: null,
  }
  // A certificate that is not trusted has a check of its own.
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const done = new AbortController()
  try {
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => {
      if (errors.length < MAX_ERRORS) errors.push(message)
    })
    if (options.refuses(new URL(deskUrl).origin)) await liftFraming(page)
    await page.goto(deskUrl)
    await Promise.race([watch(context, page, seen, options), endLate(done.signal)])
  } catch (error) {
    seen.interruption = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  } finally {
    done.abort()
    await context.close().catch(() => {})
  }
  return seen
}

/** Rejects when the time is over, unless it is aborted. */
async function endLate(signal: AbortSignal): Promise<void> {
  await delay(WATCH_TIMEOUT_MS, undefined, { signal })
  throw new Error(`the page did not respond for ${WATCH_TIMEOUT_MS / 1000} s.`)
}

/** Takes the headers away with which the widget refuses to be framed by this machine. */
function liftFraming(page: Page): Promise<unknown> {
  return page.route('**/*', async (route) => {
    const request = route.request()
    if (!request.isNavigationRequest() || request.frame().parentFrame() !== page.mainFrame()) {
      return route.fallback()
    }
    try {
      const response = await route.fetch({ maxRedirects: 0 })
      await route.fulfill({ response, headers: allowFraming(response.headers()) })
    } catch {
      // The context may have been closed meanwhile.
      await route.fallback().catch(() => {})
    }
  })
}

async function watch(
  context: BrowserContext,
  page: Page,
  seen: Seen,
  { widget }: ObserveOptions,
): Promise<void> {
  const framed: FramedWidget = { ...widget, desk: seen.desk, readyTimeoutMs: READY_TIMEOUT_MS }
  const start = await page.evaluate((facts) => globalThis.deskPage.open(facts), framed)
  Object.assign(seen, start)
  if (start.readyAfterMs === null) return
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame())
  if (!frame) throw new Error('The frame of the widget is gone.')
  const { placements, reloadsForTicket } = deskHosts.find(({ id }) => id === seen.desk)!
  const hasTicket = placements[widget.placement]?.includes('ticket') === true
  // Another ticket would be another document, in another frame.
  const followsTicket = hasTicket && !reloadsForTicket
  if (followsTicket) seen.reaction = await observeReaction(page, frame)
  const openTicket = followsTicket ? () => switchTicket(page) : async () => {}
  seen.listeners = await observeListeners(context, frame, openTicket)
  const messages = await messagesOf(page, 0)
  seen.announcements = messages.filter(({ isAnnouncement }) => isAnnouncement).length
}

function messagesOf(page: Page, from: number): Promise<ReturnType<DeskPage['messages']>> {
  return page.evaluate((index) => globalThis.deskPage.messages(index), from)
}

function switchTicket(page: Page): Promise<void> {
  return page.evaluate(() => globalThis.deskPage.switchTicket(), null)
}

async function observeReaction(page: Page, frame: Frame): Promise<Reaction> {
  const counter = await frame.evaluateHandle(() => {
    const counted = { changes: 0 }
    const observer = new MutationObserver((changes) => (counted.changes += changes.length))
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    return counted
  })
  const countChanges = () => counter.evaluate(({ changes }) => changes)
  const isRestless = !(await comesToRest(countChanges))
  const changesBefore = await countChanges()
  const { length: from } = await messagesOf(page, 0)
  await switchTicket(page)
  let isAcknowledged = false
  for (const deadline = Date.now() + REACTION_TIMEOUT_MS; Date.now() < deadline; await delay(ROUND_MS)) {
    if (!isRestless && (await countChanges()) > changesBefore) return { kind: 'rendered' }
    const messages = await messagesOf(page, from)
    const posted = messages.find(({ isTransport }) => !isTransport)
    if (posted) return { kind: 'posted', name: posted.name }
    isAcknowledged = messages.length > 0
  }
  return isAcknowledged ? { kind: 'acknowledged' } : { kind: 'none', isRestless }
}

/** Returns whether a page stops changing: only then is a change a reaction. */
async function comesToRest(countChanges: () => Promise<number>): Promise<boolean> {
  let before = -1
  for (const deadline = Date.now() + MAX_REST_MS; Date.now() < deadline; await delay(QUIET_MS)) {
    const now = await countChanges()
    if (now === before) return true
    before = now
  }
  return false
}

/**
 * Counts the `message` listeners of the frame's window before and after some rounds, in each of which another ticket is
 * opened, where the page follows it, and the page is notified as if it were hidden and shown again.
 */
async function observeListeners(
  context: BrowserContext,
  frame: Frame,
  openTicket: () => Promise<void>,
): Promise<Observation['listeners']> {
  const session = await context.newCDPSession(frame)
  const { result } = (await session.send('Runtime.evaluate', { expression: 'window' })) as {
    result: { objectId: string }
  }
  const count = async () => {
    const { listeners } = (await session.send('DOMDebugger.getEventListeners', result)) as {
      listeners: { type: string }[]
    }
    return listeners.filter(({ type }) => type === 'message').length
  }
  const round = async () => {
    await openTicket()
    await frame.evaluate(() => {
      for (const type of ['pagehide', 'pageshow']) {
        window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
      }
    }, null)
    await delay(ROUND_MS)
  }
  // What is added once, at the first change, is there before the count begins.
  await round()
  const before = await count()
  for (let done = 0; done < ROUNDS; done++) await round()
  return { before, after: await count() }
}
