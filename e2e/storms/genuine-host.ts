import type { Remote } from '../fixtures/remote'
import { openTextHost, type HostVersion } from '../fixtures/text-host'
import type { TextHostControl } from '../pages/text/host'
import type { FramedPage } from './framed-page'
import type { EndState, StormPair } from './storm'
import type { StormWidget, StormWidgetControl } from './storm-widgets'

// A host tries for three seconds after load; a frame that is not connected by then never will be.
const SETTLE_MS = 5000
const CALL_MS = 2000

/** Returns a widget page in the genuine host of a version. */
export function genuinePair({ page: name, announcements }: StormWidget, version: HostVersion): StormPair {
  return {
    page: name,
    async openHost(page, server) {
      const host = await openTextHost(page, server, version)
      return {
        mount: (app, url) => host.mount(app, { url }),
        storm: host.storm,
        judge: (app, frame) => endStateOf(host, app, frame, announcements),
      }
    },
  }
}

async function endStateOf(
  host: Remote<TextHostControl>,
  app: string,
  frame: FramedPage,
  announcements: number,
): Promise<EndState> {
  const deadlineMs = Date.now() + SETTLE_MS
  await frame.remote<StormWidgetControl>().created(SETTLE_MS)
  for (;;) {
    await connectedOrHopeless(host, app, deadlineMs)
    const instance = await host.newestInstance(app)
    const endState = await judge(host, frame, { app, instance, announcements })
    // The host's own load event may still have been pending: then the state was that of the previous document.
    if ((await host.newestInstance(app)) === instance) return endState
  }
}

async function judge(
  host: Remote<TextHostControl>,
  frame: FramedPage,
  { app, instance, announcements }: { app: string; instance: number | null; announcements: number },
): Promise<EndState> {
  const widget = frame.remote<StormWidgetControl>()
  const connected = await isConnected(host, app)
  const hostCall = connected ? await host.send(app, 'probe', null, CALL_MS) : null
  const token = `probe-${Date.now()}`
  const widgetCall = await widget.sendMessage('probe', token, CALL_MS)
  const calls = (await host.calls(app)).filter((call) => call.instance === instance)
  const connection = (await host.connections(app)).find((one) => one.instance === instance)
  const since = (startMs: number | null | undefined): number | null =>
    connection && typeof startMs === 'number' ? connection.connectedAtMs - startMs : null
  const announced = calls.filter(({ message }) => message === 'plugin_inited').length
  return {
    connected,
    announced: announced === announcements,
    ticket: null,
    hostCall: hostCall?.status === 'resolved',
    widgetCall: widgetCall.status === 'resolved' && calls.some(({ data }) => data === token),
    fromLoadMs: since(connection?.loadedAtMs),
    fromHandshakeMs: since(connection?.handshakeAtMs),
    isTooLate: !connected && (await isTooLate(host, frame, app, instance)),
  }
}

/** Returns whether the host had all but given up before the document's script ran: at most one handshake was still to come. */
async function isTooLate(
  host: Remote<TextHostControl>,
  frame: FramedPage,
  app: string,
  instance: number | null,
): Promise<boolean> {
  const { startedAtMs } = await frame.document()
  const timeOrigin = await host.timeOrigin()
  const rest = (await host.journal(app)).filter((entry) => {
    if (entry.at !== 'host' || timeOrigin + entry.atMs < startedAtMs) return false
    const message = entry.message as { type?: string; instance?: number } | null
    return message?.type === 'handshake' && message.instance === instance
  })
  return rest.length < 2
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
