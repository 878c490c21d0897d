import type { Action } from '../../model/action'
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
    case 'send':
      return { message: action.name, data: action.data ?? null }
    default:
      throw new Error(action.kind)
  }
}
