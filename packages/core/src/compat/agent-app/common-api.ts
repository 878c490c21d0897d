import type { Theme } from '../../model/app-context'
import type { BuildingBlocks, IWidget, Open, PaymentEvents } from '../base-widget'
import type { Charge, Metadata } from '../payments'

/** The methods of every widget that are not of its kind. */
type Base<Events> = Pick<IWidget<Events>, 'on' | 'off' | 'sendMessage'>

/** A widget with certain methods and events, which stands for the published type of that shape. */
export type AgentAppWidget<Api, Events> = Base<Events> & Omit<Api, keyof Base<Events>>

/** A widget's type under an alias of its own, from which {@link AgentAppWidget}'s parameters can still be inferred. */
export type Inferable<Widget> = ReturnType<() => Widget>

/** The desk's color theme. */
export interface IThemeData {
  /** The theme. */
  theme: Theme
}

/** The methods that the widgets of every kind have. */
export interface CommonApi
  extends Omit<BuildingBlocks, 'startTransaction'>, Pick<IWidget<unknown>, 'trackEvent'> {
  /** Starts a payment; its result arrives as an event. */
  startTransaction(charge: Charge, metadata: Metadata): void
  /** Returns the desk's color theme, or `null` when the desk has sent none. */
  getTheme(): Theme | null
}

/** The events that the widgets of every kind have, with their data. */
export interface CommonEvents extends PaymentEvents {
  /** The desk's color theme has changed. */
  change_theme: IThemeData
}

/** The methods of widgets beside a chat. */
export interface RichMessagesApi {
  /** Offers quick replies in the chat. */
  sendQuickReplies(title: Open, buttons: Open): Promise<void>
  /** Shows one card or several in the chat. */
  sendCards(cards: Open): Promise<void>
}

/** The desk's page around a widget. */
export interface IPageData {
  /** The parameters in the query of its URL. */
  queryParams: object
}

/** The method of widgets that have a page of the desk for themselves. */
export interface PageDataApi {
  /** Returns the last page data, or `null` before the first. */
  getPageData(): IPageData | null
}

/** The event of widgets that have a page of the desk for themselves, with its data. */
export interface PageDataEvents {
  /** The widget was opened on a page. */
  page_data: IPageData
}
