/**
 * The drop-in for `@livechat/agent-app-sdk`: changing the import is the whole migration.
 *
 * It differs from the published SDK in what docs/agent-app-drop-in.md lists, and in nothing else; one specification runs on both.
 * The differences have the names of those in helpdesk-sdk.ts, D1 to D10.
 */
export { createDetailsWidget } from './agent-app/details-widget'
export type {
  ICustomerDetailsSectionButtonClick,
  IDetailsWidget,
  IDetailsWidgetApi,
  IDetailsWidgetEvents,
  IMessage,
  IMessageBoxText,
} from './agent-app/details-widget'
export { createMessageBoxWidget } from './agent-app/message-box-widget'
export type {
  IMessageBoxWidget,
  IMessageBoxWidgetApi,
  IMessageBoxWidgetEvents,
} from './agent-app/message-box-widget'
export type { IRichMessage } from './agent-app/rich-message'
export { createFullscreenWidget } from './agent-app/fullscreen-widget'
export type { IFullscreenWidget, ReportsFilters } from './agent-app/fullscreen-widget'
export { createSettingsWidget } from './agent-app/settings-widget'
export type { ISettingsWidget } from './agent-app/settings-widget'
export { withCustomerProfile } from './agent-app/customer-profile'
export type {
  ICustomerProfile,
  ICustomerProfileApi,
  ICustomerProfileEvents,
} from './agent-app/customer-profile'
export type { IThemeData } from './agent-app/common-api'
export type { Theme } from '../model/app-context'
export type { ConnectOptions } from './connect'
export type {
  Charge,
  IDirectCharge,
  IRecurrentCharge,
  Metadata,
  TransactionError,
  TransactionEvent,
  UpdateBillingCycleEvent,
} from './payments'
export { SectionComponentType } from './agent-app/section'
export type {
  IButtonComponent,
  ICustomerComponent,
  ILabelComponent,
  ILineComponent,
  ILinkComponent,
  ISection,
  ITagsComponent,
  ITitleComponent,
  SectionComponent,
} from './agent-app/section'
