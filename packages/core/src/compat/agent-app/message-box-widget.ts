import { agentAppMessages } from '../../desks/agent-app/names'
import { messageBox } from '../../desks/agent-app/place'
import type { ConnectOptions } from '../connect'
import type { AgentAppWidget, CommonApi, CommonEvents, Inferable, RichMessagesApi } from './common-api'
import type { ICustomerProfileApi, ICustomerProfileEvents } from './customer-profile'
import { openWidget } from './open-widget'
import type { IRichMessage } from './rich-message'

/** The method that only a widget in the message box has. */
export interface IMessageBoxWidgetApi {
  /** Puts a message into the message box, from which the agent sends it. */
  putMessage(message: IRichMessage | string): void
}

/** The event that only a widget in the message box has. */
export interface IMessageBoxWidgetEvents {
  /** The agent has sent the message. */
  message_sent: undefined
}

/** A widget in the message box. */
export type IMessageBoxWidget = Inferable<
  AgentAppWidget<
    IMessageBoxWidgetApi & ICustomerProfileApi & RichMessagesApi & CommonApi,
    IMessageBoxWidgetEvents & ICustomerProfileEvents & CommonEvents
  >
>

/**
 * Creates the widget of an app in the message box; resolves when the desk has answered its announcement.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED; or what the host rejected the announcement with.
 * @example
 * const widget = await createMessageBoxWidget()
 * widget.putMessage('Your refund is on its way.')
 */
export function createMessageBoxWidget(options?: ConnectOptions): Promise<IMessageBoxWidget>
/** Creates the widget; the published signature stands last, where types that are derived from the function read it. */
export function createMessageBoxWidget(): Promise<IMessageBoxWidget>
export async function createMessageBoxWidget(options?: ConnectOptions): Promise<IMessageBoxWidget> {
  const { common, besideChat, send } = await openWidget(messageBox, options)
  return {
    ...common,
    ...besideChat,
    putMessage(message) {
      const data =
        typeof message === 'string'
          ? { type: 'message', value: message }
          : { type: 'rich_message', payload: message }
      return send(agentAppMessages.putInBox, data)
    },
  }
}
