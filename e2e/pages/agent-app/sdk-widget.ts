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
  /** Returns the names of the widget's methods, sorted. */
  methods(): readonly string[]
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
  'ticket_info',
]

const kind = new URLSearchParams(location.search).get('kind') as AgentAppKind
// The SDK's types have fewer events than its code passes on.
const create = creators[kind] as unknown as () => Promise<Widget>
exposeWidget<Widget, AgentAppWidgetControl>(create, EVENTS, (attempt, widget) => ({
  methods: () => Object.keys(widget()).sort(),
  call: (method, ...args) => attempt((it) => it[method]!(...args)),
  read: (method) => widget()[method]?.(),
}))
