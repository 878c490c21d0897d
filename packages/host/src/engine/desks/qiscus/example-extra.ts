import type { QiscusTicket } from '@deskbridge/core/desks/qiscus'

/** Example of the fields that only tickets of the Qiscus Helpdesk have, also inside of their parts. */
export const qiscusExampleExtra = {
  form_id: 'form-5',
  custom_fields: [{ id: 'field-9', name: 'order', label: 'Order number', type: 'text', value: '1001' }],
} satisfies Partial<QiscusTicket>
