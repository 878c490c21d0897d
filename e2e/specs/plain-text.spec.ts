import { textTicket } from '@deskbridge/fixtures/tickets'
import { mountedFrame } from '../fixtures/mounted-frame'
import { nextMessageIn } from '../fixtures/next-message'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { DetailsWidgetControl } from '../pages/text/details-widget'
import type { PlainHostControl } from '../pages/text/plain-host'

const PLAIN = { connection: 'plain', plugin_id: 'parcels' }

for (const { site, rule, expected } of [
  { site: 'helpdesk', rule: 'accepts a site of the vendor', expected: textTicket },
  { site: 'desk', rule: 'ignores any other site', expected: null },
] as const) {
  test(`the genuine widget in plain mode announces itself and ${rule}`, async ({ page, server }) => {
    await page.goto(server.url('text-plain-host', { site }))
    const host = remote<PlainHostControl>(page)
    await host.mount('app', { url: server.url('text-details', { site: 'widget', query: PLAIN }) })
    const frame = await mountedFrame(page, 'app')
    const widget = remote<DetailsWidgetControl>(frame)
    expect(await widget.created()).toEqual({ status: 'resolved', value: undefined })
    const announcement = { plugin_id: 'parcels', message: 'plugin_inited', data: null }
    await expect.poll(() => host.messages('app')).toEqual([announcement])

    const arrival = await nextMessageIn(frame)
    await host.send('app', 'ticket_info', textTicket)
    await arrival()
    expect(await widget.ticketInfo()).toEqual(expected)
  })
}
