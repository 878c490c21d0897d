import type { ItemData } from '@deskbridge/react'
import { useRef } from 'react'
import type { Order } from '../server/order'
import { FailedChanges } from './failed-changes'
import { formatMoney } from './format'
import { Notice } from './notice'
import { OrderCard } from './order-card'
import { describeDays, statusWords } from './order-words'
import { OrdersSection } from './orders-section'
import { useAnnouncement } from './use-announcement'
import { useFailedChanges, type Customer } from './use-order-change'
import { useOrders } from './use-orders'

/** Renders the orders of one customer; the parent sets the email address as key. */
export function CustomerOrders({ customer }: { customer: Customer }) {
  const { name, email } = customer
  const { data: orders, error, isFetching, refetch } = useOrders(email)
  const failures = useFailedChanges().filter(({ customer: { email: owner } }) => owner === email)
  const [announcement, announce] = useAnnouncement()
  const list = useRef<HTMLElement>(null)

  const retry = () => {
    // The focused button is about to disappear.
    list.current?.focus()
    void refetch()
  }

  return (
    <>
      <section ref={list} tabIndex={-1} aria-label={`Orders of ${name}`} aria-busy={isFetching}>
        <div className="customer">
          <p>
            <strong dir="auto">{name}</strong> <span className="quiet">{email}</span>
          </p>
          {orders && (
            <button
              type="button"
              aria-disabled={isFetching}
              onClick={() => void refetch({ cancelRefetch: false })}
            >
              Refresh
            </button>
          )}
        </div>
        <p className="announcement" role="status">
          {announcement}
        </p>
        {error && <Notice onRetry={retry}>{error.message}</Notice>}
        {!orders && <FailedChanges failures={failures} />}
        {!orders && !error && <Skeleton />}
        {orders?.length === 0 && <Notice>{`${name} has no orders yet.`}</Notice>}
        {orders && orders.length > 0 && (
          <ul className="orders">
            {orders.map((order) => (
              <OrderCard key={order.id} customer={customer} order={order} onDone={announce} />
            ))}
          </ul>
        )}
      </section>
      <OrdersSection lines={toSectionLines(orders, error)} target={list} />
    </>
  )
}

/** Renders a placeholder while the orders are loading. */
function Skeleton() {
  return (
    <div className="orders">
      <p className="visually-hidden" role="status">
        Loading orders …
      </p>
      <div className="skeleton" aria-hidden="true" />
      <div className="skeleton" aria-hidden="true" />
    </div>
  )
}

/** Returns what the ticket details show: the two latest orders, or why there are none. */
function toSectionLines(orders: readonly Order[] | undefined, error: Error | null): ItemData[] {
  if (!orders) return [{ title: error ? 'Orders could not be loaded.' : 'Loading orders …' }]
  if (orders.length === 0) return [{ title: 'No orders yet.' }]
  return orders.slice(0, 2).map((order) => ({
    title: `Order ${order.id} · ${statusWords[order.status]}`,
    value: formatMoney(order.total),
    description: describeDays(order),
  }))
}
