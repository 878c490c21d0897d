import {
  createDetailsWidget,
  createFullscreenWidget,
  createMessageBoxWidget,
  createSettingsWidget,
} from '@livechat/agent-app-sdk'
import type { Outcome } from '../outcome'
import { exposeWidget, type SdkWidget, type SdkWidgetControl } from '../text/widget-control'

const creators = {
  details: createDetailsWidget,
  'message-box': createMessageBoxWidget,
  fullscreen: createFullscreenWidget,
  settings: createSettingsWidget,
}

/** A kind of widget, which the page's URL names as `kind`. */
export type AgentAppKind = keyof typeof creators

/** Control of a page with a widget of the LiveChat Agent App's SDK. */
export interface AgentAppWidgetControl extends SdkWidgetControl {
  /** Calls a method of the widget. */
  call(method: string, ...args: unknown[]): Promise<Outcome>
  /** Returns what a method of the widget returns at once. */
  read(method: string): unknown
}

type Widget = SdkWidget & Record<string, (...args: unknown[]) => unknown>

const EVENTS = [
  'customer_profile',
  'customer_details_section_button_click',
  'message',
  'message_box_text',
  'message_sent',
  'page_data',
  'change_theme',
]

const kind = new URLSearchParams(location.search).get('kind') as AgentAppKind
const create = creators[kind] as unknown as () => Promise<Widget>
exposeWidget<Widget, AgentAppWidgetControl>(create, EVENTS, (attempt, widget) => ({
  call: (method, ...args) => attempt((it) => it[method]?.(...args)),
  read: (method) => widget()[method]?.(),
}))
