import { useRef, useState } from 'react'
import type { Order } from '../server/order'
import { NoteForm } from './note-form'
import type { OrdersClient } from './orders-client'
import { RefundForm } from './refund-form'

interface OrderActionsProps {
  client: OrdersClient
  order: Order
  /** Called with the changed order and an announcement of the change. */
  onChange: (changed: Order, announcement: string) => void
}

/** Renders the buttons to refund an order and to add a note; an open form replaces the buttons. */
export function OrderActions({ client, order, onChange }: OrderActionsProps) {
  const [opened, setOpened] = useState<'refund' | 'note' | null>(null)
  const actions = useRef<HTMLDivElement>(null)

  const close = () => {
    setOpened(null)
    // The focused form is about to disappear: keep keyboard users at the order.
    if (actions.current?.contains(document.activeElement)) actions.current.focus()
  }
  const finish = (announcement: string) => (changed: Order) => {
    close()
    onChange(changed, announcement)
  }

  return (
    <div
      ref={actions}
      className="actions"
      role="group"
      aria-label={`Actions for order ${order.id}`}
      tabIndex={-1}
    >
      {opened === null && (
        <div className="row">
          {order.isRefundable && (
            <button type="button" onClick={() => setOpened('refund')}>
              Refund
            </button>
          )}
          <button type="button" onClick={() => setOpened('note')}>
            Add note
          </button>
        </div>
      )}
      {opened === 'refund' && (
        <RefundForm
          order={order}
          work={() => client.refund(order.id)}
          onDone={finish(`Order ${order.id} was refunded.`)}
          onCancel={close}
        />
      )}
      {opened === 'note' && (
        <NoteForm
          work={(text) => client.addNote(order.id, text)}
          onDone={finish(`Note saved for order ${order.id}.`)}
          onCancel={close}
        />
      )}
    </div>
  )
}
