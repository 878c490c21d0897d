import { expectSection } from '../model/parse-section'
import type { Section } from '../model/section'
import {
  openBaseWidget,
  type ITicketDetailsSectionButtonClick,
  type IWidget,
  type IWidgetEvents,
} from './base-widget'
import type { ConnectOptions } from './connect'
import type { ISection } from './section'
import type { ITicketInfo } from './ticket-info'

/** Is what only a details widget can do. */
export interface IDetailsWidgetApi {
  /** Changes the app's section in the ticket's details; its title must be the one in the app's opening state. */
  modifySection(section: ISection): Promise<void>
}

/** Maps the names of the events that only a details widget hears to what their handlers get. */
export interface IDetailsWidgetEvents {
  /** A button or clickable item of the section was clicked. */
  customer_details_section_button_click: ITicketDetailsSectionButtonClick
}

/** Maps the documented name of the click and the ticket's event to what their handlers get. */
interface TicketEvents extends IWidgetEvents {
  /** A button or clickable item of the section was clicked. */
  ticket_details_section_button_click: ITicketDetailsSectionButtonClick
  /** A ticket was opened, or has changed. */
  ticket_info: ITicketInfo
}

/** Is a widget in the ticket's details. */
export interface IDetailsWidget extends IWidget<IDetailsWidgetEvents & TicketEvents>, IDetailsWidgetApi {
  /** Returns the last ticket that came, or `null` before the first. */
  getTicketInfo(): ITicketInfo | null
}

/**
 * Creates the widget of an app in the ticket's details; resolves when the desk has answered its announcement.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED; or what the host rejected the announcement with.
 * @example
 * const widget = await createDetailsWidget()
 * widget.on('ticket_info', (ticket) => console.log(ticket.subject))
 */
export async function createDetailsWidget(options?: ConnectOptions): Promise<IDetailsWidget> {
  const { methods, show, getTicketInfo } = await openBaseWidget<IDetailsWidgetEvents & TicketEvents>(
    'ticket-sidebar',
    options,
  )
  return {
    ...methods,
    getTicketInfo,
    async modifySection(section) {
      expectSection(section)
      return show({ kind: 'section', section: section as Section })
    },
  }
}
