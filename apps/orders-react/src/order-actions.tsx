import { useRef, useState } from 'react'
import type { Order } from '../server/order'
import { NoteForm } from './note-form'
import { RefundForm } from './refund-form'
import { useFailedChanges, useOrderChange, type Customer } from './use-order-change'

interface OrderActionsProps {
  customer: Customer
  order: Order
  /** Called with a sentence about what was done. */
  onDone: (announcement: string) => void
}

/** Renders the buttons to refund an order and to add a note; an open form replaces the buttons. */
export function OrderActions({ customer, order, onDone }: OrderActionsProps) {
  const [opened, setOpened] = useState<'refund' | 'note' | null>(null)
  const actions = useRef<HTMLDivElement>(null)
  const { mutate, isPending } = useOrderChange(order.id)
  const failures = useFailedChanges().filter(({ orderId }) => orderId === order.id)

  const dismissFailures = () => {
    for (const { dismiss } of failures) dismiss()
  }
  const close = () => {
    dismissFailures()
    setOpened(null)
    // The focused form is about to disappear: keep keyboard users at the order.
    if (actions.current?.contains(document.activeElement)) actions.current.focus()
  }
  const change = (announcement: string, note?: string) => {
    dismissFailures()
    const onSuccess = () => {
      close()
      onDone(announcement)
    }
    mutate({ customer, orderId: order.id, ...(note !== undefined && { note }) }, { onSuccess })
  }

  return (
    <div
      ref={actions}
      className="actions"
      role="group"
      aria-label={`Actions for order ${order.id}`}
      tabIndex={-1}
    >
      {failures.map(({ at, note, reason }) => (
        <p key={at} className="failure" role="alert">
          {note === undefined ? 'The refund failed' : 'The note was not saved'}: {reason}
        </p>
      ))}
      {opened === null && isPending && (
        <p className="quiet" role="status">
          A change of this order is under way …
        </p>
      )}
      {opened === null && !isPending && (
        <div className="row">
          {order.isRefundable && (
            <button type="button" onClick={() => setOpened('refund')}>
              Refund
            </button>
          )}
          <button type="button" onClick={() => setOpened('note')}>
            Add note
          </button>
          {failures.length > 0 && (
            <button type="button" onClick={dismissFailures}>
              Dismiss
            </button>
          )}
        </div>
      )}
      {opened === 'refund' && (
        <RefundForm
          order={order}
          isPending={isPending}
          onSubmit={() => change(`Order ${order.id} was refunded.`)}
          onCancel={close}
        />
      )}
      {opened === 'note' && (
        <NoteForm
          text={failures.at(-1)?.note ?? ''}
          isPending={isPending}
          onSubmit={(text) => change(`Note saved for order ${order.id}.`, text)}
          onCancel={close}
        />
      )}
    </div>
  )
}
