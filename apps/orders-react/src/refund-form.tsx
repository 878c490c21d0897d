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

/** Renders a form that confirms a refund. */
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
        Refund {formatMoney(order.total)} for order {order.id}?
      </p>
      <FormButtons task={task} label="Yes, refund" runningLabel="Refunding …" onCancel={onCancel} autoFocus />
    </form>
  )
}
