import type { SdkPair } from '../sdk'
import { commonRules, differencesWith } from '../specification'
import { checkedRules, kindsRule, watchingRule } from './differences'
import { ownRules } from './rules'

/** The SDK of the LiveChat Agent App. */
export const agentAppSdk: SdkPair = {
  published: '@livechat/agent-app-sdk',
  dropIn: 'agent-app-sdk',
  versions: [
    ['@livechat/agent-app-sdk', '1.16.0'],
    ['@livechat/widget-core-sdk', '1.5.1'],
  ],
  entries: {
    genuine: new URL('genuine.ts', import.meta.url),
    deskbridge: new URL('deskbridge.ts', import.meta.url),
  },
  docs: 'agent-app-drop-in.md',
  traits: {
    announcing: [
      'createDetailsWidget',
      'createMessageBoxWidget',
      'createFullscreenWidget',
      'createSettingsWidget',
      'createNewerWidget',
    ],
    ticketEvent: 'customer_profile',
    getTicket: 'getCustomerProfile',
  },
  sharedRules: [...commonRules, ...ownRules],
  differences: differencesWith({ D3: [kindsRule], D8: [watchingRule], D9: checkedRules }),
  types: {
    ownErrors: [`interfaces.d.ts:5 TS2344 Type 'Events' does not satisfy the constraint 'AnyMap'.`],
    values: [
      'SectionComponentType',
      'createDetailsWidget',
      'createFullscreenWidget',
      'createMessageBoxWidget',
      'createSettingsWidget',
      'withCustomerProfile',
    ],
    someTypes: ['ICustomerProfile', 'IDetailsWidget', 'IRichMessage', 'ISection', 'ReportsFilters', 'Theme'],
    someMembers: [
      'on',
      'trackEvent',
      'preChatSurvey',
      'imgSize',
      'buttonId',
      'Customer',
      'setReportsFilters',
    ],
    incomparable: {
      UpdateBillingCycleEvent:
        'The type of a charge is an enumeration that is not published; the drop-in names its strings.',
    },
    augmenting: ['augmented.test-d.ts'],
    unavoidable: {},
  },
}
