import type { ItemData } from '@deskbridge/react'
import { useRef } from 'react'
import { formatMoney } from './format'
import { Notice } from './notice'
import { OrderCard } from './order-card'
import { describeDays, statusWords } from './order-words'
import type { OrdersClient } from './orders-client'
import { OrdersSection } from './orders-section'
import { useAnnouncement } from './use-announcement'
import { useOrders, type OrdersState } from './use-orders'

/** Renders the orders of one customer; the parent sets the email address as key. */
export function CustomerOrders(props: { client: OrdersClient; email: string; name: string }) {
  const { client, email, name } = props
  const { state, retry, replace } = useOrders(client, email)
  const [announcement, announce] = useAnnouncement()
  const list = useRef<HTMLElement>(null)

  const retryHere = () => {
    // The focused button is about to disappear.
    list.current?.focus()
    retry()
  }

  return (
    <>
      <section
        ref={list}
        tabIndex={-1}
        aria-label={`Orders of ${name}`}
        aria-busy={state.status === 'loading'}
      >
        <p className="customer">
          <strong dir="auto">{name}</strong> <span className="quiet">{email}</span>
        </p>
        <p className="announcement" role="status">
          {announcement}
        </p>
        {state.status === 'loading' && <Skeleton />}
        {state.status === 'failed' && <Notice onRetry={retryHere}>{state.reason}</Notice>}
        {state.status === 'ready' && state.orders.length === 0 && (
          <Notice>{`${name} has no orders yet.`}</Notice>
        )}
        {state.status === 'ready' && state.orders.length > 0 && (
          <ul className="orders">
            {state.orders.map((order) => (
              <OrderCard
                key={order.id}
                client={client}
                order={order}
                onChange={(changed, text) => {
                  replace(changed)
                  announce(text)
                }}
              />
            ))}
          </ul>
        )}
      </section>
      <OrdersSection lines={toSectionLines(state)} target={list} />
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
function toSectionLines(state: OrdersState): ItemData[] {
  if (state.status === 'loading') return [{ title: 'Loading orders …' }]
  if (state.status === 'failed') return [{ title: 'Orders could not be loaded.' }]
  if (state.orders.length === 0) return [{ title: 'No orders yet.' }]
  return state.orders.slice(0, 2).map((order) => ({
    title: `Order ${order.id} · ${statusWords[order.status]}`,
    value: formatMoney(order.total),
    description: describeDays(order),
  }))
}
