/**
 * The drop-in for `@livechat/helpdesk-sdk`: changing the import is the whole migration.
 *
 * It differs from the published SDK in what docs/drop-in.md lists, and in nothing else:
 * - D1: a mistake rejects instead of throwing, and names the path of the bad member.
 * - D2: it waits ten seconds for the desk instead of three, and thirty for an answer instead of for ever.
 * - D3: all widgets of a document share one connection.
 * - D4: what the documentation writes is accepted: its component types, and its name for a click.
 * - D5: `off()` clears the program's handlers only.
 * - D6: a handler that throws keeps no other from running.
 * - D7 to D11: underneath is Deskbridge's own connection.
 */
export { createDetailsWidget } from './details-widget'
export type { IDetailsWidget, IDetailsWidgetApi, IDetailsWidgetEvents } from './details-widget'
export { createFullscreenWidget } from './fullscreen-widget'
export type { IFullscreenWidget, IFullscreenWidgetApi, IFullscreenWidgetEvents } from './fullscreen-widget'
export type { ConnectOptions } from './connect'
export type { ITicketDetailsSectionButtonClick, IToast, IUpdateProperties } from './base-widget'
export type {
  Charge,
  IDirectCharge,
  IRecurrentCharge,
  Metadata,
  TransactionError,
  TransactionEvent,
  UpdateBillingCycleEvent,
} from './payments'
export { SectionComponentType } from './section'
export type {
  IButtonComponent,
  IDividerComponent,
  IItemComponent,
  ILabelComponent,
  ILineComponent,
  ILinkComponent,
  ISection,
  ITagsComponent,
  ITitleComponent,
  SectionComponent,
} from './section'
export type { ITicketInfo } from './ticket-info'
