/**
 * Records the transcripts of this folder in Chromium, from genuine packages on both sides, and from plain pages for the
 * desk that has no package.
 *
 * Run by `pnpm --filter @deskbridge/e2e transcripts`. Random parts stay as they were; the origins of the recording are
 * exchanged for fixed ones.
 */
import { qiscusTicket, qiscusUser } from '@deskbridge/fixtures/tickets'
import { textTicket } from '@deskbridge/fixtures/tickets'
import { mountedFrame } from '../../e2e/fixtures/mounted-frame'
import { remote, type Remote } from '../../e2e/fixtures/remote'
import { expect, test, type Page } from '../../e2e/fixtures/test'
import { hostVersions, openTextHost } from '../../e2e/fixtures/text-host'
import type { QiscusAppControl } from '../../e2e/pages/qiscus/app'
import type { QiscusHostControl } from '../../e2e/pages/qiscus/host'
import type { QiscusMount } from '../../e2e/pages/qiscus/host'
import type { DetailsWidgetControl } from '../../e2e/pages/text/details-widget'
import type { FullscreenWidgetControl } from '../../e2e/pages/text/fullscreen-widget'
import type { PlainHostControl } from '../../e2e/pages/text/plain-host'
import type { PageServer } from '../../e2e/servers/page-server'
import { APP, startRecording } from './recording'

const PLUGIN = { plugin_id: 'parcels' }
const DETAILS = { desk: 'text', placement: 'ticket-sidebar', mode: 'trusted' } as const
const FULLSCREEN = { desk: 'text', placement: 'main-menu', mode: 'trusted' } as const
const QISCUS = { desk: 'qiscus', placement: 'ticket-sidebar' } as const
const SECTION = {
  title: 'Parcel',
  components: [
    { type: 'title', data: { title: 'Delivery', value: 'late' } },
    { type: 'line' },
    { type: 'label_value', data: { label: 'Order', value: '1001' } },
    { type: 'link', data: { value: 'Track it', url: 'https://example.com/parcels/1001' } },
    { type: 'button', data: { id: 'refund', label: 'Refund' } },
  ],
}

async function createdWidget<Control extends DetailsWidgetControl | FullscreenWidgetControl>(
  page: Page,
): Promise<Remote<Control>> {
  const widget = remote<Control>(await mountedFrame(page, APP))
  expect(await widget.created()).toMatchObject({ status: 'resolved' })
  return widget
}

/** Does what a details widget and its desk do in an ordinary hour. */
async function useDetails(widget: Remote<DetailsWidgetControl>): Promise<void> {
  await widget.modifySection(SECTION)
  await widget.trackEvent('parcel_shown', { order: '1001' })
  await widget.sendMessage('custom_message', { any: 'data' })
}

