import type { Order, OrderStatus } from '../server/order'
import { formatDay } from './format'

/** Labels of the order statuses. */
export const statusWords: Record<OrderStatus, string> = {
  processing: 'Processing',
  shipped: 'Shipped',
  late: 'Late',
  delivered: 'Delivered',
  refunded: 'Refunded',
}

const arrivalWords: Partial<Record<OrderStatus, string>> = {
  shipped: 'due',
  late: 'was due',
  delivered: 'arrived',
}

/** Describes when an order was placed, and when it arrived or is due. */
export function describeDays({ status, placedAt, arrivesAt }: Order): string {
  const placed = `Placed ${formatDay(placedAt)}`
  const arrives = arrivalWords[status]
  return arrivesAt && arrives ? `${placed}, ${arrives} ${formatDay(arrivesAt)}` : placed
}
