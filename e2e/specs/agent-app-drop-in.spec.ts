import { createRequire } from 'node:module'
import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { AppDefinition } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { expectReadyDocuments, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { detailsApp, drawnSection, RESOLVED, SECTION_TITLE } from '../fixtures/details-app'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { AgentAppKind, AgentAppWidgetControl } from '../pages/agent-app/sdk-widget'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { PageServer } from '../servers/page-server'

const placements = {
  details: 'ticket-sidebar',
  'message-box': 'message-box',
  fullscreen: 'main-menu',
  settings: 'settings',
} as const satisfies Record<AgentAppKind, AppDefinition['placement']>
const kinds = Object.keys(placements) as AgentAppKind[]

/** The pages of one widget, whose import alone differs, with the packages that they must contain. */
const subjects = [
  {
    of: 'the published SDK',
    widget: 'agent-app-sdk',
    packages: [expect.stringMatching(/^@livechat\/agent-app-sdk@1\.16\.0$/)],
  },
  {
    of: 'the drop-in',
    widget: 'agent-app-sdk-drop-in',
    packages: [expect.stringMatching(/^@deskbridge\/core@/)],
  },
] as const

/** The desk's ticket as the profile of its customer. */
const PROFILE = {
  id: '7',
  name: 'Jane Roe',
  email: 'jane@example.com',
  chat: { id: neutralTicket.id },
}

const card = { title: 'Parcel', image: 'https://example.com/parcel.png' }
const reply = { text: 'Yes', value: 'yes', postback_id: 'yes' }

function appOf(
  server: PageServer,
  widget: (typeof subjects)[number]['widget'],
  kind: AgentAppKind,
  id = 'app',
) {
  const url = server.url(widget, { site: 'widget', query: { kind } })
  return detailsApp(url, { id, desk: 'agent-app', placement: placements[kind] })
}

async function widgetIn(page: Page, app = 'app'): Promise<Remote<AgentAppWidgetControl>> {
  const widget = remote<AgentAppWidgetControl>(await mountedFrame(page, app))
  expect(await widget.created()).toEqual(RESOLVED)
  return widget
}

/** Returns what a widget has sent since its announcement, with what became of it. */
async function sentTo(host: Remote<DeskbridgeHostControl>) {
  const calls = (await host.traffic()).filter(({ direction, request }) => direction === 'in' && request)
  return calls.slice(1).map(({ name, data, verdict }) => [name, data, verdict])
}

for (const { of, widget: name, packages } of subjects) {
  test.describe(`a widget on ${of} in our host`, () => {
    let host: Remote<DeskbridgeHostControl>
    let open: (kind: AgentAppKind) => Promise<Remote<AgentAppWidgetControl>>

    test.beforeEach(async ({ page, server }) => {
      host = await openDeskbridgeHost(page, server, { theme: 'light' })
      open = async (kind) => {
        await host.mount(appOf(server, name, kind))
        return widgetIn(page)
      }
    })

    for (const kind of kinds) {
      test(`is of the kind ${kind}, announces itself once and follows the theme`, async ({ page }) => {
        const widget = await open(kind)
        expect(await packagesIn(await mountedFrame(page, 'app'))).toEqual(
          expect.arrayContaining([...packages]),
        )
        await expectReadyDocuments(host, 'app', 1)
        const announcements = (await host.traffic()).filter(
          (entry) => entry.direction === 'in' && entry.name === 'plugin_inited',
        )
        expect(announcements).toMatchObject([{ desk: 'agent-app', verdict: 'delivered' }])

        expect(await widget.read('getTheme')).toBe('light')
        await host.setTheme('dark')
        await expect.poll(() => widget.read('getTheme')).toBe('dark')
        expect(await widget.events()).toContainEqual({ name: 'change_theme', data: { theme: 'dark' } })
        expect(await widget.call('setToast', { content: 'Saved', kind: 'success' })).toEqual(RESOLVED)
        expect(await widget.trackEvent('opened', { kind })).toEqual(RESOLVED)
        expect((await host.events()).map(({ type }) => type)).toEqual(['ready', 'toast', 'track'])
      })
    }

    for (const kind of ['details', 'message-box'] as const) {
      test(`reads the customer as ${kind}, their change and the next one`, async () => {
        const widget = await open(kind)
        await expect.poll(() => widget.read('getCustomerProfile')).toMatchObject(PROFILE)
        await host.setTicket({ ...neutralTicket, id: 'chat-502' })
        await expect.poll(() => widget.read('getCustomerProfile')).toMatchObject({ chat: { id: 'chat-502' } })
        const profiles = (await widget.events()).filter((event) => event.name === 'customer_profile')
        expect(profiles.at(-1)?.data).toMatchObject({ chat: { id: 'chat-502' } })
      })
    }

    for (const kind of ['fullscreen', 'settings'] as const) {
      test(`reads the page's data as ${kind}`, async () => {
        const widget = await open(kind)
        expect(await widget.read('getPageData')).toBeNull()
        const data = { queryParams: { tab: 'plans' } }
        expect(await host.send('app', 'page_data', data)).toEqual(RESOLVED)
        await expect.poll(() => widget.read('getPageData')).toEqual(data)
        expect(await widget.events()).toContainEqual({ name: 'page_data', data })
      })
    }

    test('beside a chat shows the customer in its section, and is told of clicks', async ({ page }) => {
      const widget = await open('details')
      const components = [{ type: 'customer' }, { type: 'button', data: { id: 'refund', label: 'Refund' } }]
      const section = { title: SECTION_TITLE, components }
      expect(await widget.call('modifySection', section)).toEqual(RESOLVED)
      await expect(drawnSection(page)).toContainText(PROFILE.name)
      await drawnSection(page).getByRole('button', { name: 'Refund' }).click()
      const click = { name: 'customer_details_section_button_click', data: { buttonId: 'refund' } }
      await expect.poll(() => widget.events()).toContainEqual(click)
      expect(await sentTo(host)).toEqual([['customer_details_section', section, 'delivered']])
    })

    test('beside a chat sends text, replies and cards, and gets messages and the customer again', async () => {
      const widget = await open('details')
      await expect.poll(() => widget.read('getCustomerProfile')).toMatchObject(PROFILE)
      expect(await widget.call('putMessage', 'Hello')).toEqual(RESOLVED)
      expect(await widget.call('sendQuickReplies', 'Refund?', [reply])).toEqual(RESOLVED)
      expect(await widget.call('sendCards', card)).toEqual(RESOLVED)
      expect(await widget.call('watchMessages')).toEqual(RESOLVED)
      const profiles = async () =>
        (await widget.events()).filter((event) => event.name === 'customer_profile').length
      const before = await profiles()
      expect(await widget.call('refreshSession')).toEqual(RESOLVED)
      await expect.poll(profiles).toBe(before + 1)
      expect(await sentTo(host)).toEqual([
        ['put_message', 'Hello', 'delivered'],
        ['send_quick_replies', { title: 'Refund?', buttons: [reply] }, 'delivered'],
        ['send_cards', [card], 'delivered'],
        ['watch_messages', null, 'delivered'],
        ['plugin_loaded', null, 'delivered'],
      ])
      const message = { chat: 'T1', message: 'Hi', message_id: 'M1', message_source: 'customer' }
      for (const [event, data] of [
        ['message', message],
        ['message_box_text', { value: 'Dear' }],
      ] as const) {
        expect(await host.send('app', event, data)).toEqual(RESOLVED)
        await expect.poll(() => widget.events()).toContainEqual({ name: event, data })
      }
    })

    test('in the message box puts text and a rich message there, and is told when it was sent', async () => {
      const widget = await open('message-box')
      const payload = { template_id: 'cards', elements: [card] }
      expect(await widget.call('putMessage', 'Hello')).toEqual(RESOLVED)
      expect(await widget.call('putMessage', payload)).toEqual(RESOLVED)
      expect(await sentTo(host)).toEqual([
        ['put_messagebox_message', { type: 'message', value: 'Hello' }, 'delivered'],
        ['put_messagebox_message', { type: 'rich_message', payload }, 'delivered'],
      ])
      expect(await host.send('app', 'message_sent', undefined)).toEqual(RESOLVED)
      await expect
        .poll(async () => (await widget.events()).map((event) => event.name))
        .toContain('message_sent')
    })

    test('in the main menu sets its badge and filters, and opens a page of the desk', async () => {
      const widget = await open('fullscreen')
      const filters = { agents: ['ann', 'ben'], groups: [1, 2], from: new Date(0) }
      expect(await widget.call('setNotificationBadge', 3)).toEqual(RESOLVED)
      expect((await host.state('app')).badge).toBe(3)
      expect(await widget.call('setNotificationBadge', null)).toEqual(RESOLVED)
      expect((await host.state('app')).badge).toBeNull()
      expect(await widget.call('navigate', '/archives')).toEqual(RESOLVED)
      expect(await widget.call('setReportsFilters', filters)).toEqual(RESOLVED)
      expect((await sentTo(host)).slice(2)).toEqual([
        ['navigate_from_fullscreen_widget', '/archives', 'delivered'],
        ['set_reports_filters', filters, 'delivered'],
      ])
    })

    test('in the settings leads the desk elsewhere', async () => {
      const widget = await open('settings')
      expect(await widget.call('redirect', 'https://example.com/')).toEqual(RESOLVED)
      expect(await sentTo(host)).toEqual([['redirect', 'https://example.com/', 'delivered']])
    })

    test('works again after the host has reloaded it', async ({ page }) => {
      await open('details')
      await host.reload('app')
      await expectReadyDocuments(host, 'app', 2)
      const widget = await widgetIn(page)
      await expect.poll(() => widget.read('getCustomerProfile')).toMatchObject(PROFILE)
      expect(await widget.call('putMessage', 'Hello')).toEqual(RESOLVED)
    })
  })
}

test('widgets of every kind on both packages share a page, and each knows its own customer', async ({
  page,
  server,
}) => {
  const host = await openDeskbridgeHost(page, server)
  const apps = subjects.flatMap(({ widget }) =>
    kinds.map((kind) => ({ widget, kind, id: `${widget}-${kind}` })),
  )
  for (const { widget, kind, id } of apps) {
    await host.mount(appOf(server, widget, kind, id))
    await host.setAppTicket(id, { ...neutralTicket, id: `chat-of-${id}` })
  }
  for (const { kind, id } of apps) {
    const widget = await widgetIn(page, id)
    await expectReadyDocuments(host, id, 1)
    const hasCustomer = kind === 'details' || kind === 'message-box'
    if (hasCustomer)
      await expect
        .poll(() => widget.read('getCustomerProfile'))
        .toMatchObject({ chat: { id: `chat-of-${id}` } })
  }
})

/** The script files of the published SDK and of the drop-in. */
const scripts = [
  { of: 'the published SDK', file: '@livechat/agent-app-sdk/dist/agentapp.umd.min.js' },
  { of: 'the drop-in', file: '@deskbridge/core/dist/livechat.global.js' },
]

/** A page that was written for the published SDK's script file, whose address alone changes. */
const SCRIPTED_PAGE = `<!doctype html>
<title>Parcel</title>
<p id="name"></p>
<p id="click"></p>
<script src="/scripted/sdk.js"></script>
<script>
  const { createDetailsWidget, SectionComponentType } = LiveChat
  const show = (id, text) => (document.getElementById(id).textContent = text)
  createDetailsWidget().then((widget) => {
    widget.on('customer_profile', (profile) => show('name', profile.name))
    widget.on('customer_details_section_button_click', ({ buttonId }) => show('click', buttonId))
    const button = { type: SectionComponentType.Button, data: { id: 'refund', label: 'Refund' } }
    const customer = { type: SectionComponentType.Customer }
    return widget.modifySection({ title: '${SECTION_TITLE}', components: [customer, button] })
  })
</script>`

for (const { of, file } of scripts) {
  test(`a page on the script file of ${of} runs in our host`, async ({ page, server }) => {
    const url = `${server.origin('widget')}/scripted/`
    await page.route(`${url}?*`, (route) => route.fulfill({ contentType: 'text/html', body: SCRIPTED_PAGE }))
    await page.route(`${url}sdk.js`, (route) =>
      route.fulfill({ path: createRequire(import.meta.url).resolve(file) }),
    )
    const host = await openDeskbridgeHost(page, server)
    await host.mount(detailsApp(url, { desk: 'agent-app' }))
    const frame = await mountedFrame(page, 'app')
    await expect(frame.locator('#name')).toHaveText(PROFILE.name)
    await expect(drawnSection(page)).toContainText(PROFILE.name)
    await drawnSection(page).getByRole('button', { name: 'Refund' }).click()
    await expect(frame.locator('#click')).toHaveText('refund')
  })
}
