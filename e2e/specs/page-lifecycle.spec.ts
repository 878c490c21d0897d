import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { CDPSession, Page } from '@playwright/test'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { PageServer } from '../servers/page-server'

const desks = [
  { desk: 'text', announcement: 'plugin_inited' },
  { desk: 'qiscus', announcement: 'helpdesk:app:ready' },
] as const

type DeskId = (typeof desks)[number]['desk']

/** Opens our host with a widget on a desk. */
async function openDesk(page: Page, server: PageServer, desk: DeskId) {
  const host = await openDeskbridgeHost(page, server)
  await mountApp(host, server, desk)
  return host
}

async function mountApp(
  host: Remote<DeskbridgeHostControl>,
  server: PageServer,
  desk: DeskId,
): Promise<void> {
  const url = server.url('deskbridge-widget', { site: 'widget' })
  await host.mount({ id: 'app', name: 'App', url, desk, placement: 'ticket-sidebar', mode: 'embed' })
}

async function connectedWidget(page: Page): Promise<Remote<WidgetControl>> {
  const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
  expect(await widget.created()).toMatchObject({ status: 'resolved' })
  return widget
}

/** Expects that the widget follows the next ticket, and that documents announced themselves so many times. */
async function expectToFollow(
  host: Remote<DeskbridgeHostControl>,
  widget: Remote<WidgetControl>,
  announcement: { name: string; times: number },
): Promise<void> {
  await host.setTicket({ ...neutralTicket, subject: 'The next' })
  await expect.poll(async () => (await widget.state()).ticket?.subject).toBe('The next')
  expect(await widget.statuses()).toEqual(['connecting', 'connected'])
  const changes = (await widget.events()).filter(({ name }) => name === 'ticketChange')
  expect(changes).toHaveLength(2)
  const announced = (await host.traffic()).filter(({ name }) => name === announcement.name)
  expect(announced).toHaveLength(announcement.times)
}

async function freezeAndThaw(session: CDPSession): Promise<void> {
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await session.send('Page.setWebLifecycleState', { state: 'active' })
}

/** Dispatches the event with which a page is put into the back/forward cache, or taken from it, in each of its windows. */
async function dispatchTransition(page: Page, type: 'pagehide' | 'pageshow'): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type)
}

for (const { desk, announcement: name } of desks) {
  test(`a widget on ${desk} that is frozen with its tab stays connected, and is not announced again`, async ({
    page,
    server,
  }) => {
    const host = await openDesk(page, server, desk)
    const widget = await connectedWidget(page)
    await freezeAndThaw(await page.context().newCDPSession(page))
    await expectToFollow(host, widget, { name, times: 1 })
  })

  // Playwright turns the back/forward cache off, and Chromium's headless shell has none: this is a simulation.
  test(`a widget on ${desk} that is kept as the back/forward cache keeps pages stays connected, and is not announced again`, async ({
    page,
    server,
  }) => {
    const host = await openDesk(page, server, desk)
    const widget = await connectedWidget(page)
    await dispatchTransition(page, 'pagehide')
    await freezeAndThaw(await page.context().newCDPSession(page))
    await dispatchTransition(page, 'pageshow')
    await expectToFollow(host, widget, { name, times: 1 })
  })

  test(`a widget on ${desk} whose frame goes on to another page and back is connected as a new document`, async ({
    page,
    server,
  }) => {
    const host = await openDesk(page, server, desk)
    const frame = await mountedFrame(page, 'app')
    await connectedWidget(page)
    const url = frame.url()
    await frame.evaluate((next) => location.assign(next), server.url('bystander', { site: 'widget' }))
    await frame.waitForURL('**/bystander*')
    await frame.evaluate(() => history.back())
    await frame.waitForURL((now) => now.href === url)
    await expectToFollow(host, await connectedWidget(page), { name, times: 2 })
  })

  test(`a widget on ${desk} whose desk page goes on to another page and back is connected once`, async ({
    page,
    server,
  }) => {
    const host = await openDesk(page, server, desk)
    await connectedWidget(page)
    await page.goto(server.url('bystander', { site: 'desk' }))
    await page.goBack()
    // Without a back/forward cache, the page is loaded anew, and opens its host as it did before.
    await host.start({ user: neutralUser, ticket: neutralTicket })
    await mountApp(host, server, desk)
    await expectToFollow(host, await connectedWidget(page), { name, times: 1 })
  })
}
