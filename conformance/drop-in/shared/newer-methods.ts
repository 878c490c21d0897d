import { describeError } from '../outcome'
import type { SharedRule } from '../rule'
import { sentBy, type Call } from '../widget'

const charge = { name: 'Plan', price: 500, per_account: true, test: true }
const metadata = {
  icon: 'https://example.com/plan.png',
  description: 'The plan',
  showBillingCyclePicker: true,
}

const badCharges = [[undefined, metadata], [charge, { icon: '' }], [charge]]

const paymentIntent = (type: string, terms: object) => ({
  ...charge,
  ...terms,
  return_url: null,
  metadata: { ...metadata, type, isExternalTransaction: true },
})

/** Lists what the methods of the newer version send, as the published building blocks have them. */
export const newerMethodRules: readonly SharedRule[] = [
  {
    rule: 'setToast() sends the toast as it is',
    observe: (open) =>
      sentBy(open, 'createNewerWidget', ['setToast', { content: 'Refunded', kind: 'success' }]),
    expected: [['set_toast', { content: 'Refunded', kind: 'success' }]],
  },
  {
    rule: 'openChatWidget() sends no data',
    observe: (open) => sentBy(open, 'createNewerWidget', ['openChatWidget']),
    expected: [['open_chat_widget', null]],
  },
  {
    rule: 'updateProperties() sends the properties, or null',
    observe(open) {
      return sentBy(open, 'createNewerWidget', ['updateProperties', { plan: 'pro' }], ['updateProperties'])
    },
    expected: [
      ['update_properties', { plan: 'pro' }],
      ['update_properties', null],
    ],
  },
  {
    rule: 'startTransaction() sends a direct charge as pending and, without waiting, as registered',
    observe(open) {
      return sentBy(open, 'createNewerWidget', ['startTransaction', { ...charge, quantity: 2 }, metadata])
    },
    expected: [
      ['register_transaction_pending', { paymentIntent: paymentIntent('direct_charge', { quantity: 2 }) }],
      ['register_transaction_success', { charge: { ...charge, quantity: 2 } }],
    ],
  },
  {
    rule: 'startTransaction() sends a charge with months as a recurrent one',
    observe(open) {
      const recurrent = { ...charge, months: 12, trial_days: 7 }
      return sentBy(open, 'createNewerWidget', ['startTransaction', recurrent, metadata])
    },
    expected: [
      [
        'register_transaction_pending',
        { paymentIntent: paymentIntent('recurrent_charge', { months: 12, trial_days: 7 }) },
      ],
      ['register_transaction_success', { charge: { ...charge, months: 12, trial_days: 7 } }],
    ],
  },
  {
    rule: 'startTransaction() without a charge or an icon sends nothing but a failure with its error',
    async observe(open) {
      const calls = badCharges.map((args): Call => ['startTransaction', ...args])
      const sent = await sentBy(open, 'createNewerWidget', ...calls)
      return sent.map(([message, data]) => {
        const { error } = data as { error: unknown }
        return [message, typeof (describeError(error) as { message?: unknown }).message]
      })
    },
    expected: badCharges.map(() => ['register_transaction_failure', 'string']),
  },
]
