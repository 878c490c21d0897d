import { createRequire } from 'node:module'
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

/** The script files of the published SDK and of the drop-in. */
const scripts = [
  { of: 'the published SDK', file: '@livechat/helpdesk-sdk/dist/helpdesk-sdk.umd.min.js' },
  { of: 'the drop-in', file: '@deskbridge/core/dist/helpdesk.global.js' },
]

/** A page that was written for the published SDK's script file, whose address alone changes. */
const SCRIPTED_PAGE = `<!doctype html>
<title>Parcel</title>
<p id="subject"></p>
<p id="click"></p>
<script src="/scripted/sdk.js"></script>
<script>
  const { createDetailsWidget, SectionComponentType } = HelpDesk
  const show = (id, text) => (document.getElementById(id).textContent = text)
  createDetailsWidget().then((widget) => {
    widget.on('ticket_info', (ticket) => show('subject', ticket.subject))
    widget.on('customer_details_section_button_click', ({ buttonId }) => show('click', buttonId))
    show('subject', widget.getTicketInfo().subject)
    const button = { type: SectionComponentType.Button, data: { id: 'refund', label: 'Refund' } }
    return widget.modifySection({ title: 'Parcel', components: [button] })
  })
</script>`

for (const { of, file } of scripts) {
  for (const version of hostVersions) {
    test(`a page on the script file of ${of} runs in the genuine host ${version}`, async ({
      page,
      server,
    }) => {
      const url = `${server.origin('widget')}/scripted/`
      await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: SCRIPTED_PAGE }))
      await page.route(`${url}sdk.js`, (route) =>
        route.fulfill({ path: createRequire(import.meta.url).resolve(file) }),
      )
      const desk = await openGenuineHost(page, server, { version })
      await desk.host.mount('app', { url, ticket: textTicket })
      const frame = await mountedFrame(page, 'app')
      await expect(frame.locator('#subject')).toHaveText(textTicket.subject)

      const button = { type: 'button', data: { id: 'refund', label: 'Refund' } }
      const data = { title: 'Parcel', components: [button] }
      await expect
        .poll(() => desk.calls())
        .toEqual([ANNOUNCEMENT, { instance: 0, message: SECTION_MESSAGE, data }])
      await desk.host.setTicket('app', { ...textTicket, subject: 'Found' })
      await expect(frame.locator('#subject')).toHaveText('Found')
      await desk.host.clickButton('app', 'refund', 'customer_details')
      await expect(frame.locator('#click')).toHaveText('refund')
    })
  }
}

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