for (const version of hostVersions) {
  test(`details in the host ${version}`, async ({ page, server }) => {
    const recording = await startRecording(page, server)
    const host = await openTextHost(page, server, version)
    await host.mount(APP, {
      url: server.url('text-details', { site: 'widget', query: PLUGIN }),
      ticket: textTicket,
    })
    await useDetails(await createdWidget<DetailsWidgetControl>(page))
    await host.clickButton(APP, 'refund')
    await host.clickButton(APP, 'refund', 'ticket_details')
    await host.setTheme(APP, 'dark')
    await host.setTicket(APP, { ...textTicket, id: 'another', subject: 'Another ticket' })
    await recording.finish({ name: `text-details-${version}`, ...DETAILS }, 'desk')
  })

  test(`fullscreen in the host ${version}`, async ({ page, server }) => {
    const recording = await startRecording(page, server)
    const host = await openTextHost(page, server, version)
    await host.mount(APP, { url: server.url('text-fullscreen', { site: 'widget', query: PLUGIN }) })
    const widget = await createdWidget<FullscreenWidgetControl>(page)
    await widget.setNotificationBadge(3)
    await widget.setNotificationBadge(null)
    await widget.trackEvent('opened', {})
    await recording.finish({ name: `text-fullscreen-${version}`, ...FULLSCREEN }, 'desk')
  })

  test(`rejections in the host ${version}`, async ({ page, server }) => {
    const recording = await startRecording(page, server)
    const host = await openTextHost(page, server, version)
    await host.mount(APP, { url: server.url('text-details', { site: 'widget', query: PLUGIN }) })
    const widget = await createdWidget<DetailsWidgetControl>(page)
    for (const code of [{}, { code: 'LIMIT' }, { code: 0 }, { code: null }]) {
      await host.setAnswer(APP, 'custom_message', { rejectError: { message: 'The desk refuses.', ...code } })
      expect((await widget.sendMessage('custom_message')).status).toBe('rejected')
    }
    for (const value of ['a raw value', 0, { an: 'object' }]) {
      await host.setAnswer(APP, 'custom_message', { rejectValue: value })
      expect((await widget.sendMessage('custom_message')).status).toBe('rejected')
    }
    await recording.finish({ name: `text-rejections-${version}`, ...DETAILS }, 'desk')
  })

  test(`a reload in the host ${version}`, async ({ page, server }) => {
    const recording = await startRecording(page, server)
    const host = await openTextHost(page, server, version)
    await host.mount(APP, {
      url: server.url('text-details', { site: 'widget', query: PLUGIN }),
      ticket: textTicket,
    })
    const before = await createdWidget<DetailsWidgetControl>(page)
    await before.modifySection(SECTION)
    await host.reload(APP)
    await expect.poll(() => host.connections(APP)).toHaveLength(2)
    const after = await createdWidget<DetailsWidgetControl>(page)
    await after.modifySection(SECTION)
    await recording.finish({ name: `text-reload-${version}`, ...DETAILS }, 'desk')
  })

  test(`a repeated handshake in the host ${version}`, async ({ page, server }) => {
    const recording = await startRecording(page, server)
    const host = await openTextHost(page, server, version)
    const serving = { blockAfterLoadMs: 1300 }
    await host.mount(APP, { url: server.url('text-details', { site: 'widget', query: PLUGIN, serving }) })
    await useDetails(await createdWidget<DetailsWidgetControl>(page))
    await recording.finish({ name: `text-repeated-handshake-${version}`, ...DETAILS }, 'desk')
  })
}

test('details over the four-way handshake', async ({ page, server }) => {
  const recording = await startRecording(page, server)
  const host = await openTextHost(page, server, '0.3.5')
  const url = server.url('text-details-four-way', { site: 'widget', query: PLUGIN })
  await host.mount(APP, { url, ticket: textTicket })
  await useDetails(await createdWidget<DetailsWidgetControl>(page))
  await host.clickButton(APP, 'refund')
  await recording.finish({ name: 'text-details-four-way-0.3.5', ...DETAILS }, 'desk')
})

test('details in plain mode', async ({ page, server }) => {
  const recording = await startRecording(page, server)
  const host = await openPlainHost(page, server)
  const query = { ...PLUGIN, connection: 'plain' }
  await host.mount(APP, { url: server.url('text-details', { site: 'widget', query }) })
  const widget = await createdWidget<DetailsWidgetControl>(page)
  await host.send(APP, 'ticket_info', textTicket)
  await expect.poll(() => widget.ticketInfo()).toEqual(textTicket)
  await useDetails(widget)
  await host.send(APP, 'customer_details_section_button_click', { buttonId: 'refund' })
  await expect.poll(async () => (await widget.events()).length).toBe(2)
  await recording.finish({ name: 'text-details-plain', ...DETAILS, mode: 'plain' }, 'helpdesk')
})

