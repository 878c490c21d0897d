import { watch } from '../outcome'
import type { SharedRule } from '../rule'
import { typesRule } from '../shared/messages'
import { begin, connect, loose, sentBy, ticket, type Call } from '../widget'
import { creators, pageData, themesOf } from './kinds'

const withCustomer = ['createDetailsWidget', 'createMessageBoxWidget'] as const
const withPage = ['createFullscreenWidget', 'createSettingsWidget'] as const

const inEveryKind = ['on', 'off', 'sendMessage', 'trackEvent', 'setToast', 'openChatWidget']

const creationRules: readonly SharedRule[] = [
  {
    rule: 'widgets of every kind announce themselves once, and resolve when that is answered',
    async observe(open) {
      const seen = []
      for (const creator of creators) {
        const { host, outcome } = await begin(open, creator)
        const before = outcome().status
        await host.accept()
        seen.push([before, outcome().status, ...host.messages()])
      }
      return seen
    },
    expected: creators.map(() => ['pending', 'resolved', 'plugin_inited']),
  },
  {
    rule: 'widgets of each kind have the published methods',
    async observe(open) {
      const seen: Record<string, string[]> = {}
      for (const creator of creators) {
        const { widget } = await connect(open, creator)
        seen[creator] = Object.keys(widget)
          .filter((name) => !inEveryKind.includes(name))
          .sort()
      }
      return seen
    },
    expected: {
      createDetailsWidget: [
        'getCustomerProfile',
        'getTheme',
        'modifySection',
        'putMessage',
        'refreshSession',
        'sendCards',
        'sendQuickReplies',
        'startTransaction',
        'updateProperties',
        'watchMessages',
      ],
      createMessageBoxWidget: [
        'getCustomerProfile',
        'getTheme',
        'putMessage',
        'sendCards',
        'sendQuickReplies',
        'startTransaction',
        'updateProperties',
      ],
      createFullscreenWidget: [
        'getPageData',
        'getTheme',
        'navigate',
        'setNotificationBadge',
        'setReportsFilters',
        'startTransaction',
        'updateProperties',
      ],
      createSettingsWidget: ['getPageData', 'getTheme', 'redirect', 'startTransaction', 'updateProperties'],
    },
  },
  typesRule({
    Button: 'button',
    LabelValue: 'label_value',
    Title: 'title',
    Link: 'link',
    Line: 'line',
    Customer: 'customer',
    Tags: 'tags',
  }),
]

const card = { title: 'Parcel', image: { url: 'https://example.com/parcel.png' } }
const reply = { text: 'Yes', value: 'yes', postback_id: 'yes' }
const rich = { template_id: 'cards', elements: [card] }
const filters = { from: new Date(0), groups: [1, 2], tags: ['late'], agent: 'ann@example.com', count: 1 }

const person = {
  title: 'Customer',
  components: [{ type: 'customer' }, { type: 'customer', data: { extra: 1 } }],
}
const bad = { title: 'Customer', components: [{ type: 'customer' }, { type: 'button' }] }

