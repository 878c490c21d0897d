import { useTicket } from '@deskbridge/react'
import { useFailedChanges } from './use-order-change'

/** Renders what failed for other customers after their ticket was left, until the agent dismisses it. */
export function FailedElsewhere() {
  const email = useTicket((ticket) => ticket?.requester?.email)
  const failures = useFailedChanges().filter(({ customer }) => customer.email !== email)
  return failures.map(({ customer, orderId, note, reason, at, dismiss }) => (
    <div key={at} className="notice" role="alert">
      <p className="failure">
        {note === undefined ? 'The refund of' : 'The note on'} order {orderId} for{' '}
        <strong dir="auto">{customer.name}</strong> failed: {reason}
      </p>
      {note !== undefined && <blockquote dir="auto">{note}</blockquote>}
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  ))
}
