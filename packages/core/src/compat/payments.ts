/** Is what every charge has. */
export interface IChargeBase {
  /** Identifies the charge. */
  id: string
  buyer_organization_id: string
  buyer_license_id: number
  buyer_account_id: string
  buyer_entity_id: string
  seller_client_id: string
  order_client_id: string
  order_organization_id: string
  /** Is what is sold. */
  name: string
  /** Is the price in cents. */
  price: number
  return_url: string
  /** Is true when nothing is paid. */
  test: boolean
  /** Is true when the price is for each account. */
  per_account: boolean
  status: string
  confirmation_url: string
  commission_percent: number
  created_at: string
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
  external_id?: string
  trial_ends_at: string | null
  cancelled_at: string | null
  current_charge_at: string | null
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

/** Is what a desk needs to begin a transaction (docs/protocols/text.md, T151). */
export interface IPaymentIntent {
  name: string
  price: number
  per_account: boolean
  test: boolean
  return_url: string | null
  months?: number
  trial_days?: number
  quantity?: number
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

/** Builds what begins a transaction: one with `months` is paid again and again, any other once. */
export function toPaymentIntent(charge: Charge, { icon, description, showBillingCyclePicker }: Metadata) {
  const { name, price, per_account, test } = charge
  const isRecurrent = 'months' in charge && charge.months !== undefined
  const type = isRecurrent ? 'recurrent_charge' : 'direct_charge'
  return {
    ...{ name, price, per_account, test, return_url: null },
    ...(isRecurrent
      ? { months: charge.months, trial_days: charge.trial_days }
      : { quantity: (charge as IDirectCharge).quantity }),
    metadata: { type, isExternalTransaction: true, icon, description, showBillingCyclePicker },
  }
}
