import type { Action, ActionOf } from '../../model/action'
import type { Section } from '../../model/section'
import { textMessages, type WidgetMessage } from './codec'

/** Creates the message that requests an action (T131 to T135, T120). */
export function toTextMessage(
  action: Action,
  toWireSection: (section: Section) => object,
): Omit<WidgetMessage, 'plugin_id'> {
  switch (action.kind) {
    case 'section':
      return { message: textMessages.section, data: toWireSection(action.section) }
    case 'badge':
      return { message: textMessages.badge, data: action.count }
    case 'track':
      return {
        message: textMessages.track,
        data: { event_name: action.name, event_properties: action.properties },
      }
    case 'toast':
      return { message: textMessages.toast, data: action.toast }
  }
  // No place of the desk has another capability.
  const { name, data } = action as ActionOf<'send'>
  return { message: name, data: data ?? null }
}
