import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { Mode, Placement } from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import type { Frame, Page } from '@playwright/test'
import { addFrame } from '../fixtures/add-frame'
import { detailsApp } from '../fixtures/details-app'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl } from '../fixtures/widget-url'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { PageServer } from '../servers/page-server'

/** The open ticket after a change, which a copy of an earlier message would undo. */
const renamed = { ...neutralTicket, requester: { ...neutralTicket.requester!, name: 'Renamed' } }

declare global {
  interface Window {
    /** Data of every message that has reached the window. */
    overheard: unknown[]
  }
}

for (const { id, name, placements, modes = { embed: [] } } of deskHosts) {
  const placement = Object.keys(placements)[0] as Placement
  const mode = Object.keys(modes)[0] as Mode

  /** Opens a widget in our host, after its window and that of the host began to keep what reaches them. */
  const openScene = async (page: Page, server: PageServer) => {
    await page.addInitScript(() => {
      window.overheard = []
      addEventListener('message', ({ data }) => window.overheard.push(data))
    })
    const host = await openDeskbridgeHost(page, server)
    await host.mount(
      detailsApp(widgetUrl(server, { widget: { desks: [id], placement } }), { desk: id, placement, mode }),
    )
    const frame = await mountedFrame(page, 'app')
    const widget = remote<WidgetControl>(frame)
    await expect.poll(async () => (await widget.state()).desk).toBe(id)
    await expect.poll(async () => (await host.state('app')).status).toBe('ready')
    if (await hasTicket(widget)) {
      await expect.poll(async () => (await widget.state()).ticket?.id).toBe(neutralTicket.id)
    }
    return { host, frame, widget }
  }

  test(`${name}: a widget takes a perfect copy of what its host has sent from nobody else`, async ({
    page,
    server,
  }) => {
    const { host, frame, widget } = await openScene(page, server)
    const copies = await overheardBy(frame)
    expect(copies.length).toBeGreaterThan(0)
    await host.setTicket(renamed)
    if (await hasTicket(widget)) {
      await widget.refreshTicket()
      await expect.poll(async () => (await widget.state()).ticket?.requester?.name).toBe('Renamed')
    }
    const before = await widget.state()

    const sibling = await addFrame(page.mainFrame(), server.url('bystander', { site: 'desk' }))
    const nested = await addFrame(frame, server.url('bystander', { site: 'desk' }))
    const popup = await openPopup(page, frame, server.url('bystander', { site: 'desk' }))
    for (const copy of copies) {
      await sibling.evaluate((data) => window.parent.frames[0]!.postMessage(data, '*'), copy)
      await nested.evaluate((data) => window.parent.postMessage(data, '*'), copy)
      await popup.evaluate((data) => (opener as Window).postMessage(data, '*'), copy)
      await frame.evaluate((data) => window.postMessage(data, '*'), copy)
    }
    const refused = Array.from({ length: 4 * copies.length }, () => 'other-window')
    await expect.poll(async () => (await widget.diagnostics()).map(({ code }) => code)).toEqual(refused)
    expect(await widget.state()).toEqual(before)
  })

  test(`${name}: a host takes a perfect copy of what an app has sent from nobody else`, async ({
    page,
    server,
  }) => {
    const { host, frame } = await openScene(page, server)
    const copies = await overheardBy(page.mainFrame())
    expect(copies.length).toBeGreaterThan(0)
    const before = await host.state('app')
    const [crossed, events] = [await host.traffic(), await host.events()]

    const stray = await addFrame(page.mainFrame(), server.url('bystander', { site: 'widget' }))
    const nested = await addFrame(frame, server.url('bystander', { site: 'widget' }))
    const popup = await openPopup(page, frame, server.url('bystander', { site: 'widget' }))
    for (const copy of copies) {
      await stray.evaluate((data) => window.parent.postMessage(data, '*'), copy)
      await nested.evaluate((data) => window.top!.postMessage(data, '*'), copy)
      await popup.evaluate((data) => (opener as Window).parent.postMessage(data, '*'), copy)
    }
    const refused = Array.from({ length: 3 * copies.length }, () => 'ignored:other-window')
    const verdicts = async () => (await host.traffic()).slice(crossed.length).map(({ verdict }) => verdict)
    await expect.poll(verdicts).toEqual(refused)
    expect(await host.state('app')).toEqual(before)
    expect(await host.events()).toEqual(events)
  })
}

async function hasTicket(widget: { state: () => Promise<{ capabilities: readonly string[] }> }) {
  return (await widget.state()).capabilities.includes('ticket')
}

function overheardBy(frame: Frame): Promise<unknown[]> {
  return frame.evaluate(() => window.overheard)
}

async function openPopup(page: Page, frame: Frame, url: string): Promise<Page> {
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.evaluate((src) => void window.open(src), url),
  ])
  await popup.waitForURL(url)
  return popup
}
