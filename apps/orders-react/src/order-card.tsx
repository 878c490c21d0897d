import type { Order } from '../server/order'
import { formatDay, formatMoney } from './format'
import { OrderActions } from './order-actions'
import { describeDays, statusWords } from './order-words'
import type { Customer } from './use-order-change'

interface OrderCardProps {
  customer: Customer
  order: Order
  /** Called with a sentence about what was done. */
  onDone: (announcement: string) => void
}

/** Renders an order with its actions. */
export function OrderCard({ customer, order, onDone }: OrderCardProps) {
  const { id, status, lines, total, invoice, notes } = order
  const heading = `order-${id}`
  return (
    <li className="order" aria-labelledby={heading}>
      <div className="row apart">
        <h2 id={heading}>Order {id}</h2>
        <span className="status" data-status={status}>
          {statusWords[status]}
        </span>
      </div>
      <p className="quiet">{describeDays(order)}</p>
      <ul className="lines">
        {lines.map(({ name, quantity }) => (
          <li key={name}>
            <span className="quiet">{quantity} ×</span> <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p className="row apart">
        <strong>{formatMoney(total)}</strong>
        {invoice && <span className="quiet">Invoice {invoice}</span>}
      </p>
      {notes.map(({ createdAt, text }) => (
        <blockquote key={createdAt}>
          <p dir="auto">{text}</p>
          <footer className="quiet">Note from {formatDay(createdAt)}</footer>
        </blockquote>
      ))}
      <OrderActions customer={customer} order={order} onDone={onDone} />
    </li>
  )
}
