import {
  clickEvents,
  sectionAlias,
  textEvents,
  textMessages,
  textSdkMessages,
} from '@deskbridge/core/desks/text'
import { exampleStory, exampleTicket } from '../example-view'
import { textExampleExtra } from './example-extra'
import { fromTicket } from './from-ticket'

const section = {
  title: 'Orders',
  components: [
    { type: 'label_value', data: { label: 'Order', value: '1001' } },
    { type: 'button', data: { id: 'refund', label: 'Refund' } },
  ],
}
const click = { buttonId: 'refund' }

/** Examples of what the messages of the Text HelpDesk carry. */
export const textExampleMessages: Readonly<Record<string, unknown>> = {
  [textMessages.section]: section,
  [sectionAlias]: section,
  [textMessages.badge]: 3,
  [textMessages.track]: { event_name: 'refund_clicked', event_properties: { order: '1001' } },
  [textMessages.toast]: { content: 'The order was refunded.', kind: 'success' },
  [textSdkMessages.openChat]: { chatId: 'chat-1' },
  [textSdkMessages.properties]: { order: '1001' },
  [textSdkMessages.transactionPending]: { id: 'transaction-1' },
  [textSdkMessages.transactionSuccess]: { id: 'transaction-1' },
  [textSdkMessages.transactionFailure]: { id: 'transaction-1' },
  [textEvents.ticket]: fromTicket({ ...exampleTicket, extra: { text: textExampleExtra(exampleStory) } }),
  ...Object.fromEntries(clickEvents.map((name) => [name, click])),
  [textEvents.theme]: { theme: 'dark' },
}
