import { chatwootNames } from '@deskbridge/core/desks/chatwoot'
import { textTicket } from '@deskbridge/fixtures/tickets'
import { openGenuineHost } from '../fixtures/genuine-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import { postToFrame } from '../fixtures/post-to-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import { widgetUrl } from '../fixtures/widget-url'
import type { BystanderControl } from '../pages/bystander'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { FrameJournal } from '../pages/frame-journal'

const OTHER_ID = { ...textTicket, id: 'forged' }
/** Options with a timeout within which any host sends a message, even on a slow machine. */
const PATIENT = { connectTimeoutMs: 3000 }

/** Returns the last envelope of a type that the host sent, with everything that identifies its connection. */
function lastOfHost(journal: FrameJournal['entries'], type: string): Record<string, unknown> {
  const envelopes = journal.flatMap((entry) => (entry.at === 'host' ? [entry.message] : []))
  const found = (envelopes as Record<string, unknown>[])
    .filter((envelope) => envelope['type'] === type)
    .at(-1)
  if (found) return found
  throw new Error(`The host sent no ${type}.`)
}

async function codesOf(widget: Remote<WidgetControl>): Promise<string[]> {
  return (await widget.diagnostics()).map(({ code }) => code)
}

for (const version of hostVersions) {
  test.describe(`a Deskbridge widget in the genuine host ${version}`, () => {
    test('drops messages from a sibling frame, no matter how well they are forged', async ({
      page,
      server,
    }) => {
      const { host, mountConnected } = await openGenuineHost(page, server, { version })
      const widget = await mountConnected({ ticket: textTicket })
      const call = lastOfHost(await host.journal('app'), 'call')
      await host.mount('bystander', { url: server.url('bystander', { site: 'widget' }) })
      const bystander = remote<BystanderControl>(await mountedFrame(page, 'bystander'))

      const event = { event_name: 'livechat:ticket_info', event_data: OTHER_ID }
      const forged = { ...call, data: { method: 'handle', args: [event] } }
      await bystander.postToSibling(0, forged)
      await bystander.postToSibling(0, { ...call, type: 'handshake', instance: 99, request: null })
      await bystander.postToSibling(0, 'anything')
      await expect.poll(() => codesOf(widget)).toEqual(['other-window', 'other-window', 'other-window'])
      expect(await widget.state()).toMatchObject({ status: 'connected', ticket: { id: textTicket.id } })
      expect(await widget.sendMessage('probe')).toEqual({ status: 'resolved', value: undefined })
    })

    test('drops foreign, malformed and stale messages from the host page', async ({ page, server }) => {
      const { host, mountConnected, calls } = await openGenuineHost(page, server, { version })
      const widget = await mountConnected({ ticket: textTicket })
      const call = lastOfHost(await host.journal('app'), 'call')
      const messages = [
        'text',
        null,
        { some: 'message' },
        { channel: 'helpdesk:apps', event: 'helpdesk:context:user', payload: { user: { id: 1 } } },
        { ...call, data: null },
        { ...call, owner: undefined },
        { ...call, owner: 'another' },
        { ...call, instance: -1, type: 'handshake', request: null },
      ]
      for (const message of messages) await postToFrame(page, message)
      const codes = ['foreign', 'foreign', 'foreign', 'invalid', 'invalid', 'stale', 'stale']
      await expect.poll(() => codesOf(widget)).toEqual(codes)
      expect(await widget.state()).toMatchObject({ status: 'connected', desk: 'text', errorCode: null })
      expect(await calls()).toHaveLength(1)
    })

    test('rejects a host whose origin is not allowed, and names it', async ({ page, server }) => {
      const { host, mount } = await openGenuineHost(page, server, { version, site: 'helpdesk' })
      const origin = server.origin('helpdesk')
      const listed = await mount({ name: 'listed', widget: { hostOrigins: [origin] } })
      const refusing = [
        // The host does not use https, so not even the desk's own list allows it.
        await mount({ name: 'by-default', widget: PATIENT }),
        await mount({
          name: 'by-option',
          widget: { ...PATIENT, hostOrigins: ['https://desk.example.com'] },
        }),
      ]
      expect(await listed.created()).toEqual({ status: 'resolved', value: undefined })
      for (const widget of refusing) {
        const reason = {
          code: 'ORIGIN_REFUSED',
          message: expect.stringContaining(`hostOrigins: ['${origin}']`),
        }
        expect(await widget.created()).toMatchObject({ status: 'rejected', reason })
        expect(await widget.diagnostics()).toContainEqual({ code: 'other-origin', origin })
      }
      for (const app of ['by-default', 'by-option']) {
        expect(await host.connections(app)).toEqual([])
        const said = (await host.journal(app)).flatMap((entry) =>
          entry.at === 'widget' ? [entry.message as string | { channel?: string }] : [],
        )
        // What is public has no data.
        const marks = said.map((message) => (typeof message === 'string' ? message : message.channel))
        expect(new Set(marks)).toEqual(new Set(['helpdesk:apps', chatwootNames.request]))
      }
    })

    test('rejects a request that is never answered after its timeout', async ({ page, server }) => {
      const { mountConnected } = await openGenuineHost(page, server, { version })
      const answers = { probe: { never: true as const } }
      const widget = await mountConnected({ answers, widget: { requestTimeoutMs: 1500 } })
      expect(await widget.sendMessage('probe')).toMatchObject({ reason: { code: 'REQUEST_TIMEOUT' } })
      expect(await widget.sendMessage('another')).toEqual({ status: 'resolved', value: undefined })
    })
  })
}

test('a Deskbridge widget outside of a frame fails at once and posts nothing', async ({ page, server }) => {
  await page.goto(widgetUrl(server))
  const widget = remote<WidgetControl>(page)
  expect(await widget.created()).toMatchObject({ status: 'rejected', reason: { code: 'NOT_EMBEDDED' } })
  expect(await widget.statuses()).toEqual(['connecting', 'failed'])
  expect(await codesOf(widget)).toEqual([])
})

test('a Deskbridge widget in a page that never answers fails after its timeout', async ({ page, server }) => {
  await page.goto(server.url('bystander', { site: 'desk' }))
  const url = widgetUrl(server, { widget: { connectTimeoutMs: 300 } })
  await page.evaluate((src) => {
    const container = Object.assign(document.createElement('section'), { id: 'app' })
    container.append(Object.assign(document.createElement('iframe'), { src }))
    document.body.append(container)
  }, url)
  const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
  expect(await widget.created()).toMatchObject({ status: 'rejected', reason: { code: 'CONNECT_TIMEOUT' } })
  expect(await widget.state()).toMatchObject({ status: 'failed', errorCode: 'CONNECT_TIMEOUT' })
})
