import { textTicket } from '@deskbridge/fixtures/tickets'
import type { Page } from '@playwright/test'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl, type WidgetRequest } from '../fixtures/widget-url'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { PlainHostControl } from '../pages/text/plain-host'
import type { PageServer, Site } from '../servers/page-server'

const RESOLVED = { status: 'resolved', value: undefined }
const PLAIN = { connection: 'plain', plugin_id: 'parcels' }
const ANNOUNCEMENT = { plugin_id: 'parcels', message: 'plugin_inited', data: null }

async function mountIn(
  page: Page,
  server: PageServer,
  { site = 'desk', ...request }: PlainMount = {},
): Promise<{ host: Remote<PlainHostControl>; widget: Remote<WidgetControl> }> {
  await page.goto(server.url('text-plain-host', { site }))
  expect(await packagesIn(page)).toEqual([])
  const host = remote<PlainHostControl>(page)
  await host.mount('app', { url: widgetUrl(server, { query: PLAIN, ...request }) })
  const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
  expect(await widget.created()).toEqual(RESOLVED)
  return { host, widget }
}

interface PlainMount extends WidgetRequest {
  site?: Site
}

test('a Deskbridge widget in plain mode posts and receives bare messages', async ({ page, server }) => {
  const { host, widget } = await mountIn(page, server)
  await host.send('app', 'ticket_info', textTicket)
  await host.send('app', 'change_theme', { theme: 'dark' })
  await host.send('app', 'customer_details_section_button_click', { buttonId: 'refund' })
  const click = { name: 'sectionButtonClick', data: { buttonId: 'refund' } }
  await expect.poll(async () => (await widget.events()).at(-1)).toEqual(click)
  expect(await widget.state()).toMatchObject({ desk: 'text', theme: 'dark', ticket: { raw: textTicket } })

  expect(await widget.setSection({ title: 'Parcel', components: [{ type: 'divider' }] })).toEqual(RESOLVED)
  expect(await widget.trackEvent('refunded', { amount: 5 })).toEqual(RESOLVED)
  const said = [
    ANNOUNCEMENT,
    {
      plugin_id: 'parcels',
      message: 'customer_details_section',
      data: { title: 'Parcel', components: [{ type: 'line' }] },
    },
    {
      plugin_id: 'parcels',
      message: 'track',
      data: { event_name: 'refunded', event_properties: { amount: 5 } },
    },
  ]
  await expect.poll(() => host.messages('app')).toEqual(said)
})

test('a Deskbridge widget in the main menu, in plain mode, sends nothing before its badge', async ({
  page,
  server,
}) => {
  const { host, widget } = await mountIn(page, server, { page: 'deskbridge-main-menu' })
  for (const count of [3, 0]) expect(await widget.setBadge(count)).toEqual(RESOLVED)
  const message = 'set_fullscreen_widget_notification_badge'
  const badges = [3, null].map((data) => ({ plugin_id: 'parcels', message, data }))
  await expect.poll(() => host.messages('app')).toEqual(badges)
})

test('a Deskbridge widget in plain mode drops messages from an origin that is not allowed', async ({
  page,
  server,
}) => {
  const { host, widget } = await mountIn(page, server, { site: 'helpdesk' })
  await expect.poll(() => host.messages('app')).toEqual([ANNOUNCEMENT])
  await host.send('app', 'ticket_info', textTicket)
  const dropped = { code: 'other-origin', origin: server.origin('helpdesk') }
  await expect.poll(widget.diagnostics).toEqual([dropped])
  expect(await widget.state()).toMatchObject({ status: 'connected', ticket: null })
})

test('a Deskbridge widget in plain mode accepts an origin that its options list', async ({
  page,
  server,
}) => {
  const hostOrigins = [server.origin('helpdesk')]
  const { host, widget } = await mountIn(page, server, { site: 'helpdesk', widget: { hostOrigins } })
  await host.send('app', 'ticket_info', textTicket)
  expect(await widget.whenTicket()).toMatchObject({ status: 'resolved', value: { id: textTicket.id } })
})
