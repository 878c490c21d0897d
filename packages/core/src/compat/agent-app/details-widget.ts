import { isRecord } from '../../base/structure'
import { agentAppMessages, customerComponent } from '../../desks/agent-app/names'
import { expectSection } from '../../model/parse-section'
import type { Section } from '../../model/section'
import type { ConnectOptions } from '../connect'
import type { AgentAppWidget, CommonApi, CommonEvents, Inferable, RichMessagesApi } from './common-api'
import type { ICustomerProfileApi, ICustomerProfileEvents } from './customer-profile'
import { openWidget } from './open-widget'
import type { ISection } from './section'

/** The methods that only a details widget has. */
export interface IDetailsWidgetApi {
  /** Appends text to what the agent writes. */
  putMessage(text: string): Promise<void>
  /** Asks for the messages of the chat, each of which then arrives as `message`. */
  watchMessages(): Promise<void>
  /** Asks for the customer again. */
  refreshSession(): Promise<void>
  /** Changes the app's section in the customer's details; its title must be the one in the app's opening state. */
  modifySection(section: ISection): Promise<void>
}

/** The events that only a details widget has, with their data; programs may add the events of their desk. */
export interface IDetailsWidgetEvents {
  /** A message was written in the chat. */
  message: IMessage
  /** A button or clickable item of the section was clicked. */
  customer_details_section_button_click: ICustomerDetailsSectionButtonClick
  /** The agent has changed what stands in the message box. */
  message_box_text: IMessageBoxText
}

/** A message of the chat. */
export interface IMessage {
  /** The id of the chat. */
  chat: string
  /** The text. */
  message: string
  /** The id of the message. */
  message_id: string
  /** Who wrote it. */
  message_source: string
}

/** The button or clickable item of a section that was clicked. */
export interface ICustomerDetailsSectionButtonClick {
  /** The `id` in the section. */
  buttonId: string
}

/** What stands in the message box. */
export interface IMessageBoxText {
  /** The text. */
  value: string
}

/** A widget in the customer's details. */
export type IDetailsWidget = Inferable<
  AgentAppWidget<
    IDetailsWidgetApi & ICustomerProfileApi & RichMessagesApi & CommonApi,
    IDetailsWidgetEvents & ICustomerProfileEvents & CommonEvents
  >
>

/** Writes the customer as a line, which has no data either, because a neutral section has no customer (A70). */
function withoutCustomer(section: unknown): unknown {
  try {
    const { components } = section as Partial<Record<string, unknown>>
    if (!Array.isArray(components)) return section
    const others = components.map((component: unknown) =>
      isRecord(component) && component.type === customerComponent ? { type: 'line' } : component,
    )
    return { ...(section as object), components: others }
  } catch {
    // Whoever checks the section reports that it cannot be read.
    return section
  }
}

/**
 * Creates the widget of an app in the customer's details; resolves when the desk has answered its announcement.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED; or what the host rejected the announcement with.
 * @example
 * const widget = await createDetailsWidget()
 * widget.on('customer_profile', (profile) => console.log(profile.name))
 */
export function createDetailsWidget(options?: ConnectOptions): Promise<IDetailsWidget>
/** Creates the widget; the published signature stands last, where types that are derived from the function read it. */
export function createDetailsWidget(): Promise<IDetailsWidget>
export async function createDetailsWidget(options?: ConnectOptions): Promise<IDetailsWidget> {
  let isWatching = false
  const { common, besideChat, send, show } = await openWidget('ticket-sidebar', options, (event) => {
    if (event.type === 'reconnected' && isWatching) watchMessages().catch(() => {})
  })
  const watchMessages = async () => {
    // A request that is not answered is posted to a new instance anyway (T58).
    isWatching = false
    await send(agentAppMessages.watch)
    isWatching = true
  }
  return {
    ...common,
    ...besideChat,
    putMessage: (text) => send(agentAppMessages.putText, text),
    watchMessages,
    refreshSession: () => send(agentAppMessages.refresh),
    async modifySection(section) {
      expectSection(withoutCustomer(section))
      return show({ kind: 'section', section: section as Section })
    },
  }
}
