import { expectArgument } from '../base/check-argument'
import { clickEvents, textSdkMessages as messages } from '../desks/text/codec'
import type { DeskWire, SessionEvent } from '../desks/desk'
import type { AnyPlacement } from '../model/app-context'
import { connect, type Line } from './connect'
import { createEmitter, type Emitter } from './emitter'
import {
  toPaymentIntent,
  type Charge,
  type Metadata,
  type TransactionError,
  type TransactionEvent,
  type UpdateBillingCycleEvent,
} from './payments'

/** The type of what the published declarations leave open; programs read whatever they expect inside. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Open = any

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
export type Listener<Events> = <T extends keyof Events>(type: T, handler: (data: Events[T]) => Open) => void

/** Registers or removes a handler of every event. */
export type WildcardListener<Events> = (
  type: '*',
  handler: (type: keyof Events, data: Events[keyof Events]) => Open,
) => void

/** The methods of every widget of the published SDKs. */
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

/** The events of a payment, with their data. */
export interface PaymentEvents {
  /** The agent accepted a transaction. */
  transaction_accepted: TransactionEvent
  /** The agent declined a transaction. */
  transaction_declined: TransactionEvent
  /** A transaction failed. */
  transaction_failed: TransactionError
  /** The agent chose another billing cycle. */
  update_billing_cycle: UpdateBillingCycleEvent
}

/** The methods of the building blocks that the published SDKs have in common. */
export interface BuildingBlocks {
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
    BuildingBlocks
  /** Returns what the agent works on, as the desk last sent it, or `null` when nothing has come. */
  getTicket(): object | null
}

/**
 * Connects, and returns the part that all widgets share; `onEvent` is called before the program's handlers.
 *
 * A widget that joins a session of `silentPlacement`, which is not announced, announces itself.
 */
export async function openBaseWidget(
  wire: DeskWire,
  silentPlacement: AnyPlacement | undefined,
  onEvent?: (event: SessionEvent) => void,
): Promise<BaseWidget> {
  const { on, off, emit } = createEmitter()
  let ticket: object | null = null
  let isClick = false

  const { perform, show } = await connect(wire, silentPlacement, (event) => {
    onEvent?.(event)
    if (event.type === 'ticket') ticket = event.raw
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
    getTicket: () => ticket,
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
