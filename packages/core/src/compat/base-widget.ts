import { expectArgument } from '../base/check-argument'
import { clickEvents, textSdkMessages as messages } from '../desks/text/codec'
import type { CommonPlacement } from '../model/app-context'
import { connect, type ConnectOptions, type Line } from './connect'
import { createEmitter, type Emitter } from './emitter'
import {
  toPaymentIntent,
  type Charge,
  type Metadata,
  type TransactionError,
  type TransactionEvent,
  type UpdateBillingCycleEvent,
} from './payments'
import type { ITicketInfo, Open } from './ticket-info'

/** A short message that the desk shows to the agent. */
export interface IToast {
  /** The message. */
  content: string
  /** Whether it reports a success or an error. */
  kind: 'success' | 'error'
}

/** The properties of the app that the desk stores. */
export type IUpdateProperties = {
  /** Whether the app has been set up. */
  onboarded?: boolean
  /** The name of the plan. */
  plan?: string
  /** The code of the app's error. */
  error_code?: string | null
} & Record<string, string | number | boolean | null | undefined>

/** Registers or removes a handler of one event. */
type Listener<Events> = <T extends keyof Events>(type: T, handler: (data: Events[T]) => Open) => void

/** Registers or removes a handler of every event. */
type WildcardListener<Events> = (
  type: '*',
  handler: (type: keyof Events, data: Events[keyof Events]) => Open,
) => void

/** The methods of every widget of the published SDK. */
export interface IWidget<Events> {
  /** Registers a handler. */
  on: Listener<Events> & WildcardListener<Events>
  /** Removes one registration of a handler. */
  off: Listener<Events> & WildcardListener<Events>
  /** Sends a message under its own name. */
  sendMessage(name: string, data?: Open): Promise<void>
  /** Tracks an event. */
  trackEvent(name: string, properties: object): Promise<void>
}

/** The events of every widget that the published types omit, with their data. */
interface UnpublishedEvents {
  /** The agent accepted a transaction. */
  transaction_accepted: TransactionEvent
  /** The agent declined a transaction. */
  transaction_declined: TransactionEvent
  /** A transaction failed. */
  transaction_failed: TransactionError
  /** The agent chose another billing cycle. */
  update_billing_cycle: UpdateBillingCycleEvent
}

/**
 * Registers or removes handlers of the published events and of those that the drop-in adds.
 *
 * A handler of every event is typed for the published ones, as programs expect; it receives the others, too.
 */
export type ExtendedListener<Published, Added = unknown> = Listener<Published & Added & UnpublishedEvents> &
  WildcardListener<Published>

/** Removes all registrations. A function that needs arguments, as mocks and stubs do, is assignable to it. */
export type Clear = (...nothing: never[]) => void

/** The methods that every widget has beyond the published types. */
export interface NewerMethods {
  /** Shows a short message. */
  setToast(toast: IToast): Promise<void>
  /** Opens the vendor's chat. */
  openChatWidget(): Promise<void>
  /** Starts a payment; its result arrives as an event. */
  startTransaction(charge: Charge, metadata: Metadata): Promise<void>
  /** Changes properties of the app. */
  updateProperties(properties?: IUpdateProperties): Promise<void>
}

/** A connected widget before it has the methods of its kind. */
export interface BaseWidget extends Pick<Line, 'show'> {
  /** The methods that every widget has. */
  readonly methods: Pick<Emitter, 'on' | 'off'> &
    Pick<IWidget<never>, 'sendMessage' | 'trackEvent'> &
    NewerMethods
  /** Returns the last ticket, or `null` when none has come. */
  getTicketInfo(): ITicketInfo | null
}

/** Connects, and returns the part that all widgets share. */
export async function openBaseWidget(
  placement: CommonPlacement,
  options?: ConnectOptions | null,
): Promise<BaseWidget> {
  const { on, off, emit } = createEmitter()
  let ticketInfo: ITicketInfo | null = null
  let isClick = false

  const { perform, show } = await connect(placement, options ?? {}, (event) => {
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
        expectArgument(typeof name === 'string', 'name', name)
        expectArgument(typeof properties === 'object', 'properties', properties)
        return perform({ kind: 'track', name, properties })
      },
      setToast: (toast) => perform({ kind: 'toast', toast }),
      openChatWidget: () => sendMessage(messages.openChat),
      updateProperties: (properties) => sendMessage(messages.properties, properties),
      async startTransaction(charge, metadata) {
        try {
          expectArgument(charge, 'charge', charge)
          expectArgument(metadata?.icon, 'icon of the metadata', metadata?.icon)
        } catch (error) {
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
