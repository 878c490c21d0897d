import type { Order } from '../server/order'
import { formatMoney } from './format'
import { OrderForm } from './order-form'

interface RefundFormProps {
  order: Order
  isPending: boolean
  onSubmit: () => void
  onCancel: () => void
}

/** Renders a form that confirms a refund. */
export function RefundForm({ order, isPending, ...handlers }: RefundFormProps) {
  const pendingLabel = isPending ? 'Refunding …' : null
  return (
    <OrderForm label="Yes, refund" pendingLabel={pendingLabel} autoFocus {...handlers}>
      <p>
        Refund {formatMoney(order.total)} for order {order.id}?
      </p>
    </OrderForm>
  )
}
