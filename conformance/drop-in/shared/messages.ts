import { outcomeOf, watch } from '../outcome'
import type { SharedRule } from '../rule'
import { connect, sentBy, type Call } from '../widget'

const section = {
  title: 'Parcel',
  imgUrl: 'https://example.com/parcel.png',
  openApp: true,
  extra: 1,
  components: [
    { type: 'button', data: { id: 'refund', label: 'Refund', primary: true, extra: 1 }, extra: 1 },
    { type: 'label_value', data: { label: 'Carrier', value: 'Example' } },
    { type: 'label_value' },
    { type: 'title', data: { title: 'Delivery', value: 'late', imgSize: 'small', id: 'a', clickable: true } },
    { type: 'link', data: { url: 'https://example.com', value: 'Track', inline: false } },
    { type: 'line' },
    { type: 'tags', data: { tags: ['late'], label: 'Tags' } },
  ],
}

const badSections = [
  undefined,
  {},
  { title: '', components: section.components },
  { title: 'Parcel', components: [] },
  { title: 'Parcel', components: [null] },
  { title: 'Parcel', components: [{ type: 'header', data: { title: 'Parcel' } }] },
  { title: 'Parcel', components: [{ type: 'button', data: { id: 'refund' } }] },
]

const sendingRules: readonly SharedRule[] = [
  {
    rule: 'modifySection() sends the section as it is, every time',
    observe: (open) =>
      sentBy(open, 'createDetailsWidget', ['modifySection', section], ['modifySection', section]),
    expected: [
      ['customer_details_section', section],
      ['customer_details_section', section],
    ],
  },
  {
    rule: 'a section that cannot be used is not sent',
    observe(open) {
      return sentBy(open, 'createDetailsWidget', ...badSections.map((bad): Call => ['modifySection', bad]))
    },
    expected: [],
  },
  {
    rule: 'setNotificationBadge() sends what it is given, and null to remove the badge',
    observe(open) {
      const calls = [3, 0, null].map((count): Call => ['setNotificationBadge', count])
      return sentBy(open, 'createFullscreenWidget', ...calls)
    },
    expected: [3, 0, null].map((count) => ['set_fullscreen_widget_notification_badge', count]),
  },
  {
    rule: 'trackEvent() sends a name with its properties, or with null',
    observe(open) {
      const calls: Call[] = [
        ['trackEvent', 'refunded', { amount: 5 }],
        ['trackEvent', '', null],
      ]
      return sentBy(open, 'createFullscreenWidget', ...calls)
    },
    expected: [
      ['track', { event_name: 'refunded', event_properties: { amount: 5 } }],
      ['track', { event_name: '', event_properties: null }],
    ],
  },
  {
    rule: 'sendMessage() sends any message, with null for data that is left out',
    observe(open) {
      const calls = [[], [0], [''], [{ deep: [null] }]].map((data): Call => ['sendMessage', 'probe', ...data])
      return sentBy(open, 'createDetailsWidget', ...calls)
    },
    expected: [null, 0, '', { deep: [null] }].map((data) => ['probe', data]),
  },
  {
    rule: 'a value that cannot be posted rejects, and nothing is sent',
    async observe(open) {
      const { widget, page, host } = await connect(open, 'createFullscreenWidget')
      const count = host.calls().length
      const { status } = await outcomeOf(page, () => widget.sendMessage('probe', { run: () => {} }))
      return { status, calls: host.calls().slice(count) }
    },
    expected: { status: 'rejected', calls: [] },
  },
]

const codes = ['LIMIT', 0, '', null, false, undefined]
const bareReasons = ['text', 7, true, { some: 'object' }]

const answerRules: readonly SharedRule[] = [
  {
    rule: 'a call resolves with nothing when the host accepts it',
    async observe(open) {
      const { widget, page, host } = await connect(open, 'createFullscreenWidget')
      const outcome = watch(() => widget.setNotificationBadge(3))
      await page.pass(1000)
      const before = outcome().status
      await host.accept()
      return { before, after: outcome() }
    },
    expected: { before: 'pending', after: { status: 'resolved', value: undefined } },
  },
  {
    rule: "a call rejects with the host's message and own code, falsy ones too, or with a bare value",
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const errors = codes.map((code) => Object.assign(new Error('refused'), { code }))
      const outcomes = []
      for (const reason of [...errors, new Error('refused'), ...bareReasons]) {
        const outcome = watch(() => widget.sendMessage('probe'))
        await host.refuse(reason)
        outcomes.push(outcome())
      }
      return outcomes
    },
    expected: [
      ...codes.map((code) => ({ message: 'refused', code })),
      { message: 'refused' },
      ...bareReasons,
    ].map((error) => ({ status: 'rejected', error })),
  },
  {
    rule: 'with a plain connection a call resolves when it is posted',
    async observe(open) {
      const page = await open({ search: '?plugin_id=parcels&connection=plain' })
      const widget = await page.sdk.createFullscreenWidget()
      const count = page.posted.length
      const outcome = await outcomeOf(page, () => widget.setNotificationBadge(1))
      return { outcome, posted: page.posted.slice(count).map(({ data }) => data) }
    },
    expected: {
      outcome: { status: 'resolved', value: undefined },
      posted: [{ plugin_id: 'parcels', message: 'set_fullscreen_widget_notification_badge', data: 1 }],
    },
  },
]

/** Lists what widgets send. */
export const messageRules: readonly SharedRule[] = [...sendingRules, ...answerRules]

/** Creates the rule that the enumeration of component types has certain members. */
export function typesRule(expected: Record<string, string>): SharedRule {
  return {
    rule: 'SectionComponentType has the published names',
    async observe(open) {
      const { sdk } = await open()
      return { ...sdk.SectionComponentType }
    },
    expected,
  }
}
