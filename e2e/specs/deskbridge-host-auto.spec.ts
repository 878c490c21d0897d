import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { AppDefinition, DeskId } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { expectReadyDocuments, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { postToFrame } from '../fixtures/post-to-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl } from '../fixtures/widget-url'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { QiscusAppControl } from '../pages/qiscus/app'
import type { DetailsWidgetControl } from '../pages/text/details-widget'
import type { Serving } from '../servers/serving'

const CHANNEL = 'helpdesk:apps'
const QISCUS_READY = { channel: CHANNEL, event: 'helpdesk:app:ready' }
const QISCUS_USER = {
  channel: CHANNEL,
  event: 'helpdesk:context:user',
  payload: { user: { id: 'stranger' } },
}
const TEXT_HANDSHAKE = {
  '@@livechat/postmessenger': true,
  type: 'handshake',
  owner: 'another',
  instance: 99,
  request: null,
  data: {},
}

let host: Remote<DeskbridgeHostControl>
test.beforeEach(async ({ page, server }) => {
  host = await openDeskbridgeHost(page, server)
})

function autoApp(url: string): AppDefinition {
  return { id: 'app', name: 'Parcels', url, desk: 'auto', placement: 'ticket-sidebar', mode: 'popup' }
}

async function settledDesk(): Promise<DeskId | null> {
  return (await host.state('app')).desk
}

test('a host that lets the app choose the desk settles on Text with the genuine Text widget', async ({
  page,
  server,
}) => {
  await host.mount(autoApp(server.url('text-details', { site: 'widget' })))
  for (const count of [1, 2]) {
    await expectReadyDocuments(host, 'app', count)
    expect(await settledDesk()).toBe('text')
    const frame = await mountedFrame(page, 'app')
    expect(await packagesIn(frame)).toContain('@livechat/helpdesk-sdk@1.0.3')
    const widget = remote<DetailsWidgetControl>(frame)
    expect(await widget.created()).toEqual({ status: 'resolved', value: undefined })
    expect(await widget.ticketInfo()).toMatchObject({ id: '501', shortId: '42' })
    if (count === 1) await host.reload('app')
  }
  expect(await desksPostedTo()).toEqual(['text'])
})

test('a host that lets the app choose the desk settles on Qiscus with the plain Qiscus app', async ({
  page,
  server,
}) => {
  await host.mount(autoApp(server.url('qiscus-app', { site: 'widget' })))
  for (const count of [1, 2]) {
    await expectReadyDocuments(host, 'app', count)
    expect(await settledDesk()).toBe('qiscus')
    const frame = await mountedFrame(page, 'app')
    expect(await packagesIn(frame)).toEqual([])
    const app = remote<QiscusAppControl>(frame)
    await expect.poll(() => app.appId()).toBe(await host.appId('app'))
    if (count === 1) await host.reload('app')
  }
})

// The host of an app for any desk sends handshakes for two and a half seconds; the last document listens after that.
for (const { document, serving, reloads } of [
  { document: 'a fast document', serving: {}, reloads: 10 },
  {
    document: 'a document that listens before it has loaded',
    serving: { trailingDelayMs: 200 },
    reloads: 10,
  },
  {
    document: 'a document that listens too late for a handshake',
    serving: { startAfterLoadMs: 3000 },
    reloads: 1,
  },
] satisfies { document: string; serving: Serving; reloads: number }[]) {
  test(`a host and a widget of both desks settle on one desk, the same at every load, in ${document}`, async ({
    page,
    server,
  }) => {
    test.slow()
    await host.mount(autoApp(widgetUrl(server, { serving })))
    const desks = new Set<DeskId | null>()
    for (let load = 1; load <= reloads + 1; load++) {
      const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
      expect(await widget.created()).toMatchObject({ status: 'resolved' })
      const { desk } = await widget.state()
      await expect.poll(() => host.state('app')).toMatchObject({ status: 'ready', desk })
      desks.add(desk)

      const before = (await host.traffic()).length
      const ticketId = `ticket-of-load-${load}`
      await host.setTicket({ ...neutralTicket, id: ticketId })
      await expect.poll(async () => (await widget.state()).ticket?.id).toBe(ticketId)
      const passed = (await host.traffic()).slice(before).map((entry) => entry.desk)
      expect([...new Set(passed)]).toEqual([desk])
      if (load <= reloads) await host.reload('app')
    }
    expect(desks.size).toBe(1)
    await expectOtherSessionClosed(page)
  })
}

test('a queued click reaches a widget for both desks on Text', async ({ page, server }) => {
  const open = { type: 'button', data: { id: 'open', label: 'Open' } } as const
  const app = autoApp(widgetUrl(server))
  // In one task, so that the click is certain to come before the app is ready.
  await page.evaluate(
    (definition) => {
      const control = window.__page as DeskbridgeHostControl
      control.mount(definition)
      control.clickSectionButton('app', 'open')
    },
    { ...app, openingState: { title: 'Parcels', components: [open] } },
  )
  const widget = remote<WidgetControl>(await mountedFrame(page, 'app'))
  expect(await widget.created()).toMatchObject({ status: 'resolved' })
  expect((await widget.state()).desk).toBe('text')
  const click = { name: 'sectionButtonClick', data: { buttonId: 'open' } }
  await expect.poll(() => widget.events()).toContainEqual(click)
})

/** Sends messages of the other desk to each side by hand: neither answers, and the chosen desk does not change. */
async function expectOtherSessionClosed(page: Page): Promise<void> {
  const frame = await mountedFrame(page, 'app')
  const widget = remote<WidgetControl>(frame)
  const { desk, user, ticket } = await widget.state()
  const before = (await host.traffic()).length
  if (desk === 'text') {
    await frame.evaluate((message) => window.parent.postMessage(message, '*'), QISCUS_READY)
    const incoming = async () =>
      (await host.traffic()).slice(before).map(({ name, verdict }) => [name, verdict])
    await expect.poll(incoming).toEqual([['helpdesk:app:ready', 'ignored:other-desk']])
  }
  await postToFrame(page, desk === 'text' ? QISCUS_USER : TEXT_HANDSHAKE)
  // The app's answer to a message is sent before its reaction to a later one.
  await host.setTicket({ ...neutralTicket, id: 'the-last-ticket' })
  await expect.poll(async () => (await widget.state()).ticket?.id).toBe('the-last-ticket')
  expect(await widget.refreshTicket()).toMatchObject({ status: 'resolved' })
  expect(await widget.sendMessage('probe')).toMatchObject({ status: 'resolved' })
  await expect.poll(async () => (await host.traffic()).at(-1)).toMatchObject({ desk })
  const delivered = (await host.traffic())
    .slice(before)
    .filter(({ verdict }) => verdict !== 'ignored:other-desk')
  expect([...new Set(delivered.map((entry) => entry.desk))]).toEqual([desk])
  expect(await widget.state()).toMatchObject({
    status: 'connected',
    desk,
    user,
    ticket: { desk: ticket?.desk },
  })
  expect(await host.state('app')).toMatchObject({ status: 'ready', desk })
}

/** Returns the desks whose messages the host posted. */
async function desksPostedTo(): Promise<(DeskId | null)[]> {
  const posted = (await host.traffic()).filter(({ direction }) => direction === 'out')
  return [...new Set(posted.map(({ desk }) => desk))]
}