const sendingRules: readonly SharedRule[] = [
  {
    rule: 'a details widget sends text, asks for messages and for the customer, and offers replies and cards',
    observe(open) {
      const calls: Call[] = [
        ['putMessage', 'Hello'],
        ['putMessage', ''],
        ['watchMessages'],
        ['refreshSession'],
        ['sendQuickReplies', 'Refund?', [reply]],
        ['sendCards', card],
        ['sendCards', [card, card]],
      ]
      return sentBy(open, 'createDetailsWidget', ...calls)
    },
    expected: [
      ['put_message', 'Hello'],
      ['put_message', ''],
      ['watch_messages', null],
      ['plugin_loaded', null],
      ['send_quick_replies', { title: 'Refund?', buttons: [reply] }],
      ['send_cards', [card]],
      ['send_cards', [card, card]],
    ],
  },
  {
    rule: 'a widget in the message box sends text or a rich message, and offers replies and cards',
    observe(open) {
      const calls: Call[] = [
        ['putMessage', 'Hello'],
        ['putMessage', rich],
        ['sendQuickReplies', 'Refund?', [reply]],
        ['sendCards', card],
      ]
      return sentBy(open, 'createMessageBoxWidget', ...calls)
    },
    expected: [
      ['put_messagebox_message', { type: 'message', value: 'Hello' }],
      ['put_messagebox_message', { type: 'rich_message', payload: rich }],
      ['send_quick_replies', { title: 'Refund?', buttons: [reply] }],
      ['send_cards', [card]],
    ],
  },
  {
    rule: 'a fullscreen widget opens pages and sets filters, and a settings widget redirects',
    async observe(open) {
      const calls: Call[] = [
        ['navigate', '/archives'],
        ['setReportsFilters', filters],
      ]
      return [
        ...(await sentBy(open, 'createFullscreenWidget', ...calls)),
        ...(await sentBy(open, 'createSettingsWidget', ['redirect', 'https://example.com/'])),
      ]
    },
    expected: [
      ['navigate_from_fullscreen_widget', '/archives'],
      ['set_reports_filters', filters],
      ['redirect', 'https://example.com/'],
    ],
  },
  {
    rule: 'a section may show the customer, and is sent as it is',
    observe: (open) => sentBy(open, 'createDetailsWidget', ['modifySection', person], ['modifySection', bad]),
    expected: [['customer_details_section', person]],
  },
]

const readingRules: readonly SharedRule[] = [
  {
    rule: "getTheme() is the theme of the page's URL, then the one that the host sends last, or null",
    async observe(open) {
      return [
        await themesOf(open, '?theme=dark&plugin_id=a', 'light', 'dark'),
        await themesOf(open, '?theme=', 'light'),
        await themesOf(open, ''),
      ]
    },
    expected: [['dark', 'light', 'dark'], [null, 'light'], [null]],
  },
  {
    rule: 'getCustomerProfile() is null at first, then the last profile as it came, also in the message box',
    async observe(open) {
      const seen = []
      for (const creator of withCustomer) {
        const { getTicket, sendTicket } = await connect(open, creator)
        seen.push(getTicket())
        await sendTicket(ticket)
        seen.push(getTicket())
      }
      return seen
    },
    expected: [null, ticket, null, ticket],
  },
  {
    rule: 'getPageData() is null at first, then what the host has sent last, the same object that handlers get',
    async observe(open) {
      const seen: unknown[] = []
      for (const creator of withPage) {
        const { widget, host } = await connect(open, creator)
        const { on, getPageData } = loose(widget)
        seen.push(getPageData!())
        on('page_data', (data) => void seen.push([data, data === getPageData!()]))
        await host.send('page_data', pageData)
        await host.send('page_data', { queryParams: {} })
      }
      return seen
    },
    expected: withPage.flatMap(() => [null, [pageData, true], [{ queryParams: {} }, true]]),
  },
  {
    rule: 'page data that comes before the announcement is answered can be read at once',
    async observe(open) {
      const { host, outcome } = await begin(open, 'createFullscreenWidget')
      await host.send('page_data', pageData)
      await host.accept()
      const { value } = outcome() as { value: object }
      return loose(value).getPageData!()
    },
    expected: pageData,
  },
  {
    rule: 'withCustomerProfile() returns a copy of any widget that keeps the last profile from now on',
    async observe(open) {
      const { page: opened, widget, host, sendTicket } = await connect(open, 'createFullscreenWidget')
      await sendTicket(ticket)
      const extended = opened.sdk.withCustomerProfile(widget as never) as unknown as object
      const seen = [loose(extended).getCustomerProfile!()]
      await sendTicket({ ...ticket, id: 'C2' })
      seen.push(loose(extended).getCustomerProfile!())
      watch(() => loose(extended).setNotificationBadge!(1 as never))
      return { seen, isOther: !('getCustomerProfile' in widget), sent: host.messages().at(-1) }
    },
    expected: {
      seen: [null, { ...ticket, id: 'C2' }],
      isOther: true,
      sent: 'set_fullscreen_widget_notification_badge',
    },
  },
]

/** Lists what holds for this SDK alone. */
export const ownRules: readonly SharedRule[] = [...creationRules, ...sendingRules, ...readingRules]
