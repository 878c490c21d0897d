import {
  clickEvents,
  sectionAlias,
  textEvents,
  textMessages,
  textSdkMessages,
} from '@deskbridge/core/desks/text'
import type { TicketStory } from '../../ticket-story'
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

/** Returns examples of what the messages of the Text HelpDesk carry, for an example ticket. */
export function textExampleMessages(story: TicketStory): Readonly<Record<string, unknown>> {
  return {
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
    [textEvents.ticket]: fromTicket({ ...story.ticket, extra: { text: textExampleExtra(story) } }),
    ...Object.fromEntries(clickEvents.map((name) => [name, click])),
    [textEvents.theme]: { theme: 'dark' },
  }
}
