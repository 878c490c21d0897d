import { useEffect, useState } from 'react'
import type { Order } from '../server/order'
import type { OrdersClient } from './orders-client'

/** Is what is known of a customer's orders. */
export type OrdersState =
  { status: 'loading' } | { status: 'failed'; reason: string } | { status: 'ready'; orders: readonly Order[] }

/** Is a customer's orders and what can be done with the list. */
export interface CustomerOrders {
  /** Is what is known. */
  state: OrdersState
  /** Asks again. */
  retry: () => void
  /** Puts an order that has changed into its place. */
  replace: (changed: Order) => void
}

/**
 * Fetches the orders of one customer.
 *
 * The component that calls it is keyed by the e-mail address: with another customer everything here starts anew, and an
 * answer that is still under way is aborted.
 */
export function useOrders(client: OrdersClient, email: string): CustomerOrders {
  const [state, setState] = useState<OrdersState>({ status: 'loading' })
  const [attempt, setAttempt] = useState(1)

  useEffect(() => {
    const controller = new AbortController()
    const settle = (next: OrdersState) => {
      if (!controller.signal.aborted) setState(next)
    }
    client.list(email, controller.signal).then(
      (orders) => settle({ status: 'ready', orders }),
      (error: Error) => settle({ status: 'failed', reason: error.message }),
    )
    return () => controller.abort()
  }, [client, email, attempt])

  return {
    state,
    retry() {
      setState({ status: 'loading' })
      setAttempt(attempt + 1)
    },
    replace(changed) {
      setState((current) =>
        current.status === 'ready'
          ? { ...current, orders: current.orders.map((order) => (order.id === changed.id ? changed : order)) }
          : current,
      )
    },
  }
}
