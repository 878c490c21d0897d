import type { Order } from '../server/order'
import { formatMoney } from './format'
import { FormButtons } from './form-buttons'
import { useTask } from './use-task'

interface RefundFormProps {
  order: Order
  work: () => Promise<Order>
  onDone: (changed: Order) => void
  onCancel: () => void
}

/** Asks in place whether an order is to be refunded. */
export function RefundForm({ order, work, onDone, onCancel }: RefundFormProps) {
  const task = useTask(work, onDone)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        task.run()
      }}
    >
      <p>
        Give {formatMoney(order.total)} back for order {order.id}?
      </p>
      <FormButtons task={task} label="Yes, refund" runningLabel="Refunding …" onCancel={onCancel} autoFocus />
    </form>
  )
}
