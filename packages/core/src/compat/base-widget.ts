import { WidgetError } from '../base/errors'
import { clickEvents, textSdkMessages as messages } from '../desks/text/codec'
import type { Placement } from '../model/app-context'
import { connect, type ConnectOptions, type Line } from './connect'
import { createEmitter } from './emitter'
import {
  toPaymentIntent,
  type Charge,
  type Metadata,
  type TransactionError,
  type TransactionEvent,
  type UpdateBillingCycleEvent,
} from './payments'
import type { ITicketInfo, Open } from './ticket-info'

/** Tells which button or clickable item of the section was clicked. */
export interface ITicketDetailsSectionButtonClick {
  /** Is the `id` that the section gave it. */
  buttonId: string
}

/** Is a short message that the desk shows to the agent. */
export interface IToast {
  /** Is the text. */
  content: string
  /** Says whether it is good news. */
  kind: 'success' | 'error'
}

/** Are properties of the app that the desk keeps. */
export type IUpdateProperties = {
  /** Says whether the app has been set up. */
  onboarded?: boolean
  /** Names the plan. */
  plan?: string
  /** Names what is wrong with the app. */
  error_code?: string | null
} & Record<string, string | number | boolean | null | undefined>

/** Maps the names of the events that every widget hears to what their handlers get. */
export interface IWidgetEvents {
  /** The agent accepted a transaction. */
  transaction_accepted: TransactionEvent
  /** The agent declined a transaction. */
  transaction_declined: TransactionEvent
  /** A transaction failed. */
  transaction_failed: TransactionError
  /** The agent chose another time between payments. */
  update_billing_cycle: UpdateBillingCycleEvent
}

/** Registers or removes a handler of one event, or under `'*'` of all, whose names nobody lists. */
interface HandlerMethod<Events> {
  <T extends keyof Events>(type: T, handler: (data: Events[T]) => unknown): void
  (type: '*', handler: (type: Open, data: Open) => unknown): void
}

/** Is what every widget can do. */
export interface IWidget<Events> {
  /** Registers a handler. */
  on: HandlerMethod<Events>
  /** Removes one registration of a handler, or all registrations when no event is named. */
  off: HandlerMethod<Events> & (() => void)
  /** Sends a message under its own name. */
  sendMessage(name: string, data?: unknown): Promise<void>
  /** Records that something happened. */
  trackEvent(name: string, properties: object): Promise<void>
  /** Shows a short message. */
  setToast(toast: IToast): Promise<void>
  /** Opens the vendor's chat. */
  openChatWidget(): Promise<void>
  /** Begins a payment; what becomes of it comes as events. */
  startTransaction(charge: Charge, metadata: Metadata): Promise<void>
  /** Changes properties of the app. */
  updateProperties(properties?: IUpdateProperties): Promise<void>
}

/** Is a connected widget before it has the methods of its kind. */
export interface BaseWidget<Events> extends Pick<Line, 'show'> {
  /** Are the methods that every widget has. */
  readonly methods: IWidget<Events>
  /** Returns the last ticket, or `null` when none has come. */
  getTicketInfo(): ITicketInfo | null
}

const usageError = (usage: string) => new WidgetError('INVALID_ARGUMENT', `Bad arguments: call ${usage}.`)

/** Connects and makes what all widgets have in common. */
export async function openBaseWidget<Events>(
  placement: Placement,
  options: ConnectOptions = {},
): Promise<BaseWidget<Events>> {
  const { on, off, emit } = createEmitter()
  let ticketInfo: ITicketInfo | null = null
  let isClick = false

  const { perform, show } = await connect(placement, options, (event) => {
    if (event.type === 'ticket') ticketInfo = event.raw as ITicketInfo
    else if (event.type === 'click') isClick = true
    else if (event.type === 'message') {
      const { name, data } = event
      const names = clickEvents.includes(name) ? clickEvents.filter(() => isClick) : [name]
      isClick = false
      emit(names, name, data)
    }
  })

  const sendMessage = (name: string, data?: unknown) => perform({ kind: 'send', name, data })
  return {
    show,
    getTicketInfo: () => ticketInfo,
    methods: {
      on,
      off,
      sendMessage,
      async trackEvent(name, properties) {
        if (typeof name !== 'string' || typeof properties !== 'object')
          throw usageError('trackEvent(name, { … })')
        return perform({ kind: 'track', name, properties })
      },
      setToast: (toast) => perform({ kind: 'toast', toast }),
      openChatWidget: () => sendMessage(messages.openChat),
      updateProperties: (properties) => sendMessage(messages.properties, properties),
      async startTransaction(charge, metadata) {
        if (!charge || !metadata?.icon) {
          const error = usageError('startTransaction(charge, { icon, … })')
          sendMessage(messages.transactionFailure, { error }).catch(() => {})
          throw error
        }
        const paymentIntent = toPaymentIntent(charge, metadata)
        await Promise.all([
          sendMessage(messages.transactionPending, { paymentIntent }),
          sendMessage(messages.transactionSuccess, { charge }),
        ])
      },
    },
  }
}