test('fullscreen in plain mode', async ({ page, server }) => {
  const recording = await startRecording(page, server)
  const host = await openPlainHost(page, server)
  const query = { ...PLUGIN, connection: 'plain' }
  await host.mount(APP, { url: server.url('text-fullscreen', { site: 'widget', query }) })
  const widget = await createdWidget<FullscreenWidgetControl>(page)
  await widget.setNotificationBadge(3)
  await widget.setNotificationBadge(null)
  await recording.finish({ name: 'text-fullscreen-plain', ...FULLSCREEN, mode: 'plain' }, 'helpdesk')
})

async function openPlainHost(page: Page, server: PageServer): Promise<Remote<PlainHostControl>> {
  await page.goto(server.url('text-plain-host', { site: 'helpdesk' }))
  return remote<PlainHostControl>(page)
}

test('a Qiscus app in a popup beside a ticket', async ({ page, server }) => {
  const recording = await startRecording(page, server)
  const { host, app } = await openQiscus(page, server, { placement: 'ticket-sidebar', mode: 'popup' })
  await app.requestUser()
  await app.requestTicket()
  await app.resize('600px', '800px')
  await app.setFullscreen(true)
  await app.setFullscreen(false)
  await app.send('helpdesk:get:context:user')
  await app.send('helpdesk:get:context:user', { appId: null })
  await app.send('helpdesk:get:context:user', { appId: 'another' })
  await expect.poll(async () => (await host.ignored(APP)).length).toBe(1)
  await host.updateTicket(APP, { ...qiscusTicket, status: 'solved' })
  await host.setMode(APP, 'embed')
  await recording.finish({ ...QISCUS, name: 'qiscus-sidebar-popup', mode: 'popup' }, 'desk')
})

test('a Qiscus app that is reloaded after its ticket changed', async ({ page, server }) => {
  const recording = await startRecording(page, server)
  const { host } = await openQiscus(page, server, { placement: 'ticket-sidebar', mode: 'embed' })
  await host.updateTicket(APP, { ...qiscusTicket, status: 'solved' })
  await host.reload(APP)
  await expect.poll(async () => (await host.processed(APP)).length).toBe(2)
  await recording.finish({ ...QISCUS, name: 'qiscus-reload', mode: 'embed' }, 'desk')
})

test('a Qiscus app beside no open ticket', async ({ page, server }) => {
  const recording = await startRecording(page, server)
  const { host, app } = await openQiscus(page, server, {
    placement: 'ticket-sidebar',
    mode: 'embed',
    ticket: null,
  })
  await app.requestTicket()
  await app.requestUser()
  await expect.poll(async () => (await host.processed(APP)).length).toBe(3)
  await recording.finish({ ...QISCUS, name: 'qiscus-no-ticket', mode: 'embed' }, 'desk')
})

test('a Qiscus app in the main menu', async ({ page, server }) => {
  const recording = await startRecording(page, server)
  const { host, app } = await openQiscus(page, server, { placement: 'main-menu', mode: 'embed' })
  await app.requestTicket()
  await app.requestUser()
  await app.resize('600px', '800px')
  await expect.poll(async () => (await host.processed(APP)).length).toBe(4)
  await host.updateTicket(APP, { ...qiscusTicket, status: 'solved' })
  await recording.finish(
    { ...QISCUS, name: 'qiscus-main-menu', placement: 'main-menu', mode: 'embed' },
    'desk',
  )
})

async function openQiscus(
  page: Page,
  server: PageServer,
  options: Pick<QiscusMount, 'placement' | 'mode'> & { ticket?: null },
): Promise<{ host: Remote<QiscusHostControl>; app: Remote<QiscusAppControl> }> {
  await page.goto(server.url('qiscus-host', { site: 'desk' }))
  const host = remote<QiscusHostControl>(page)
  const url = server.url('qiscus-app', { site: 'widget' })
  await host.mount(APP, { url, appId: 'app-7', user: qiscusUser, ticket: qiscusTicket, ...options })
  const app = remote<QiscusAppControl>(await mountedFrame(page, APP))
  await expect.poll(() => app.appId()).toBe('app-7')
  return { host, app }
}
