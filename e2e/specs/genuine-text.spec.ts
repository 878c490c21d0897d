import { textTicket } from '@deskbridge/fixtures/tickets'
import type { Page } from '@playwright/test'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { hostVersions, openTextHost } from '../fixtures/text-host'
import type { DetailsWidgetControl } from '../pages/text/details-widget'
import type { FullscreenWidgetControl } from '../pages/text/fullscreen-widget'
import type { TextHostControl } from '../pages/text/host'

const RESOLVED = { status: 'resolved', value: undefined }
const SECTION = {
  title: 'Parcel',
  components: [
    { type: 'title', data: { title: 'Delivery', value: 'late' } },
    { type: 'button', data: { id: 'refund', label: 'Refund' } },
  ],
}

async function widgetIn<Control extends DetailsWidgetControl | FullscreenWidgetControl>(
  page: Page,
  app: string,
): Promise<Remote<Control>> {
  const widget = remote<Control>(await mountedFrame(page, app))
  expect(await widget.created()).toEqual(RESOLVED)
  return widget
}

async function lastCall(host: Remote<TextHostControl>, app: string): Promise<unknown> {
  const call = (await host.calls(app)).at(-1)
  return call && { message: call.message, data: call.data, pluginId: call.pluginId }
}

async function sentBy(host: Remote<TextHostControl>, app: string): Promise<{ type: string }[]> {
  const entries = await host.journal(app)
  return entries.flatMap((entry) => (entry.at === 'host' ? [entry.message as { type: string }] : []))
}

