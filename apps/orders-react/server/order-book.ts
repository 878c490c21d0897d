import { exampleOrders, maintenanceCalls, type StoredOrder } from './example-orders'
import type { Order } from './order'

/** Error of a failed call, with its HTTP status. */
export class OrdersError extends Error {
  override readonly name = 'OrdersError'

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Orders of all customers, in memory. */
export interface OrderBook {
  /** Returns the orders of a customer, latest first. */
  list(email: string): readonly Order[]
  /** Refunds an order. */
  refund(id: string): Order
  /** Adds an agent's note. */
  addNote(id: string, text: string): Order
}

/** Number of times that a customer's orders are listed until those in processing are shipped. */
const LISTS_UNTIL_SHIPPED = 3
const DELIVERY_DAYS = 3
const REFUND_DAYS = 60
const DAY_MS = 86_400_000

/**
 * Creates an order book with the example orders; every failure is an {@link OrdersError}.
 *
 * The shop goes on working: when a customer's orders are listed for the third time, those in processing are shipped.
 */
export function createOrderBook(now: () => Date): OrderBook {
  const customers = exampleOrders(now())
  const maintenanceLeft = new Map(Object.entries(maintenanceCalls))
  const listed = new Map<string, number>()

  const present = (order: StoredOrder): Order => ({
    ...order,
    isRefundable: refundBlocker(order, now()) === null,
  })
  const change = (id: string, patch: (order: StoredOrder) => Partial<Order>): Order => {
    for (const orders of customers.values()) {
      const index = orders.findIndex((order) => order.id === id)
      const order = orders[index]
      if (!order) continue
      const changed = { ...order, ...patch(order) }
      orders[index] = changed
      return present(changed)
    }
    throw new OrdersError(404, `There is no order "${id}". GET /orders?email=… lists those of a customer.`)
  }

  return {
    list(email) {
      const key = email.trim().toLowerCase()
      const left = maintenanceLeft.get(key) ?? 0
      if (left > 0) {
        maintenanceLeft.set(key, left - 1)
        throw new OrdersError(503, 'The order system is under maintenance. Try again in a moment.')
      }
      // A stranger has no orders to remember.
      const orders = customers.get(key)
      if (!orders) return []
      const times = (listed.get(key) ?? 0) + 1
      listed.set(key, times)
      if (times === LISTS_UNTIL_SHIPPED) customers.set(key, ship(orders, now()))
      return customers.get(key)!.map(present)
    },
    refund: (id) =>
      change(id, (order) => {
        const blocker = refundBlocker(order, now())
        if (blocker) throw new OrdersError(409, blocker)
        return { status: 'refunded' }
      }),
    addNote: (id, text) =>
      change(id, ({ notes }) => ({ notes: [...notes, { createdAt: now().toISOString(), text }] })),
  }
}

/** Ships the orders that are in processing. */
function ship(orders: readonly StoredOrder[], now: Date): StoredOrder[] {
  const arrivesAt = new Date(now.getTime() + DELIVERY_DAYS * DAY_MS).toISOString()
  return orders.map((order) =>
    order.status === 'processing' ? { ...order, status: 'shipped', arrivesAt } : order,
  )
}

/** Returns why an order cannot be refunded, or `null` when it can. */
function refundBlocker({ id, status, placedAt }: StoredOrder, now: Date): string | null {
  if (status === 'refunded') return `Order ${id} has already been refunded.`
  if (status === 'late') return null
  if (status !== 'delivered')
    return `Order ${id} is ${status}. It can be refunded when it is delivered or late.`
  const isTooOld = now.getTime() - Date.parse(placedAt) > REFUND_DAYS * DAY_MS
  return isTooOld
    ? `Order ${id} was placed more than ${REFUND_DAYS} days ago. Offer a voucher instead.`
    : null
}
