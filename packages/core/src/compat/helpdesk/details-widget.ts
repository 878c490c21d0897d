import { expectSection } from '../../model/parse-section'
import type { Section } from '../../model/section'
import type { BuildingBlocks, IWidget } from '../base-widget'
import type { ConnectOptions } from '../connect'
import type { IDocumentedSection, ISection } from './section'
import type { ITicketInfo } from './ticket-info'
import { openWidget, type Clear, type ExtendedListener } from './widget'

/** The button or clickable item of a section that was clicked. */
export interface ITicketDetailsSectionButtonClick {
  /** The `id` in the section. */
  buttonId: string
}

/** The method that only a details widget of the published SDK has. */
export interface IDetailsWidgetApi {
  /** Changes the app's section in the ticket's details; its title must be the one in the app's opening state. */
  modifySection(section: ISection): Promise<void>
}

/** The event that only a details widget has, with its data; programs may add the events of their desk. */
export interface IDetailsWidgetEvents {
  /** A button or clickable item of the section was clicked. */
  customer_details_section_button_click: ITicketDetailsSectionButtonClick
}

/** The event that carries the ticket. */
interface TicketEvents {
  /** A ticket was opened, or has changed. */
  ticket_info: ITicketInfo
}

/** The documented name of the click. */
interface DocumentedEvents {
  /** A button or clickable item of the section was clicked. */
  ticket_details_section_button_click: ITicketDetailsSectionButtonClick
}

/** A widget in the ticket's details, with the members of the published SDK and no others. */
export interface IDetailsWidget extends IWidget<IDetailsWidgetEvents & TicketEvents>, IDetailsWidgetApi {
  /** Returns the last ticket, or `null` before the first. */
  getTicketInfo(): ITicketInfo | null
}

/** The published events and the documented one, for the methods of {@link DeskbridgeDetailsWidget}. */
type DetailsListener = ExtendedListener<IDetailsWidgetEvents & TicketEvents, DocumentedEvents>

/** A widget in the ticket's details, with everything that the drop-in offers. */
export interface DeskbridgeDetailsWidget extends IDetailsWidget, BuildingBlocks {
  /** Registers a handler. */
  on: DetailsListener
  /** Removes one registration of a handler, or all registrations when no event is named. */
  off: Clear & DetailsListener
  /** Changes the app's section in the ticket's details; its title must be the one in the app's opening state. */
  modifySection(section: IDocumentedSection): Promise<void>
  /** Changes the section; the published signature stands last, where types that are derived from the method read it. */
  modifySection(section: ISection): Promise<void>
}

/**
 * Creates the widget of an app in the ticket's details; resolves when the desk has answered its announcement.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED; or what the host rejected the announcement with.
 * @example
 * const widget = await createDetailsWidget()
 * widget.on('ticket_info', (ticket) => console.log(ticket.subject))
 */
export function createDetailsWidget(options?: ConnectOptions): Promise<DeskbridgeDetailsWidget>
/** Creates the widget; the published signature stands last, where types that are derived from the function read it. */
export function createDetailsWidget(): Promise<IDetailsWidget>
export async function createDetailsWidget(options?: ConnectOptions): Promise<DeskbridgeDetailsWidget> {
  const { methods, show, getTicket } = await openWidget('ticket-sidebar', options)
  return {
    ...methods,
    getTicketInfo: getTicket as () => ITicketInfo | null,
    async modifySection(section: IDocumentedSection) {
      expectSection(section)
      return show({ kind: 'section', section: section as Section })
    },
  }
}
