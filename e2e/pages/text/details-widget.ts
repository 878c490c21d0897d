import { exposeWidget, type SdkWidget, type SdkWidgetControl } from './widget-control'
import type { Outcome } from '../outcome'

/** The part of the SDK that a details widget uses. */
export interface DetailsSdk {
  createDetailsWidget(): Promise<unknown>
}

/** Control of a page with a details widget. */
export interface DetailsWidgetControl extends SdkWidgetControl {
  ticketInfo(): unknown
  modifySection(section: unknown): Promise<Outcome>
}

interface DetailsWidget extends SdkWidget {
  getTicketInfo(): unknown
  modifySection(section: unknown): Promise<void>
}

const EVENTS = [
  'ticket_info',
  'customer_details_section_button_click',
  'ticket_details_section_button_click',
  'change_theme',
]

/** Runs a details widget on an SDK. */
export function runDetailsWidget(sdk: DetailsSdk): void {
  // The SDK's types have fewer events than its code passes on.
  const create = sdk.createDetailsWidget as () => Promise<DetailsWidget>
  exposeWidget<DetailsWidget, DetailsWidgetControl>(create, EVENTS, (attempt, widget) => ({
    ticketInfo: () => widget().getTicketInfo(),
    modifySection: (section) => attempt((it) => it.modifySection(section)),
  }))
}
