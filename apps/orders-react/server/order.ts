/** Is an order as the endpoint tells it; times are ISO strings. */
export interface Order {
  /** Is the number that customer and agent know the order by. */
  id: string
  /** Is when the customer placed it. */
  placedAt: string
  /** Is how far it has come. */
  status: OrderStatus
  /** Is when it arrived or is expected to, where that is known. */
  arrivesAt: string | null
  /** Are the products. */
  lines: readonly OrderLine[]
  /** Is what the customer paid. */
  total: Money
  /** Is the number of the invoice, where there is one. */
  invoice: string | null
  /** Tells whether the money can be given back. */
  isRefundable: boolean
  /** Are the agents' notes, oldest first. */
  notes: readonly OrderNote[]
}

/** Names how far an order has come. */
export type OrderStatus = 'processing' | 'shipped' | 'late' | 'delivered' | 'refunded'

/** Is one product of an order. */
export interface OrderLine {
  /** Is the product's name, in the language it was sold in. */
  name: string
  /** Is how many were ordered. */
  quantity: number
}

/** Is an amount in whole units of its currency, such as 12.5 EUR. */
export interface Money {
  /** Is how much. */
  amount: number
  /** Is the currency's ISO 4217 code. */
  currency: string
}

/** Is what an agent wrote about an order. */
export interface OrderNote {
  /** Is when it was written. */
  createdAt: string
  /** Is the text. */
  text: string
}
