import { openGenuineHost, type GenuineHost } from '../fixtures/genuine-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import type { JournalEntry } from '../pages/frame-journal'
import type { StormWidgetControl } from '../storms/storm-widgets'

const WIDGETS = { 'deskbridge-widget': '@deskbridge/core@', 'text-details': '@livechat/helpdesk-sdk@1.0.3' }
const MOUNTS = 7

interface Envelope {
  type: string
  request: unknown
  data?: { args?: readonly { message?: string }[] }
}

/** Returns the time from the host's first handshake to its answer to the announcement, when a widget is connected. */
async function timeToConnected({ host }: GenuineHost, app: string): Promise<number> {
  const entries = await host.journal(app)
  const timeOf = (at: JournalEntry['at'], is: (envelope: Envelope) => boolean): number => {
    const entry = entries.find((one) => one.at === at && 'message' in one && is(one.message as Envelope))
    if (entry) return entry.atMs
    throw new Error(`The host page saw nothing of the kind from the ${at} of "${app}".`)
  }
  const announcement = entries.flatMap((entry) => (entry.at === 'widget' ? [entry.message as Envelope] : []))
  const request = announcement.find(({ data }) => data?.args?.[0]?.message === 'plugin_inited')?.request
  const answeredAtMs = timeOf('host', ({ type, request: id }) => type === 'response' && id === request)
  return answeredAtMs - timeOf('host', ({ type }) => type === 'handshake')
}

for (const version of hostVersions) {
  test(`every load in host ${version} ends connected, with its time printed next to the genuine widget's`, async ({
    page,
    server,
  }) => {
    const desk = await openGenuineHost(page, server, { version })
    const times = Object.keys(WIDGETS).map(() => [] as number[])
    for (let mount = 0; mount < MOUNTS; mount += 1) {
      for (const [index, [name, made]] of Object.entries(WIDGETS).entries()) {
        const app = `${name}-${mount}`
        await desk.host.mount(app, { url: server.url(name as keyof typeof WIDGETS, { site: 'widget' }) })
        const frame = await mountedFrame(page, app)
        expect((await remote<StormWidgetControl>(frame).created()).status).toBe('resolved')
        expect((await packagesIn(frame)).join()).toContain(made)
        times[index]?.push(await timeToConnected(desk, app))
        await desk.host.remove(app)
      }
    }
    const figures = Object.keys(WIDGETS).map((name, index) => `${name} ${summaryOf(times[index] ?? [])}`)
    const figure = `Host ${version}, handshake → connected in ms, median (shortest to longest): ${figures.join(', ')}`
    test.info().annotations.push({ type: 'figure', description: figure })
    console.log(figure)
  })
}

function summaryOf(times: readonly number[]): string {
  const sorted = [...times].sort((left, right) => left - right).map((ms) => ms.toFixed(1))
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]} to ${sorted.at(-1)})`
}
