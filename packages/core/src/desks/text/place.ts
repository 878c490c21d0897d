import type { Action } from '../../model/action'
import type { AnyPlacement, Theme } from '../../model/app-context'
import type { AnyCapability } from '../../model/capability'
import type { Section } from '../../model/section'
import { textMessages, type WidgetMessage } from './codec'
import { toTextMessage } from './to-message'

/** What each placement has (docs/protocols/text.md, T182 to T185). */
export const textCapabilities: Readonly<Record<AnyPlacement, readonly AnyCapability[]>> = {
  'ticket-sidebar': ['ticket', 'section', 'toast', 'track'],
  'main-menu': ['badge', 'toast', 'track'],
  settings: ['toast', 'track'],
}

/** Where a widget is shown, and how it writes what it sends. */
export interface TextPlace {
  /** Id of the app, from the page's URL. */
  readonly appId: string | null
  /** Color theme, from the page's URL. */
  readonly theme: Theme | null
  /** Placement that the app is configured for. */
  readonly placement: AnyPlacement
  /** What the placement has. */
  readonly capabilities: readonly AnyCapability[]
  /** Whether widgets are connected without announcing themselves (T180). */
  readonly isSilent: boolean
  /** Name of the event that carries what the agent works on. */
  readonly ticket?: string
  /** Writes a section in the words of the wire. */
  readonly toWireSection: (section: Section) => object
}

/** The action that announces the widget. */
export const announcement: Action = { kind: 'send', name: textMessages.announce, data: null }

/** Returns the message that requests an action. */
export function toPluginMessage({ appId, toWireSection }: TextPlace, action: Action): WidgetMessage {
  return { plugin_id: appId, ...toTextMessage(action, toWireSection) }
}
