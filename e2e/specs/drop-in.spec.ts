import { textTicket } from '@deskbridge/fixtures/tickets'
import { openGenuineHost, type GenuineHost } from '../fixtures/genuine-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import type { DetailsWidgetControl } from '../pages/text/details-widget'
import type { DocumentedWidgetControl } from '../pages/text/documented-widget'
import type { FullscreenWidgetControl } from '../pages/text/fullscreen-widget'
import type { PageName } from '../servers/pages'

const RESOLVED = { status: 'resolved', value: undefined }
const ANNOUNCEMENT = { instance: 0, message: 'plugin_inited', data: null }
const SECTION_MESSAGE = 'customer_details_section'

for (const version of hostVersions) {
  test.describe(`the drop-in in the genuine host ${version}`, () => {
    let desk: GenuineHost
    let mount: <Control extends { created(): unknown }>(page: PageName) => Promise<Remote<Control>>

    test.beforeEach(async ({ page, server }) => {
      desk = await openGenuineHost(page, server, { version })
      mount = async <Control extends { created(): unknown }>(name: PageName) => {
        await desk.host.mount('app', { url: server.url(name, { site: 'widget' }), ticket: textTicket })
        const frame = await mountedFrame(page, 'app')
        const widget = remote<Control & { created(): unknown }>(frame)
        expect(await widget.created()).toEqual(RESOLVED)
        expect(await packagesIn(frame)).toEqual([expect.stringMatching(/^@deskbridge\/core@/)])
        return widget
      }
    })

    test('runs the examples in the SDK’s documentation, and reports clicks under the documented name', async () => {
      const widget = await mount<DocumentedWidgetControl>('text-documented-drop-in')
      expect(await widget.ticketInfo()).toEqual(textTicket)
      expect(await widget.showTitle()).toEqual(RESOLVED)
      expect(await widget.showEveryComponent()).toEqual(RESOLVED)

      const [title, all] = (await desk.calls()).slice(1)
      expect(title).toEqual({
        instance: 0,
        message: SECTION_MESSAGE,
        data: {
          title: 'My widget',
          components: [{ type: 'title', data: { value: 'The title will be modified' } }],
        },
      })
      const components = ['title', 'button', 'label_value', 'link', 'line'].map((type) => ({ type }))
      expect(all).toMatchObject({ message: SECTION_MESSAGE, data: { title: 'My widget', components } })

      await desk.host.setTicket('app', { ...textTicket, subject: 'Found' })
      expect(await widget.subjects()).toEqual(['Found'])
      for (const name of ['customer_details', 'ticket_details'] as const)
        await desk.host.clickButton('app', `under ${name}`, name)
      for (const name of ['customer_details', 'ticket_details'] as const)
        await desk.host.clickButton('app', 'under both', name)
      const clicks = ['under customer_details', 'under ticket_details', 'under both']
      expect(await widget.clicks()).toEqual(clicks)
    })

    test('runs a details widget that was written for the SDK', async () => {
      const widget = await mount<DetailsWidgetControl>('text-details-drop-in')
      expect(await desk.calls()).toEqual([ANNOUNCEMENT])
      expect(await widget.ticketInfo()).toEqual(textTicket)

      const section = { title: 'Parcel', components: [{ type: 'line' }] }
      expect(await widget.modifySection(section)).toEqual(RESOLVED)
      expect(await widget.trackEvent('refunded', { amount: 5 })).toEqual(RESOLVED)
      expect((await desk.calls()).slice(1)).toEqual([
        { instance: 0, message: SECTION_MESSAGE, data: section },
        { instance: 0, message: 'track', data: { event_name: 'refunded', event_properties: { amount: 5 } } },
      ])

      await desk.host.setTheme('app', 'dark')
      expect(await widget.events()).toEqual([{ name: 'change_theme', data: { theme: 'dark' } }])
      await desk.host.setAnswer('app', 'probe', { rejectError: { message: 'refused', code: 0 } })
      const reason = { isError: true, message: 'refused', code: 0 }
      expect(await widget.sendMessage('probe')).toEqual({ status: 'rejected', reason })

      await desk.host.reload('app')
      await expect.poll(() => desk.host.connections('app')).toHaveLength(2)
      expect(await widget.created()).toEqual(RESOLVED)
      expect(await widget.ticketInfo()).toEqual(textTicket)
    })

    test('runs a fullscreen widget that was written for the SDK', async () => {
      const widget = await mount<FullscreenWidgetControl>('text-fullscreen-drop-in')
      for (const count of [3, null]) expect(await widget.setNotificationBadge(count)).toEqual(RESOLVED)
      const message = 'set_fullscreen_widget_notification_badge'
      expect(await desk.calls()).toEqual([3, null].map((data) => ({ instance: 0, message, data })))
    })
  })
}
