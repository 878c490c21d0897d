import { useEffect, useState } from 'react'
import type { Order } from '../server/order'
import type { OrdersClient } from './orders-client'

/** Loading state of a customer's orders. */
export type OrdersState =
  { status: 'loading' } | { status: 'failed'; reason: string } | { status: 'ready'; orders: readonly Order[] }

/** A customer's orders, with actions on the list. */
export interface CustomerOrders {
  /** Current state. */
  state: OrdersState
  /** Fetches the orders again. */
  retry: () => void
  /** Replaces an order that has changed. */
  replace: (changed: Order) => void
}

/**
 * Fetches the orders of one customer.
 *
 * The calling component is keyed by the email address: another customer starts with fresh state, and a pending request
 * is aborted.
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
