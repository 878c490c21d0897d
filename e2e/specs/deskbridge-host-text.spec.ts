import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { AppDefinition } from '@deskbridge/host'
import {
  expectReadyDocuments,
  expectStatuses,
  openDeskbridgeHost,
  verdictsOn,
} from '../fixtures/deskbridge-host'
import {
  clicksIn,
  detailsApp,
  drawnSection,
  expectSectionWorks,
  expectTicket,
  RESOLVED,
  SECTION_TITLE,
  sectionWith,
  widgetIn,
} from '../fixtures/details-app'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import type { Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { DetailsWidgetControl } from '../pages/text/details-widget'
import type { FullscreenWidgetControl } from '../pages/text/fullscreen-widget'
import type { PageName } from '../servers/pages'

const READY = ['loading', 'loaded', 'ready'] as const

/** The desk's ticket as the genuine SDK reads it. */
const SDK_TICKET = {
  id: '501',
  shortId: '42',
  subject: 'The parcel has not arrived',
  status: 'open',
  priority: 10,
  date: new Date('2024-05-06T08:30:00.000Z'),
  requester: { id: '7', name: 'Jane Roe', email: 'jane@example.com' },
  assignment: { agent: { id: '3', name: 'Alex Poe' }, team: { id: '2', name: 'Parcels' } },
  tagIds: ['delivery'],
  customFields: { order_number: '1001' },
}

interface Kind {
  kind: string
  widget: PageName
  /** Packages that the widget's page must contain. */
  packages: readonly string[]
  /** Whether the widget runs in plain mode, in which the SDK accepts only the vendor's own sites and calls are not answered. */
  isPlain: boolean
}

const SDK = ['@livechat/helpdesk-sdk@1.0.3', '@livechat/widget-core-sdk@1.5.1']
const kinds: readonly Kind[] = [
  {
    kind: 'details widget',
    widget: 'text-details',
    packages: [...SDK, '@livechat/postmessage@0.3.2'],
    isPlain: false,
  },
  {
    kind: 'four-way details widget',
    widget: 'text-details-four-way',
    packages: [...SDK, '@livechat/postmessage@0.3.5'],
    isPlain: false,
  },
  {
    kind: 'details widget in plain mode',
    widget: 'text-details',
    packages: [...SDK, '@livechat/postmessage@0.3.2'],
    isPlain: true,
  },
]

for (const { kind, widget: name, packages, isPlain } of kinds) {
  test.describe(`the genuine ${kind} in our host`, () => {
    let host: Remote<DeskbridgeHostControl>
    let app: AppDefinition

    test.beforeEach(async ({ page, server }) => {
      const query: Record<string, string> = isPlain ? { connection: 'plain' } : {}
      host = await openDeskbridgeHost(page, server, { site: isPlain ? 'helpdesk' : 'desk', theme: 'light' })
      app = detailsApp(server.url(name, { site: 'widget', query }))
    })

    test('is the pinned package, connects, and reads the ticket, its change and the next one', async ({
      page,
    }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      const made = await packagesIn(await mountedFrame(page, 'app'))
      expect(made).toEqual(expect.arrayContaining([...packages]))
      expect(made.filter((one) => one.startsWith('@deskbridge/'))).toEqual([])
      await expect.poll(() => widget.ticketInfo()).toMatchObject(SDK_TICKET)
      await expectReadyDocuments(host, 'app', 1)

      await host.setTicket({ ...neutralTicket, status: 'solved' })
      await expect.poll(() => widget.ticketInfo()).toMatchObject({ ...SDK_TICKET, status: 'solved' })
      await host.setTicket({ ...neutralTicket, id: 'ticket-502' })
      await expect.poll(() => widget.ticketInfo()).toMatchObject({ ...SDK_TICKET, id: 'ticket-502' })
      const received = (await widget.events()).filter((event) => event.name === 'ticket_info')
      expect(received.at(-1)?.data).toMatchObject({ id: 'ticket-502' })
    })

    test('shows its section, and receives a click on the button', async ({ page }) => {
      await host.mount(app)
      await expect(drawnSection(page)).toContainText('Nothing yet')
      await expectSectionWorks(page, 'on its way')
      expect((await host.events()).filter(({ type }) => type === 'section')).toHaveLength(1)
    })

    test('has no effect with a section of another title, and is answered with success', async ({ page }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      expect(await widget.modifySection(sectionWith('late', 'Another title'))).toEqual(RESOLVED)
      await expect.poll(() => verdictsOn(host, 'customer_details_section')).toEqual(['ignored:title'])
      await expect(drawnSection(page)).toContainText('Nothing yet')
      await expect(page.getByText('late')).toHaveCount(0)
    })

    test('tracks an event, and receives the theme', async ({ page }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      await expectReadyDocuments(host, 'app', 1)
      expect(await widget.trackEvent('opened', { from: 'sidebar' })).toEqual(RESOLVED)
      const track = { type: 'track', app: 'app', name: 'opened', properties: { from: 'sidebar' } }
      await expect.poll(() => host.events()).toContainEqual(track)

      expect((await mountedFrame(page, 'app')).url()).toContain('theme=light')
      await host.setTheme('dark')
      await expect
        .poll(() => widget.events())
        .toContainEqual({ name: 'change_theme', data: { theme: 'dark' } })
    })

    test('works again after the host has reloaded it, with the current ticket', async ({ page }) => {
      await host.mount(app)
      await expectSectionWorks(page, 'before')
      await host.setTicket({ ...neutralTicket, id: 'ticket-502' })
      await host.reload('app')
      await expect(drawnSection(page)).toContainText('Nothing yet')
      await expectReadyDocuments(host, 'app', 2)
      await expectTicket(page, 'ticket-502')
      await expectSectionWorks(page, 'after')
      expect((await host.events()).filter(({ type }) => type === 'ready')).toHaveLength(2)
    })

    test('works again after it has reloaded itself', async ({ page }) => {
      await host.mount(app)
      await expectSectionWorks(page, 'before')
      await (await mountedFrame(page, 'app')).evaluate(() => location.reload())
      await expectReadyDocuments(host, 'app', 2)
      await expectTicket(page, '501')
      await expectSectionWorks(page, 'after')
    })

    test('is isolated from a second one on the page', async ({ page }) => {
      for (const id of ['left', 'right']) {
        await host.mount({ ...app, id })
        await host.setAppTicket(id, { ...neutralTicket, id: `ticket-${id}` })
      }
      for (const id of ['left', 'right']) {
        await expectTicket(page, `ticket-${id}`, id)
        await expectSectionWorks(page, `of ${id}`, id)
      }
      expect(await clicksIn(await widgetIn<DetailsWidgetControl>(page, 'left'))).toHaveLength(1)
      await expect(drawnSection(page, 'left')).toContainText('of left')
      const appIds = await Promise.all(['left', 'right'].map((id) => host.appId(id)))
      expect(new Set(appIds).size).toBe(2)
      await expectReadyDocuments(host, 'left', 1)
      await expectReadyDocuments(host, 'right', 1)
    })

    if (isPlain) return

    test('receives the ticket before it is connected, and again for handlers that were registered then', async ({
      page,
    }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      await expect
        .poll(async () => (await widget.events()).map((event) => event.name))
        .toEqual(['ticket_info'])
      const crossed = (await host.traffic()).map((entry) => `${entry.direction} ${entry.name}`)
      const announcement = crossed.indexOf('in plugin_inited')
      const answers = ['out ticket_info', 'out response', 'out ticket_info']
      expect(crossed.slice(announcement + 1, announcement + 4)).toEqual(answers)
    })

    test('receives an error with the path when it sends an invalid section as a raw message', async ({
      page,
    }) => {
      await host.mount(app)
      const widget = await widgetIn<DetailsWidgetControl>(page)
      const invalid = { title: SECTION_TITLE, components: [{ type: 'button', data: { label: 'Refund' } }] }
      const outcome = await widget.sendMessage('customer_details_section', invalid)
      const message = expect.stringContaining('components[0].data.id')
      expect(outcome).toMatchObject({ status: 'rejected', reason: { isError: true, message } })
      const verdicts = await verdictsOn(host, 'customer_details_section')
      expect(verdicts).toEqual(['invalid:components[0].data.id'])
      await expect(drawnSection(page)).toContainText('Nothing yet')
    })

    test('rejects a call of the host that a reload interrupts', async ({ page }) => {
      await host.mount(app)
      await widgetIn<DetailsWidgetControl>(page)
      await expectReadyDocuments(host, 'app', 1)
      expect(await host.send('app', 'probe', null)).toEqual(RESOLVED)
      const overtaken = await host.callAndReload('app')
      expect(overtaken).toMatchObject({ status: 'rejected', reason: { isError: true, code: 'CLOSED' } })
      await expectStatuses(host, 'app', [...READY, ...READY])
      expect(await host.send('app', 'probe', null)).toEqual(RESOLVED)
    })
  })
}

test.describe('the genuine fullscreen widget in our host', () => {
  test('sets the badge, and removes it with null or by reloading', async ({ page, server }) => {
    const host = await openDeskbridgeHost(page, server)
    const url = server.url('text-fullscreen', { site: 'widget' })
    await host.mount(detailsApp(url, { placement: 'main-menu' }))
    const badge = async (): Promise<number | null> => (await host.state('app')).badge
    for (const round of [1, 2]) {
      await expectStatuses(host, 'app', Array.from({ length: round }, () => READY).flat())
      const widget = await widgetIn<FullscreenWidgetControl>(page)
      expect(await packagesIn(await mountedFrame(page, 'app'))).toEqual(expect.arrayContaining(SDK))
      expect(await badge()).toBeNull()
      expect(await widget.setNotificationBadge(3)).toEqual(RESOLVED)
      expect(await badge()).toBe(3)
      expect(await widget.setNotificationBadge(null)).toEqual(RESOLVED)
      expect(await badge()).toBeNull()
      expect(await widget.setNotificationBadge(7)).toEqual(RESOLVED)
      expect(await badge()).toBe(7)
      if (round === 1) await host.reload('app')
    }
    // This placement has no tickets.
    expect((await host.traffic()).filter(({ name }) => name === 'ticket_info')).toEqual([])
  })
})
