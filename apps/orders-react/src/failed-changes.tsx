import type { FailedChange } from './use-order-change'

/** Renders failed changes with the name of their customer, until the agent dismisses them. */
export function FailedChanges({ failures }: { failures: readonly FailedChange[] }) {
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
