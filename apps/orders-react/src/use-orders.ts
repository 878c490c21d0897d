import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { OrdersClient } from './orders-client'

/** Context that provides the client of the orders endpoint. */
export const OrdersClientContext = createContext<OrdersClient | null>(null)

/** Returns the client of the orders endpoint. */
export function useOrdersClient(): OrdersClient {
  return use(OrdersClientContext)!
}

/**
 * Fetches the orders of one customer.
 *
 * The key separates customers: another email address never shows the orders of the previous one, however late their
 * response, and a request that nobody waits for anymore is aborted.
 */
export function useOrders(email: string) {
  const client = useOrdersClient()
  return useQuery({
    queryKey: ['orders', email],
    queryFn: ({ signal }) => client.list(email, signal),
  })
}
