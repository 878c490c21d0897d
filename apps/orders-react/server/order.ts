/** An order as the endpoint returns it; times are ISO 8601 strings. */
export interface Order {
  /** Order number, as customers and agents know it. */
  id: string
  /** Time when the order was placed. */
  placedAt: string
  /** Status of the order. */
  status: OrderStatus
  /** Time of the actual or expected delivery, if known. */
  arrivesAt: string | null
  /** Ordered products. */
  lines: readonly OrderLine[]
  /** Amount that the customer paid. */
  total: Money
  /** Invoice number, if there is an invoice. */
  invoice: string | null
  /** Whether the order can be refunded. */
  isRefundable: boolean
  /** Notes from agents, oldest first. */
  notes: readonly OrderNote[]
}

/** Status of an order. */
export type OrderStatus = 'processing' | 'shipped' | 'late' | 'delivered' | 'refunded'

/** A product in an order. */
export interface OrderLine {
  /** Product name, in the language of the sale. */
  name: string
  /** Ordered quantity. */
  quantity: number
}

/** An amount in main units of its currency, such as 12.5 EUR. */
export interface Money {
  /** The amount. */
  amount: number
  /** ISO 4217 code of the currency. */
  currency: string
}

/** An agent's note on an order. */
export interface OrderNote {
  /** Time when the note was written. */
  createdAt: string
  /** Content of the note. */
  text: string
}
