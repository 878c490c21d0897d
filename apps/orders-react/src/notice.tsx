import type { ReactNode } from 'react'

/** Says something in place of the orders; with `onRetry` it can be tried again. */
export function Notice({ children, onRetry }: { children: ReactNode; onRetry?: () => void }) {
  return (
    <div className="notice">
      <p role="status">{children}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
