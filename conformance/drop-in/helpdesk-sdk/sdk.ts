import { createTwo } from '../differences/connecting'
import type { SharedRule } from '../rule'
import type { SdkPair } from '../sdk'
import { typesRule } from '../shared/messages'
import { commonRules, differencesWith } from '../specification'
import { begin } from '../widget'

const ownRules: readonly SharedRule[] = [
  {
    rule: 'createFullscreenWidget() resolves at the handshake and announces nothing',
    async observe(open) {
      const { host, outcome } = await begin(open, 'createFullscreenWidget')
      return { status: outcome().status, calls: host.calls() }
    },
    expected: { status: 'resolved', calls: [] },
  },
  typesRule({
    Button: 'button',
    LabelValue: 'label_value',
    Title: 'title',
    Link: 'link',
    Line: 'line',
    Tags: 'tags',
  }),
]

const orders = [
  ['createDetailsWidget', 'createFullscreenWidget'],
  ['createFullscreenWidget', 'createDetailsWidget'],
] as const

const seenOf = (answers: number) =>
  orders.map(() => ({ answers, messages: ['plugin_inited'], statuses: ['resolved', 'resolved'] }))

/** The SDK of the Text HelpDesk. */
export const helpdeskSdk: SdkPair = {
  published: '@livechat/helpdesk-sdk',
  dropIn: 'helpdesk-sdk',
  versions: [
    ['@livechat/helpdesk-sdk', '1.0.3'],
    ['@livechat/widget-core-sdk', '1.5.1'],
  ],
  entries: {
    genuine: new URL('genuine.ts', import.meta.url),
    deskbridge: new URL('deskbridge.ts', import.meta.url),
  },
  docs: 'drop-in.md',
  traits: { announcing: ['createDetailsWidget'], ticketEvent: 'ticket_info', getTicket: 'getTicketInfo' },
  sharedRules: [...commonRules, ...ownRules],
  differences: differencesWith({
    D3: [
      {
        rule: 'a details and a fullscreen widget answer the handshake twice; with the drop-in once, whichever comes first',
        async observe(open) {
          const seen = []
          for (const [first, second] of orders) seen.push(await createTwo(open, first, second))
          return seen
        },
        genuine: seenOf(2),
        deskbridge: seenOf(1),
      },
    ],
  }),
  types: {
    ownErrors: [`interfaces.d.ts:5 TS2344 Type 'Events' does not satisfy the constraint 'AnyMap'.`],
    values: ['SectionComponentType', 'createDetailsWidget', 'createFullscreenWidget'],
    someTypes: ['IDetailsWidget', 'ISection', 'ITicketInfo'],
    someMembers: ['on', 'trackEvent', 'childTickets', 'imgSize', 'buttonId', 'LabelValue'],
    incomparable: {},
    augmenting: ['augmented.test-d.ts'],
    unavoidable: {
      'unavoidable.test-d.ts': [
        /:15 .* 'IDetailsWidget' is missing .* 'DeskbridgeDetailsWidget'/,
        /:18 .* 'IFullscreenWidget' is missing .* 'DeskbridgeFullscreenWidget'/,
        /:20 .* '\(\) => Promise<IDetailsWidget>' is not assignable/,
        /:22 .* '\(\) => void' is not assignable/,
      ],
    },
  },
}
