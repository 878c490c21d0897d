import { neutralTicket } from '@deskbridge/fixtures/tickets'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { WidgetControl } from '../pages/deskbridge/run-widget'

const desks = [
  { desk: 'text', announcement: 'plugin_inited' },
  { desk: 'qiscus', announcement: 'helpdesk:app:ready' },
] as const

for (const { desk, announcement } of desks) {
  test(`a widget on ${desk} that is frozen with its tab stays connected, and is not announced again`, async ({
    page,
    server,
  }) => {
    const host = await openDeskbridgeHost(page, server)
    const url = server.url('deskbridge-widget', { site: 'widget' })
    await host.mount({ id: 'app', name: 'App', url, desk, placement: 'ticket-sidebar', mode: 'embed' })
    const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
    expect(await widget.created()).toMatchObject({ status: 'resolved' })

    const session = await page.context().newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await session.send('Page.setWebLifecycleState', { state: 'active' })

    await host.setTicket({ ...neutralTicket, subject: 'After the freeze' })
    await expect.poll(async () => (await widget.state()).ticket?.subject).toBe('After the freeze')
    expect(await widget.statuses()).toEqual(['connecting', 'connected'])
    const announced = (await host.traffic()).filter(({ name }) => name === announcement)
    expect(announced).toHaveLength(1)
  })
}
