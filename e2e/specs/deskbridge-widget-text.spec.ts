import type { Section } from '@deskbridge/core'
import { textTicket } from '@deskbridge/fixtures/tickets'
import { openGenuineHost, type GenuineHost } from '../fixtures/genuine-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { expect, test } from '../fixtures/test'
import { hostVersions } from '../fixtures/text-host'
import type { TextAnswer } from '../pages/text/text-answer'

const RESOLVED = { status: 'resolved', value: undefined }
const ANNOUNCEMENT = { instance: 0, message: 'plugin_inited', data: null }
const BUTTON = { type: 'button' as const, data: { id: 'refund', label: 'Refund' } }
const DELIVERY = { title: 'Delivery', value: 'late' }
const SECTION: Section = {
  title: 'Parcel',
  components: [{ type: 'item', data: DELIVERY }, { type: 'divider' }, BUTTON],
}

for (const version of hostVersions) {
  test.describe(`a Deskbridge widget in the genuine host ${version}`, () => {
    let desk: GenuineHost
    test.beforeEach(async ({ page, server }) => {
      desk = await openGenuineHost(page, server, { version })
    })

    test('contains only core', async ({ page }) => {
      await desk.mountConnected()
      const packages = await packagesIn(await mountedFrame(page, 'app'))
      expect(packages).toEqual([expect.stringMatching(/^@deskbridge\/core@/)])
    })

    test('chooses the desk, announces itself once and has the ticket when connected', async () => {
      const widget = await desk.mountConnected({ ticket: textTicket, query: { plugin_id: 'parcels' } })
      const [call] = await desk.host.calls('app')
      expect(call).toMatchObject({ message: 'plugin_inited', pluginId: 'parcels' })
      expect(await widget.state()).toMatchObject({
        status: 'connected',
        desk: 'text',
        appContext: { desk: 'text', appId: 'parcels', placement: 'ticket-sidebar', mode: null },
        ticket: { desk: 'text', id: textTicket.id, number: '42', status: 'open', priority: 'high' },
        capabilities: ['ticket', 'section', 'toast', 'track'],
      })
      const { ticket } = await widget.state()
      expect(ticket?.raw).toEqual(textTicket)
      expect(await desk.calls()).toEqual([ANNOUNCEMENT])
    })

    test('receives a change of the ticket, the next ticket, and a change of the theme', async () => {
      const widget = await desk.mountConnected({ ticket: textTicket })
      await desk.host.setTicket('app', { ...textTicket, status: 'solved' })
      await desk.host.setTicket('app', { ...textTicket, id: 'another' })
      await desk.host.setTheme('app', 'dark')
      const change = (id: string, isSwitch: boolean): object => ({
        name: 'ticketChange',
        data: { ticket: { id }, isSwitch },
      })
      expect(await widget.events()).toMatchObject([
        change(textTicket.id, true),
        change(textTicket.id, false),
        change('another', true),
      ])
      expect(await widget.state()).toMatchObject({ ticket: { id: 'another' }, theme: 'dark' })
      expect(await widget.refreshTicket()).toMatchObject({ status: 'resolved', value: { id: 'another' } })
    })

    test('waits for the first ticket when the desk has none open', async () => {
      const widget = await desk.mountConnected()
      const awaited = widget.whenTicket()
      await desk.host.setTicket('app', textTicket)
      expect(await awaited).toMatchObject({ status: 'resolved', value: { id: textTicket.id } })
    })

    test('sends its section in the published vocabulary, its events and its raw messages', async () => {
      const widget = await desk.mountConnected()
      expect(await widget.setSection(SECTION)).toEqual(RESOLVED)
      expect(await widget.trackEvent('refunded', { amount: 5 })).toEqual(RESOLVED)
      expect(await widget.sendMessage('probe', { some: 'data' })).toEqual(RESOLVED)

      const components = [{ type: 'title', data: DELIVERY }, { type: 'line' }, BUTTON]
      expect(await desk.calls()).toEqual([
        ANNOUNCEMENT,
        { instance: 0, message: 'customer_details_section', data: { title: 'Parcel', components } },
        {
          instance: 0,
          message: 'track',
          data: { event_name: 'refunded', event_properties: { amount: 5 } },
        },
        { instance: 0, message: 'probe', data: { some: 'data' } },
      ])
    })

    test('receives a click once under either name, and a click under both names once', async () => {
      const widget = await desk.mountConnected()
      await desk.host.clickButton('app', 'refund')
      await desk.host.clickButton('app', 'send', 'ticket_details')
      for (const name of ['customer_details', 'ticket_details'] as const)
        await desk.host.clickButton('app', 'both', name)
      await desk.host.clickButton('app', 'both')
      const clicks = ['refund', 'send', 'both', 'both'].map((buttonId) => ({
        name: 'sectionButtonClick',
        data: { buttonId },
      }))
      await expect.poll(() => widget.events()).toEqual(clicks)
      expect(await widget.diagnostics()).toEqual([expect.objectContaining({ code: 'duplicate' })])
    })

    test('sets and removes its badge in the main menu, where it does not announce itself', async () => {
      const widget = await desk.mountConnected({ page: 'deskbridge-main-menu' })
      expect(await desk.calls()).toEqual([])
      for (const count of [3, null, 4, 0]) expect(await widget.setBadge(count)).toEqual(RESOLVED)
      const message = 'set_fullscreen_widget_notification_badge'
      expect(await desk.calls()).toEqual([3, null, 4, null].map((data) => ({ instance: 0, message, data })))
      const unsupported = { status: 'rejected', reason: { code: 'UNSUPPORTED' } }
      expect(await widget.setSection(SECTION)).toMatchObject(unsupported)
      expect(await widget.whenTicket()).toMatchObject(unsupported)
      expect(await desk.calls()).toHaveLength(4)
    })

    test('rejects with the message and the own code of the error that the host threw', async () => {
      const widget = await desk.mountConnected()
      for (const code of [
        {},
        { code: 'LIMIT' },
        { code: 0 },
        { code: '' },
        { code: null },
        { code: false },
      ]) {
        const cause = { message: 'over the limit', ...code }
        await desk.host.setAnswer('app', 'probe', { rejectError: cause })
        const outcome = await widget.sendMessage('probe')
        expect(outcome).toMatchObject({ status: 'rejected', reason: { isError: true, code: 'REJECTED' } })
        expect(outcome.cause).toEqual(cause)
      }
    })

    test('rejects with the raw value that the host rejected with', async () => {
      const widget = await desk.mountConnected()
      for (const value of ['text', 7, true, { some: 'object' }, 0, '', false, null]) {
        await desk.host.setAnswer('app', 'probe', { rejectValue: value })
        const outcome = await widget.sendMessage('probe')
        expect(outcome).toMatchObject({ status: 'rejected', reason: { isError: true, code: 'REJECTED' } })
        expect(outcome.cause).toEqual({ message: expect.any(String), value })
      }
    })

    test('fails to connect when the host rejects its announcement', async () => {
      const refusal: TextAnswer = { rejectError: { message: 'not installed', code: 'GONE' } }
      const widget = await desk.mount({ answers: { plugin_inited: refusal } })
      const outcome = await widget.created()
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'REJECTED' } })
      expect(outcome.cause).toEqual({ message: 'not installed', code: 'GONE' })
      expect(await widget.statuses()).toEqual(['connecting', 'failed'])
    })

    test('posts the target of a proxy, and rejects values that cannot be posted', async () => {
      const widget = await desk.mountConnected()
      expect(await widget.sendProxied('probe', { list: [1, { two: 2 }] })).toEqual(RESOLVED)
      const invalid = { status: 'rejected', reason: { isError: true, code: 'INVALID_ARGUMENT' } }
      expect(await widget.sendUnclonable('lost')).toMatchObject(invalid)
      expect(await widget.sendMessage('after')).toEqual(RESOLVED)
      expect((await desk.calls()).slice(1)).toEqual([
        { instance: 0, message: 'probe', data: { list: [1, { two: 2 }] } },
        { instance: 0, message: 'after', data: null },
      ])
    })

    test('does the same after a reload, with a new instance', async () => {
      await desk.mountConnected({ ticket: textTicket })
      await desk.host.reload('app')
      await expect.poll(() => desk.host.connections('app')).toHaveLength(2)
      const widget = await desk.widgetIn('app')
      expect(await widget.created()).toEqual(RESOLVED)
      expect(await widget.state()).toMatchObject({ ticket: { id: textTicket.id } })
      expect(await widget.setSection(SECTION)).toEqual(RESOLVED)
      await desk.host.clickButton('app', 'refund')
      expect((await widget.events()).at(-1)).toEqual({
        name: 'sectionButtonClick',
        data: { buttonId: 'refund' },
      })
      expect((await desk.calls()).map(({ message, instance }) => [message, instance])).toEqual([
        ['plugin_inited', 0],
        ['plugin_inited', 1],
        ['customer_details_section', 1],
      ])
    })

    test('is isolated from a second app in the same page', async () => {
      const widgets = new Map(
        await Promise.all(
          ['left', 'right'].map(async (name) => {
            const ticket = { ...textTicket, id: name }
            return [name, await desk.mountConnected({ name, ticket, query: { plugin_id: name } })] as const
          }),
        ),
      )
      for (const [name, widget] of widgets) {
        expect(await widget.state()).toMatchObject({ appContext: { appId: name }, ticket: { id: name } })
        await widget.sendMessage('probe', name)
        expect((await desk.host.calls(name)).at(-1)).toMatchObject({ data: name, pluginId: name })
      }
    })

    test('shares its connection with another widget of its document', async () => {
      const widget = await desk.mountConnected({ ticket: textTicket })
      expect(await widget.connectAnother()).toMatchObject({ id: textTicket.id })
      expect(await desk.calls()).toEqual([ANNOUNCEMENT])
    })
  })
}
