/** The members of every charge of the vendor's billing. */
interface IChargeBase {
  /** The id of the charge. */
  id: string
  /** The id of the organization that buys. */
  buyer_organization_id: string
  /** The number of the license that buys. */
  buyer_license_id: number
  /** The id of the account that buys. */
  buyer_account_id: string
  /** The id of the person or bot that buys. */
  buyer_entity_id: string
  /** The id of the app's seller. */
  seller_client_id: string
  /** The id of the app that orders. */
  order_client_id: string
  /** The id of the organization that orders. */
  order_organization_id: string
  /** The name of what is sold. */
  name: string
  /** The price. */
  price: number
  /** The url that the buyer goes to afterwards. */
  return_url: string
  /** Whether nothing is paid. */
  test: boolean
  /** Whether the price is for each account. */
  per_account: boolean
  /** The state of the charge. */
  status: string
  /** The url at which the buyer confirms it. */
  confirmation_url: string
  /** The vendor's share. */
  commission_percent: number
  /** The time of creation. */
  created_at: string
  /** The time of the last change. */
  updated_at: string
}

/** A charge that is paid once. */
export interface IDirectCharge extends IChargeBase {
  /** The number of items. */
  quantity: number
}

/** A charge that is paid in every billing cycle. */
export interface IRecurrentCharge extends IChargeBase {
  /** The number of days before the first payment. */
  trial_days: number
  /** The number of months between two payments. */
  months: number
  /** The id of the charge in another system. */
  external_id?: string
  /** The time at which the trial ends. */
  trial_ends_at: string | null
  /** The time at which it was cancelled. */
  cancelled_at: string | null
  /** The time of the current payment. */
  current_charge_at: string | null
  /** The time of the next payment. */
  next_charge_at: string | null
}

/** A charge of either kind. */
export type Charge = IDirectCharge | IRecurrentCharge

/** How the desk shows a transaction. */
export type Metadata = {
  /** The url of an image. */
  icon: string
  /** What is bought. */
  description?: string
  /** Whether the agent may choose between monthly and yearly payment. */
  showBillingCyclePicker?: boolean
}

/** What starts a transaction (docs/protocols/text.md, T151). */
interface IPaymentIntent extends Pick<IChargeBase, 'name' | 'price' | 'per_account' | 'test'> {
  /** Always null: the desk stays where it is. */
  return_url: string | null
  /** The number of months between two payments, of a recurrent charge. */
  months?: number
  /** The number of days before the first payment, of a recurrent charge. */
  trial_days?: number
  /** The number of items, of a direct charge. */
  quantity?: number
  /** How the desk shows the transaction, and its kind. */
  metadata: Metadata & {
    type: 'direct_charge' | 'recurrent_charge'
    isExternalTransaction: boolean
    showBillingCyclePicker: boolean
  }
}

/** A transaction that was accepted or declined. */
export type TransactionEvent = {
  /** The id of the charge. */
  chargeId: string
}

/** A transaction that failed. */
export type TransactionError = {
  /** The reason. */
  error: unknown
}

/** A transaction for which the agent chose another billing cycle. */
export type UpdateBillingCycleEvent = {
  /** The number of months between two payments. */
  billingCycle: number
  /** The transaction so far. */
  paymentIntent: IPaymentIntent
  /** The id of the charge. */
  chargeId: string
}

/** Builds what starts a transaction: a charge with `months` is a recurrent one, any other a direct one. */
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
