import type { Section } from '@deskbridge/core'
import { textTicket } from '../../data/text-ticket'

/** A connection of the Text HelpDesk, as identified in its envelopes. */
export interface Binding {
  owner: string
  instance: number
}

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

/** Creates an envelope of the trusted connection. */
export function envelope(binding: Binding, type: string, request: unknown, data: unknown): object {
  return { '@@livechat/postmessenger': true, ...binding, type, request, data }
}

/** Creates a call of a widget with a message. */
export function widgetCall(n: number, binding: Binding, message: string, data: unknown): object {
  const args = [{ plugin_id: 'flooder', message, data }]
  return envelope(binding, 'call', `flood:${n}`, { method: 'handle', args })
}

function hostCall(n: number, binding: Binding, name: string, data: unknown): object {
  const args = [{ event_name: `livechat:${name}`, event_data: data }]
  return envelope(binding, 'call', `flood:${n}`, { method: 'handle', args })
}

/** Floods that a frame sends to its host. */
export const appFloods = {
  announcements: (n, binding) => widgetCall(n, binding, 'plugin_inited', null),
  sections: (n, binding) => widgetCall(n, binding, 'customer_details_section', floodedSection(n)),
  toasts: (n, binding) => widgetCall(n, binding, 'set_toast', { content: `Toast ${n}`, kind: 'success' }),
  ready: () => ({ channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }),
  garbage: (n) => ({ nonsense: n, more: ['a', { b: n }] }),
} satisfies Record<string, FloodMessage>

/** Floods that a page sends to the widget that it frames. */
export const deskFloods = {
  handshakes: (n) => envelope({ owner: `owner-${n}`, instance: 0 }, 'handshake', null, {}),
  tickets: (n, binding) => hostCall(n, binding, 'ticket_info', { ...textTicket, subject: `Subject ${n}` }),
  garbage: appFloods.garbage,
} satisfies Record<string, FloodMessage>
