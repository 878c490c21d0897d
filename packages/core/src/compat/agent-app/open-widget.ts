import { isRecord } from '../../base/structure'
import { agentAppEvents, agentAppMessages } from '../../desks/agent-app/names'
import type { messageBox } from '../../desks/agent-app/place'
import { agentAppWire } from '../../desks/agent-app/wire'
import type { SessionEvent } from '../../desks/desk'
import type { CommonPlacement, Theme } from '../../model/app-context'
import { openBaseWidget, type BaseWidget } from '../base-widget'
import type { ConnectOptions } from '../connect'
import type { CommonApi, IPageData, PageDataApi, RichMessagesApi } from './common-api'
import type { ICustomerProfile, ICustomerProfileApi } from './customer-profile'

/** A connected widget before it has the methods of its kind. */
interface ConnectedWidget extends Pick<BaseWidget, 'show'> {
  /** Sends a message under its own name. */
  readonly send: (name: string, data?: unknown) => Promise<void>
  /** The methods that every widget has. */
  readonly common: BaseWidget['methods'] & Pick<CommonApi, 'getTheme'>
  /** The methods of widgets beside a chat. */
  readonly besideChat: RichMessagesApi & ICustomerProfileApi
  /** The methods of widgets that have a page of the desk for themselves. */
  readonly onPage: PageDataApi
}

/** Connects to the LiveChat Agent App, where widgets of every kind are announced. */
export async function openWidget(
  placement: CommonPlacement | typeof messageBox,
  options?: ConnectOptions | null,
  onEvent?: (event: SessionEvent) => void,
): Promise<ConnectedWidget> {
  let theme: Theme | null = null
  let pageData: IPageData | null = null
  const wire = agentAppWire({ placement, hostOrigins: options?.hostOrigins })
  const { methods, show, getTicket } = await openBaseWidget(wire, undefined, (event) => {
    onEvent?.(event)
    if (event.type === 'theme') theme = event.theme
    else if (event.type === 'message' && event.name === agentAppEvents.pageData) {
      const { data } = event
      if (isRecord(data) && isRecord(data.queryParams)) pageData = data as unknown as IPageData
    }
  })
  const send = methods.sendMessage
  return {
    send,
    show,
    common: { ...methods, getTheme: () => theme },
    besideChat: {
      getCustomerProfile: getTicket as () => ICustomerProfile | null,
      sendQuickReplies: (title, buttons) => send(agentAppMessages.quickReplies, { title, buttons }),
      sendCards: (cards) => send(agentAppMessages.cards, Array.isArray(cards) ? cards : [cards]),
    },
    onPage: { getPageData: () => pageData },
  }
}
