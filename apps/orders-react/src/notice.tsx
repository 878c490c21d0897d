import { useRef, type ReactNode } from 'react'

/** Renders a message in place of the orders, with a retry button if `onRetry` is passed. */
export function Notice({ children, onRetry }: { children: ReactNode; onRetry?: () => void }) {
  const text = useRef<HTMLParagraphElement>(null)
  const retry = () => {
    // The focused button is about to disappear, and keyboard users would lose their place.
    text.current?.focus()
    onRetry?.()
  }
  return (
    <div className="notice">
      <p ref={text} role="status" tabIndex={-1}>
        {children}
      </p>
      {onRetry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}
