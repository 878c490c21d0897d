import {
  useIsMutating,
  useMutation,
  useMutationState,
  useQueryClient,
  type Mutation,
} from '@tanstack/react-query'
import type { Order } from '../server/order'
import { useOrdersClient } from './use-orders'

/** A customer of the shop. */
export interface Customer {
  /** Email address, which identifies the customer. */
  email: string
  /** Name to show. */
  name: string
}

/** A change of an order: a note, or a refund without one. */
interface OrderChange {
  customer: Customer
  orderId: string
  note?: string
}

const changesKey = 'order-change'

/**
 * Changes an order, and then refreshes the list that contains it.
 *
 * A change continues when another ticket is opened: it is still pending when the agent comes back, and
 * {@link useFailedChanges} keeps it if it fails.
 */
export function useOrderChange(orderId: string) {
  const client = useOrdersClient()
  const queries = useQueryClient()
  const mutationKey = [changesKey, orderId]
  const isPending = useIsMutating({ mutationKey }) > 0
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: ({ note }: OrderChange): Promise<Order> =>
      note === undefined ? client.refund(orderId) : client.addNote(orderId, note),
    // The change is pending until the list shows it.
    onSettled: (_order, _error, { customer }) =>
      queries.invalidateQueries({ queryKey: ['orders', customer.email] }),
  })
  return { mutate, isPending }
}

/** A change that failed and has not been dismissed yet. */
export interface FailedChange extends OrderChange {
  /** Error message. */
  reason: string
  /** Time when the change was requested, in milliseconds. */
  at: number
  /** Removes the failure. */
  dismiss: () => void
}

/** Returns the changes that failed, of all customers, oldest first. */
export function useFailedChanges(): readonly FailedChange[] {
  const cache = useQueryClient().getMutationCache()
  const failed = useMutationState({
    filters: { mutationKey: [changesKey], status: 'error' },
    select: (mutation) => mutation as Mutation<Order, Error, OrderChange>,
  })
  return failed.flatMap((mutation) => {
    const { variables, error, submittedAt } = mutation.state
    const dismiss = () => cache.remove(mutation as Mutation)
    return variables && error ? [{ ...variables, reason: error.message, at: submittedAt, dismiss }] : []
  })
}
