/** Is what every charge of the vendor's billing has. */
interface IChargeBase {
  /** Identifies the charge. */
  id: string
  /** Identifies the organization that buys. */
  buyer_organization_id: string
  /** Numbers the license that buys. */
  buyer_license_id: number
  /** Identifies the account that buys. */
  buyer_account_id: string
  /** Identifies the person or bot that buys. */
  buyer_entity_id: string
  /** Identifies the app's seller. */
  seller_client_id: string
  /** Identifies the app that orders. */
  order_client_id: string
  /** Identifies the organization that orders. */
  order_organization_id: string
  /** Is what is sold. */
  name: string
  /** Is the price. */
  price: number
  /** Is where the buyer goes afterwards. */
  return_url: string
  /** Is true when nothing is paid. */
  test: boolean
  /** Is true when the price is for each account. */
  per_account: boolean
  /** Says how far it has come. */
  status: string
  /** Is where the buyer confirms it. */
  confirmation_url: string
  /** Is the vendor's share. */
  commission_percent: number
  /** Is the time of creation. */
  created_at: string
  /** Is the time of the last change. */
  updated_at: string
}

/** Is a charge that is paid once. */
export interface IDirectCharge extends IChargeBase {
  /** Counts what is sold. */
  quantity: number
}

/** Is a charge that is paid again and again. */
export interface IRecurrentCharge extends IChargeBase {
  /** Counts the days before the first payment. */
  trial_days: number
  /** Counts the months between two payments. */
  months: number
  /** Identifies the charge elsewhere. */
  external_id?: string
  /** Is the time at which the trial ends. */
  trial_ends_at: string | null
  /** Is the time at which it was cancelled. */
  cancelled_at: string | null
  /** Is the time of the current payment. */
  current_charge_at: string | null
  /** Is the time of the next payment. */
  next_charge_at: string | null
}

/** Is a charge of either kind. */
export type Charge = IDirectCharge | IRecurrentCharge

/** Says how the desk shows a transaction. */
export type Metadata = {
  /** Is the address of an image. */
  icon: string
  /** Says what is bought. */
  description?: string
  /** Lets the agent choose between monthly and yearly payment. */
  showBillingCyclePicker?: boolean
}

/** Is what begins a transaction (docs/protocols/text.md, T151). */
interface IPaymentIntent extends Pick<IChargeBase, 'name' | 'price' | 'per_account' | 'test'> {
  /** Is always null: the desk stays where it is. */
  return_url: string | null
  /** Counts the months between two payments, of a recurrent charge. */
  months?: number
  /** Counts the days before the first payment, of a recurrent charge. */
  trial_days?: number
  /** Counts what is sold, of a direct charge. */
  quantity?: number
  /** Says how the desk shows the transaction, and of which kind it is. */
  metadata: Metadata & { type: 'direct_charge' | 'recurrent_charge'; isExternalTransaction: boolean }
}

/** Tells of a transaction that was accepted or declined. */
export type TransactionEvent = {
  /** Identifies the charge. */
  chargeId: string
}

/** Tells of a transaction that failed. */
export type TransactionError = {
  /** Says why. */
  error: unknown
}

/** Tells that the agent chose another time between payments. */
export type UpdateBillingCycleEvent = {
  /** Counts the months between two payments. */
  billingCycle: number
  /** Is the transaction so far. */
  paymentIntent: IPaymentIntent
  /** Identifies the charge. */
  chargeId: string
}

/** Builds what begins a transaction: a charge with `months` is a recurrent one, any other a direct one. */
export function toPaymentIntent(charge: Charge, metadata: Metadata): object {
  const { name, price, per_account, test, months, trial_days, quantity } = charge as Partial<
    IDirectCharge & IRecurrentCharge
  >
  const { icon, description, showBillingCyclePicker } = metadata
  const [type, terms] =
    months === undefined ? ['direct_charge', { quantity }] : ['recurrent_charge', { months, trial_days }]
  return {
    ...{ name, price, per_account, test, return_url: null },
    ...terms,
    metadata: { type, isExternalTransaction: true, icon, description, showBillingCyclePicker },
  }
}
