import type { Section } from '@deskbridge/core'
import type { Binding } from '@deskbridge/core/desks/text'
import { qiscusMessage } from '@deskbridge/fixtures/qiscus-wire'
import { callData, eventCall, handshake, instanceOf, textEnvelope } from '@deskbridge/fixtures/text-wire'
import { textTicket } from '@deskbridge/fixtures/tickets'

/** Creates the n-th message of a flood. */
export type FloodMessage = (n: number, binding: Binding) => unknown

const COMPONENTS = 10

/** Creates a section of ten items that show the number. */
export function floodedSection(n: number): Section {
  const components = Array.from({ length: COMPONENTS }, (_, index) => ({
    type: 'item' as const,
    data: { title: `Item ${index}`, value: `Value ${n}` },
  }))
  return { title: 'Flood', components }
}

const widgetCall = (n: number, binding: Binding, message: string, data: unknown): object =>
  textEnvelope(binding, 'call', `flood:${n}`, callData({ plugin_id: 'flooder', message, data }))

/** Floods that a frame sends to its host. */
export const appFloods = {
  announcements: (n, binding) => widgetCall(n, binding, 'plugin_inited', null),
  sections: (n, binding) => widgetCall(n, binding, 'customer_details_section', floodedSection(n)),
  toasts: (n, binding) => widgetCall(n, binding, 'set_toast', { content: `Toast ${n}`, kind: 'success' }),
  ready: () => qiscusMessage('helpdesk:app:ready'),
  garbage: (n) => ({ nonsense: n, more: ['a', { b: n }] }),
} satisfies Record<string, FloodMessage>

/** Floods that a page sends to the widget that it frames. */
export const deskFloods = {
  handshakes: (n) => handshake(instanceOf(0, `owner-${n}`)),
  tickets: (n, binding) =>
    eventCall('ticket_info', { ...textTicket, subject: `Subject ${n}` }, binding, `flood:${n}`),
  garbage: appFloods.garbage,
} satisfies Record<string, FloodMessage>
