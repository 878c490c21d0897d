import type { Browser, Frame, Page } from '@playwright/test'
import { mountedFrame } from '../fixtures/mounted-frame'
import { nextMessageIn } from '../fixtures/next-message'
import { remote, type Remote } from '../fixtures/remote'
import { openTextHost, type HostVersion } from '../fixtures/text-host'
import type { TextHostControl } from '../pages/text/host'
import type { PageServer } from '../servers/page-server'
import { createPauses } from './pauses'
import type { Scenario } from './scenarios'
import type { StormWidget, StormWidgetControl } from './storm-widgets'

/** State of a frame after a burst of reloads. */
export interface EndState {
  /** Whether the host is connected to the newest instance that it created for the frame. */
  connected: boolean
  /** Number of times that the document announced itself to that instance. */
  announcements: number
  /** Whether a call of the host was answered, and a call of the widget reached that instance and was answered. */
  hostCall: boolean
  widgetCall: boolean
  /** Time from the frame's last load, and from the first handshake of that instance, to the connection. */
  fromLoadMs: number | null
  fromHandshakeMs: number | null
}

// A host tries for three seconds after load; a frame that is not connected by then never will be.
const SETTLE_MS = 5000
const CALL_MS = 2000

/** Runs a scenario with a widget page in a host page, and returns the end state of every frame after every burst. */
export async function runStorm(
  browser: Browser,
  server: PageServer,
  { scenario, widget, version }: { scenario: Scenario; widget: StormWidget; version: HostVersion },
): Promise<EndState[]> {
  const page = await browser.newPage()
  const host = await openTextHost(page, server, version)
  const url = server.url(widget.page, { site: 'widget', serving: scenario.serving })
  const apps = ['first', 'second'].slice(0, scenario.frames)
  for (const app of apps) await host.mount(app, { url })
  const frames = await Promise.all(apps.map((app) => mountedFrame(page, app)))
  await Promise.all(frames.map((frame) => frame.waitForURL(url)))
  if (scenario.slowdown > 1) await slowDown(page, frames, scenario.slowdown)

  const pause = createPauses(scenario)
  const endStates: EndState[] = []
  for (let burst = 0; burst < scenario.bursts; burst += 1) {
    const urls = Array.from({ length: scenario.reloadsPerBurst }, (_, index) => urlOf(url, burst, index))
    const storms = apps.map((app) => urls.map((reloadUrl) => ({ app, pauseMs: pause(), url: reloadUrl })))
    await Promise.all(storms.map((reloads) => host.storm(reloads)))
    await Promise.all(frames.map((frame) => frame.waitForURL(urls.at(-1) ?? url)))
    endStates.push(...(await Promise.all(apps.map((app, index) => endStateOf(page, app, frames[index])))))
  }
  await page.close()
  return endStates
}

function urlOf(url: string, burst: number, reload: number): string {
  const reloadUrl = new URL(url)
  reloadUrl.searchParams.set('reload', `${burst}-${reload}`)
  return reloadUrl.href
}

async function slowDown(page: Page, frames: readonly Frame[], rate: number): Promise<void> {
  for (const target of [page, ...frames]) {
    const session = await page.context().newCDPSession(target)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }
}

async function endStateOf(page: Page, app: string, frame: Frame | undefined): Promise<EndState> {
  if (!frame) throw new Error(`The app "${app}" has no frame.`)
  const host = remote<TextHostControl>(page)
  const widget = remote<StormWidgetControl>(frame)
  const deadlineMs = Date.now() + SETTLE_MS
  await loadReported(page, frame)
  await widget.created(SETTLE_MS)
  for (;;) {
    await connectedOrHopeless(host, app, deadlineMs)
    const instance = await host.newestInstance(app)
    const endState = await judge(host, widget, app, instance)
    // The host's own load event may still have been pending: then the state was that of the previous document.
    if ((await host.newestInstance(app)) === instance) return endState
  }
}

async function judge(
  host: Remote<TextHostControl>,
  widget: Remote<StormWidgetControl>,
  app: string,
  instance: number | null,
): Promise<EndState> {
  const connected = await isConnected(host, app)
  const hostCall = connected ? await host.send(app, 'probe', null, CALL_MS) : null
  const token = `probe-${Date.now()}`
  const widgetCall = await widget.sendMessage('probe', token, CALL_MS)
  const calls = (await host.calls(app)).filter((call) => call.instance === instance)
  const connection = (await host.connections(app)).find((one) => one.instance === instance)
  const since = (startMs: number | null | undefined): number | null =>
    connection && typeof startMs === 'number' ? connection.connectedAtMs - startMs : null
  return {
    connected,
    announcements: calls.filter(({ message }) => message === 'plugin_inited').length,
    hostCall: hostCall?.status === 'resolved',
    widgetCall: widgetCall.status === 'resolved' && calls.some(({ data }) => data === token),
    fromLoadMs: since(connection?.loadedAtMs),
    fromHandshakeMs: since(connection?.handshakeAtMs),
  }
}

/** Waits until a message that the frame's document posted after its load has reached the host page. */
async function loadReported(page: Page, frame: Frame): Promise<void> {
  const marker = `loaded ${frame.url()}`
  const arrival = await nextMessageIn(page, marker)
  await frame.evaluate((message) => window.parent.postMessage(message, '*'), marker)
  await arrival()
}

async function connectedOrHopeless(
  host: Remote<TextHostControl>,
  app: string,
  deadlineMs: number,
): Promise<void> {
  while (Date.now() < deadlineMs && !(await isConnected(host, app)))
    await new Promise((wake) => setTimeout(wake, 20))
}

async function isConnected(host: Remote<TextHostControl>, app: string): Promise<boolean> {
  const newest = await host.newestInstance(app)
  return (await host.connections(app)).at(-1)?.instance === newest
}
