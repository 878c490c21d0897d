import type { Order, OrderStatus } from '../server/order'
import { formatDay } from './format'

/** Says in a word or two how far an order has come. */
export const statusWords: Record<OrderStatus, string> = {
  processing: 'Being packed',
  shipped: 'On its way',
  late: 'Late',
  delivered: 'Delivered',
  refunded: 'Refunded',
}

const arrivalWords: Partial<Record<OrderStatus, string>> = {
  shipped: 'due',
  late: 'was due',
  delivered: 'arrived',
}

/** Says when an order was placed, and when it arrived or is expected to. */
export function describeDays({ status, placedAt, arrivesAt }: Order): string {
  const placed = `Placed ${formatDay(placedAt)}`
  const arrives = arrivalWords[status]
  return arrivesAt && arrives ? `${placed}, ${arrives} ${formatDay(arrivesAt)}` : placed
}
