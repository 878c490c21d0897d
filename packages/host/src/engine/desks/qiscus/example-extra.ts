import type { QiscusTicket } from '@deskbridge/core/desks/qiscus'
import type { TicketStory } from '../../ticket-story'

/** Returns the fields that only tickets of the Qiscus Helpdesk have, also inside of their parts, for an example ticket. */
export function qiscusExampleExtra({ ticket, formId, fieldLabels }: TicketStory) {
  return {
    form_id: formId,
    custom_fields: Object.entries(ticket.customFields).map(([name, value], index) => ({
      id: `field-${index + 1}`,
      name,
      label: fieldLabels[name] ?? name,
      type: typeof value === 'number' ? 'number' : 'text',
      value,
    })),
  } satisfies Partial<QiscusTicket>
}
