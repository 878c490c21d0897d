/**
 * The drop-in for `@livechat/helpdesk-sdk`: changing the import is the whole migration.
 *
 * It differs from the published SDK in what docs/drop-in.md lists, and in nothing else; one specification runs on both:
 * - D1: mistakes reject instead of throwing, and the path of the bad member is named.
 * - D2: it waits ten seconds for the desk instead of three, and thirty for an answer instead of without limit.
 * - D3: all widgets of a document share one connection.
 * - D4: it accepts the documented component types and the documented alias of a click.
 * - D5: `off()` clears the program's handlers only.
 * - D6: a handler that throws keeps no other from running.
 * - D7 to D10: the connection underneath is Deskbridge's own.
 */
export { createDetailsWidget } from './helpdesk/details-widget'
export type {
  DeskbridgeDetailsWidget,
  IDetailsWidget,
  IDetailsWidgetApi,
  IDetailsWidgetEvents,
  ITicketDetailsSectionButtonClick,
} from './helpdesk/details-widget'
export { createFullscreenWidget } from './helpdesk/fullscreen-widget'
export type {
  DeskbridgeFullscreenWidget,
  IFullscreenWidget,
  IFullscreenWidgetApi,
  IFullscreenWidgetEvents,
} from './helpdesk/fullscreen-widget'
export type { ConnectOptions } from './connect'
export type { IToast, IUpdateProperties } from './base-widget'
export type {
  Charge,
  IDirectCharge,
  IRecurrentCharge,
  Metadata,
  TransactionError,
  TransactionEvent,
  UpdateBillingCycleEvent,
} from './payments'
export { SectionComponentType } from './helpdesk/section'
export type {
  DocumentedComponent,
  IButtonComponent,
  IDividerComponent,
  IDocumentedSection,
  IItemComponent,
  ILabelComponent,
  ILineComponent,
  ILinkComponent,
  ISection,
  ITagsComponent,
  ITitleComponent,
  SectionComponent,
} from './helpdesk/section'
export type { ITicketInfo } from './helpdesk/ticket-info'