for (const version of hostVersions) {
  test.describe(`the genuine widget in the genuine host ${version}`, () => {
    let host: Remote<TextHostControl>
    test.beforeEach(async ({ page, server }) => {
      host = await openTextHost(page, server, version)
      expect(await packagesIn(page)).toContain(`@livechat/postmessage@${version}`)
    })

    test('is the pinned package and nothing of this workspace', async ({ page, server }) => {
      const url = server.url('text-details', { site: 'widget' })
      await host.mount('app', { url })
      await widgetIn(page, 'app')
      const packages = [...(await packagesIn(await mountedFrame(page, 'app'))), ...(await packagesIn(page))]
      expect(packages).toContain('@livechat/helpdesk-sdk@1.0.3')
      expect(packages).toContain('@livechat/widget-core-sdk@1.5.1')
      expect(packages.filter((name) => name.startsWith('@deskbridge/'))).toEqual([])
    })

    test('announces itself once and reads the ticket that was sent before the answer', async ({
      page,
      server,
    }) => {
      const url = server.url('text-details', { site: 'widget', query: { plugin_id: 'parcels' } })
      await host.mount('app', { url, ticket: textTicket })
      const widget = await widgetIn<DetailsWidgetControl>(page, 'app')
      const announcement = { instance: 0, pluginId: 'parcels', message: 'plugin_inited', data: null }
      expect(await host.calls('app')).toEqual([{ ...announcement, atMs: expect.any(Number) }])
      expect(await widget.ticketInfo()).toEqual(textTicket)

      const next = { ...textTicket, id: 'another' }
      expect(await host.setTicket('app', next)).toEqual(RESOLVED)
      expect(await widget.events()).toEqual([{ name: 'ticket_info', data: next }])
      expect(await widget.ticketInfo()).toEqual(next)
    })

    test('sends its section and its events, and receives clicks under either name', async ({
      page,
      server,
    }) => {
      await host.mount('app', { url: server.url('text-details', { site: 'widget' }) })
      const widget = await widgetIn<DetailsWidgetControl>(page, 'app')

      expect(await widget.modifySection(SECTION)).toEqual(RESOLVED)
      const section = { message: 'customer_details_section', data: SECTION, pluginId: null }
      expect(await lastCall(host, 'app')).toEqual(section)

      expect(await widget.trackEvent('refunded', { amount: 5 })).toEqual(RESOLVED)
      const tracked = { event_name: 'refunded', event_properties: { amount: 5 } }
      expect(await lastCall(host, 'app')).toEqual({ message: 'track', data: tracked, pluginId: null })

      await host.clickButton('app', 'refund')
      await host.clickButton('app', 'refund', 'ticket_details')
      expect(await widget.events()).toEqual([
        { name: 'customer_details_section_button_click', data: { buttonId: 'refund' } },
        { name: 'ticket_details_section_button_click', data: { buttonId: 'refund' } },
      ])
    })

    test('sets the badge of a fullscreen app without announcing itself', async ({ page, server }) => {
      await host.mount('app', { url: server.url('text-fullscreen', { site: 'widget' }) })
      const widget = await widgetIn<FullscreenWidgetControl>(page, 'app')
      expect(await host.calls('app')).toEqual([])
      for (const count of [3, null]) {
        expect(await widget.setNotificationBadge(count)).toEqual(RESOLVED)
        const message = 'set_fullscreen_widget_notification_badge'
        expect(await lastCall(host, 'app')).toEqual({ message, data: count, pluginId: null })
      }
    })

    test('passes on a rejection with its own code, even a falsy one, and a raw value', async ({
      page,
      server,
    }) => {
      await host.mount('app', { url: server.url('text-details', { site: 'widget' }) })
      const widget = await widgetIn<DetailsWidgetControl>(page, 'app')
      for (const code of [
        {},
        { code: 'LIMIT' },
        { code: 0 },
        { code: '' },
        { code: null },
        { code: false },
      ]) {
        await host.setAnswer('app', 'probe', { rejectError: { message: 'refused', ...code } })
        const reason = { isError: true, message: 'refused', ...code }
        expect(await widget.sendMessage('probe')).toEqual({ status: 'rejected', reason })
      }
      for (const value of ['text', 7, true, { some: 'object' }]) {
        await host.setAnswer('app', 'probe', { rejectValue: value })
        const reason = { isError: false, value }
        expect(await widget.sendMessage('probe')).toEqual({ status: 'rejected', reason })
      }
      // The wire carries falsy values as well; the genuine widget loses them.
      await host.setAnswer('app', 'probe', { rejectValue: 0 })
      const lost = { isError: true, message: '' }
      expect(await widget.sendMessage('probe')).toEqual({ status: 'rejected', reason: lost })
      const answer = { data: { error: true, result: { real: false, error: 0 } } }
      expect((await host.journal('app')).at(-1)).toMatchObject({ at: 'host', message: answer })
    })

    test('waits forever for an answer that never comes', async ({ page, server }) => {
      const answers = { probe: { never: true as const } }
      await host.mount('app', { url: server.url('text-details', { site: 'widget' }), answers })
      const widget = await widgetIn<DetailsWidgetControl>(page, 'app')
      expect(await widget.sendMessage('probe', null, 500)).toEqual({ status: 'pending' })
    })

    test('connects again after a reload, to a new instance', async ({ page, server }) => {
      await host.mount('app', { url: server.url('text-details', { site: 'widget' }), ticket: textTicket })
      await widgetIn(page, 'app')
      await host.reload('app')
      await expect.poll(() => host.connections('app')).toHaveLength(2)
      const widget = await widgetIn<DetailsWidgetControl>(page, 'app')
      expect(await widget.ticketInfo()).toEqual(textTicket)
      const announced = (await host.calls('app')).map(({ message, instance }) => ({ message, instance }))
      expect(announced).toEqual([
        { message: 'plugin_inited', instance: 0 },
        { message: 'plugin_inited', instance: 1 },
      ])
    })

    test('is isolated from a second widget in the same page', async ({ page, server }) => {
      for (const app of ['left', 'right']) {
        const url = server.url('text-details', { site: 'widget', query: { plugin_id: app } })
        await host.mount(app, { url, ticket: { ...textTicket, id: app } })
      }
      for (const app of ['left', 'right']) {
        const widget = await widgetIn<DetailsWidgetControl>(page, app)
        expect(await widget.ticketInfo()).toMatchObject({ id: app })
        await widget.sendMessage('probe', app)
        expect(await lastCall(host, app)).toEqual({ message: 'probe', data: app, pluginId: app })
      }
    })

    test('connects when the first handshake comes two seconds after load', async ({ page, server }) => {
      await host.mount('app', { url: server.url('text-details', { site: 'widget' }), handshakeDelayMs: 2000 })
      await widgetIn(page, 'app')
      const [connection] = await host.connections('app')
      expect(connection?.handshakeAtMs).toBeGreaterThanOrEqual((connection?.loadedAtMs ?? Infinity) + 2000)
    })

    test('connects once and announces once when one instance repeats its handshake', async ({
      page,
      server,
    }) => {
      const url = server.url('text-details', { site: 'widget', serving: { blockAfterLoadMs: 1300 } })
      await host.mount('app', { url })
      const widget = await widgetIn<DetailsWidgetControl>(page, 'app')
      await widget.sendMessage('probe')
      const handshakes = (await sentBy(host, 'app')).filter(({ type }) => type === 'handshake')
      expect(handshakes.length).toBeGreaterThan(1)
      expect(await host.connections('app')).toHaveLength(1)
      expect((await host.calls('app')).map(({ message }) => message)).toEqual(['plugin_inited', 'probe'])
    })

    test('uses the four-way handshake with a host that supports it, and never connects to an older one', async ({
      page,
      server,
    }) => {
      await host.mount('app', {
        url: server.url('text-details-four-way', { site: 'widget' }),
        ticket: textTicket,
      })
      const frame = await mountedFrame(page, 'app')
      const outcome = await remote<DetailsWidgetControl>(frame).created()
      expect(await packagesIn(frame)).toContain('@livechat/postmessage@0.3.5')
      const timeout = { status: 'rejected', reason: { isError: true, message: 'Timeout.', code: 'TIMEOUT' } }
      expect(outcome).toEqual(version === '0.3.5' ? RESOLVED : timeout)
      const echoes = (await sentBy(host, 'app')).filter(({ type }) => type === 'handshake_echo')
      expect(echoes).toHaveLength(version === '0.3.5' ? 1 : 0)
    })
  })
}
